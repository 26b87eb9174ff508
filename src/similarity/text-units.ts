import type { MaskedNarrative } from '#model';
import { countedCharacters, isSymbol, type Range, stretches } from './stretches.ts';

/** What preparing needs to know of the corpus and the configuration. */
export interface Setting {
  readonly kgram: number;
  readonly tellingWeight: number;
  isCommon(hash: number): boolean;
}

/** A clause with its character bigrams, ascending by bigram, and how often each stands there. */
export interface Clause extends Range {
  readonly bigrams: ReadonlyMap<number, number>;
}

/** A narrative made ready for alignment. */
export interface Prepared {
  readonly narrative: MaskedNarrative;
  readonly clauses: readonly Clause[];
  /** One per character: 0 where it does not count (symbols, statutory units), else how much it weighs in a verdict. */
  readonly weights: Float32Array;
  /** One per character: 1 where a fingerprint lies that too many agencies use to tell anything. */
  readonly common: Uint8Array;
  /** Fingerprint hash to positions, ascending. */
  readonly places: ReadonlyMap<number, readonly number[]>;
}

/** Shorter clauses say too little to be alike; they join the next one. */
const shortestClause = 8;
/** `,` `;` `:` `。` `!` `?` end a clause. */
export const clauseEnds: ReadonlySet<number> = new Set(Array.from(',;:。!?', (mark) => mark.charCodeAt(0)));
/** Occurrences of one fingerprint that are followed up in one report: more is a text that repeats itself. */
const mostPlaces = 32;

/** Cuts a narrative into clauses and indexes its fingerprints. Linear. */
export function prepared(narrative: MaskedNarrative, fingerprints: Uint32Array, setting: Setting): Prepared {
  const clauses = stretches(narrative).flatMap((stretch) => clausesOf(narrative.value, stretch));
  const places = new Map<number, number[]>();
  for (let i = 0; i < fingerprints.length; i += 2) {
    const hash = fingerprints[i] ?? 0;
    const list = places.get(hash);
    if (list === undefined) places.set(hash, [fingerprints[i + 1] ?? 0]);
    else if (list.length < mostPlaces) list.push(fingerprints[i + 1] ?? 0);
  }
  return {
    narrative,
    clauses,
    weights: weightsOf(narrative, setting.tellingWeight),
    common: commonCharacters(narrative, fingerprints, setting),
    places,
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

function clausesOf(value: string, { start, end }: Range): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = start;
  for (let i = start; i < end; i += 1) {
    const ends = i === end - 1 || clauseEnds.has(value.charCodeAt(i));
    if (!ends || (i + 1 - from < shortestClause && i !== end - 1)) continue;
    clauses.push({ start: from, end: i + 1, bigrams: bigramsOf(value, from, i + 1) });
    from = i + 1;
  }
  return clauses;
}

/** Character bigrams of a range with their counts; punctuation that ends clauses and pairs of symbols are left out. */
export function bigramsOf(value: string, start: number, end: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let before = 0;
  for (let i = start; i < end; i += 1) {
    const code = value.charCodeAt(i);
    if (clauseEnds.has(code)) {
      before = 0;
      continue;
    }
    if (before !== 0 && !(isSymbol(code) && isSymbol(before))) {
      const bigram = before * 65_536 + code;
      counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
    }
    before = code;
  }
  return counts;
}
