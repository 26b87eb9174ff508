import type { MaskedNarrative } from '#model';
import { type Indexed, indexed } from './clauses.ts';
import { type Places, placesOf } from './places.ts';
import { countedCharacters, pieces, type Range, stretches } from './stretches.ts';

/** What preparing needs to know of the corpus and the configuration. */
export interface Setting {
  readonly kgram: number;
  readonly tellingWeight: number;
  isCommon(hash: number): boolean;
}

/** A narrative made ready for alignment with any other. */
export interface Prepared extends Indexed {
  readonly narrative: MaskedNarrative;
  /** What may be alike, in ranges without recitals. */
  readonly ranges: readonly Range[];
  /** What may be one passage. */
  readonly pieces: readonly Range[];
  /** One per character: 0 where it does not count (symbols, statutory units), else how much it weighs in a verdict. */
  readonly weights: Float32Array;
  /** One per character: 1 where a fingerprint lies that too many agencies use to tell anything. */
  readonly common: Uint8Array;
  readonly places: Places;
}

/** Bytes a prepared narrative takes, about: what is held per character, entries of maps, vectors of clauses. */
export function bytesOf({ narrative, clauses, holders, places }: Prepared): number {
  return (
    narrative.value.length * perCharacter + holders.clauses.length * perBigram + places.at.length * perPlace + clauses.length * perClause
  );
}

/** UTF-16, start, end, weight, common, group. */
const perCharacter = 2 + 4 + 4 + 4 + 1 + 4;
/** Group and weight in the vector; clause, count and weight with the holders, and the bigram at most once each. */
const perBigram = 4 + 8 + 4 + 4 + 8 + 8;
const perPlace = 4 + 4;
/** A small object and its end. */
const perClause = 64;

/** Cuts a narrative into clauses and indexes its fingerprints. Linear. */
export function prepared(narrative: MaskedNarrative, fingerprints: Uint32Array, setting: Setting): Prepared {
  const ranges = stretches(narrative);
  return {
    narrative,
    ranges,
    pieces: pieces(narrative),
    ...indexed(narrative.value, ranges),
    weights: weightsOf(narrative, setting.tellingWeight),
    common: commonCharacters(narrative, fingerprints, setting),
    places: placesOf(fingerprints),
  };
}

function weightsOf(narrative: MaskedNarrative, tellingWeight: number): Float32Array {
  const weights = Float32Array.from(countedCharacters(narrative));
  narrative.telling.forEach((tells, unit) => {
    if (tells === 0) return;
    for (let i = narrative.bounds[unit] ?? 0; i < (narrative.bounds[unit + 1] ?? 0); i += 1) weights[i] = (weights[i] ?? 0) * tellingWeight;
  });
  return weights;
}

/** One per character: 1 under the k-gram of a fingerprint that is common. */
export function commonCharacters(
  narrative: MaskedNarrative,
  fingerprints: Uint32Array,
  { kgram, isCommon }: Pick<Setting, 'kgram' | 'isCommon'>,
): Uint8Array {
  const common = new Uint8Array(narrative.value.length);
  for (let i = 0; i < fingerprints.length; i += 2) {
    const start = fingerprints[i + 1] ?? 0;
    if (isCommon(fingerprints[i] ?? 0)) common.fill(1, start, start + kgram);
  }
  return common;
}
