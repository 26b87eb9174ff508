import type { MaskedNarrative } from '#model';
import { type Indexed, indexed, putIndexed } from './clauses.ts';
import type { Memory } from './memory.ts';
import { type Places, placesOf } from './places.ts';
import { scratch, scratchBytes } from './scratch.ts';
import { isSymbol, pieces, type Range, stretches } from './stretches.ts';

/** What preparing needs to know of the corpus and the configuration. */
export interface Setting {
  readonly kgram: number;
  readonly tellingWeight: number;
  /** So many agencies make a fingerprint common. */
  readonly common: number;
}

/** The fingerprints of a report, and how many agencies use each. */
export interface UsedFingerprints {
  readonly fingerprints: Uint32Array;
  readonly users: Uint32Array;
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

/** The same with what a memory gives for its arrays. */
export function putPrepared({ narrative, ranges, pieces, weights, common, places, ...index }: Prepared, memory: Memory): Prepared {
  return {
    narrative: putNarrative(narrative, memory),
    ranges,
    pieces,
    ...putIndexed(index, memory),
    weights: memory.singles(weights),
    common: memory.bytes(common),
    places: { hashes: memory.words(places.hashes), at: memory.words(places.at) },
  };
}

function putNarrative(narrative: MaskedNarrative, memory: Memory): MaskedNarrative {
  return {
    value: memory.text(narrative.value),
    starts: memory.words(narrative.starts),
    ends: memory.words(narrative.ends),
    bounds: memory.words(narrative.bounds),
    statutory: memory.bytes(narrative.statutory),
    sentenceNos: memory.words(narrative.sentenceNos),
    telling: memory.bytes(narrative.telling),
    breaks: memory.bytes(narrative.breaks),
    numbers: memory.words(narrative.numbers),
  };
}

/** Cuts a narrative into clauses and indexes its fingerprints. Linear. Overwritten by the next call. */
export function prepared(narrative: MaskedNarrative, used: UsedFingerprints, setting: Setting): Prepared {
  const ranges = stretches(narrative);
  return {
    narrative,
    ranges,
    pieces: pieces(narrative),
    ...indexed(narrative.value, ranges),
    weights: weightsOf(narrative, ranges, setting.tellingWeight),
    common: commonCharacters(narrative, used, setting),
    places: placesOf(used.fingerprints),
  };
}

const weightsFor = scratch((length) => new Float32Array(length));

function weightsOf({ value, bounds, telling }: MaskedNarrative, ranges: readonly Range[], tellingWeight: number): Float32Array {
  const weights = weightsFor(value.length).fill(0);
  for (const { start, end } of ranges) for (let i = start; i < end; i += 1) weights[i] = isSymbol(value.charCodeAt(i)) ? 0 : 1;
  telling.forEach((tells, unit) => {
    if (tells === 0) return;
    for (let i = bounds[unit] ?? 0; i < (bounds[unit + 1] ?? 0); i += 1) weights[i] = (weights[i] ?? 0) * tellingWeight;
  });
  return weights;
}

const commonOf = scratchBytes();

/** One per character: 1 under the k-gram of a fingerprint that is common. Overwritten by the next call. */
export function commonCharacters(
  narrative: MaskedNarrative,
  { fingerprints, users }: UsedFingerprints,
  { kgram, common: most }: Pick<Setting, 'kgram' | 'common'>,
): Uint8Array {
  const common = commonOf(narrative.value.length).fill(0);
  users.forEach((agencies, no) => {
    const start = fingerprints[2 * no + 1] ?? 0;
    if (agencies >= most) common.fill(1, start, start + kgram);
  });
  return common;
}
