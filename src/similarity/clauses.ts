import { bigramsOf, clauseEnds } from './bigrams.ts';
import type { Range } from './stretches.ts';

/** A clause of a narrative and its vector: distinct bigrams, ascending, with their weights. */
export interface Clause extends Range {
  readonly bigrams: Uint32Array;
  /** Count times inverse clause frequency in this narrative, divided by the length of the vector. */
  readonly weights: Float64Array;
}

/** Which clauses hold a bigram, and its weight there. */
export interface Holders {
  readonly clauses: readonly number[];
  readonly weights: readonly number[];
}

/** Shorter clauses say too little to be alike; they join the next one. */
const shortestClause = 8;

/** The clauses of some ranges as unit vectors under inverse clause frequency. */
export function clausesOf(value: string, ranges: readonly Range[]): readonly Clause[] {
  const cuts = ranges.flatMap((range) => cutClauses(value, range));
  const counted = cuts.map(({ start, end }) => countsOf(bigramsOf(value, start, end)));
  const frequency = new Map<number, number>();
  for (const { bigrams } of counted) for (const bigram of bigrams) frequency.set(bigram, (frequency.get(bigram) ?? 0) + 1);
  return cuts.map((cut, i) => {
    const { bigrams, counts } = counted[i] ?? { bigrams: new Uint32Array(), counts: [] };
    const weights = Float64Array.from(bigrams, (bigram, j) => (counts[j] ?? 0) * Math.log1p(cuts.length / (frequency.get(bigram) ?? 1)));
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    return { ...cut, bigrams, weights: weights.map((weight) => weight / length) };
  });
}

/** The clauses that hold each bigram, ascending. */
export function holdersOf(clauses: readonly Clause[]): ReadonlyMap<number, Holders> {
  const holders = new Map<number, { clauses: number[]; weights: number[] }>();
  clauses.forEach(({ bigrams, weights }, index) => {
    bigrams.forEach((bigram, i) => {
      const list = holders.get(bigram) ?? { clauses: [], weights: [] };
      list.clauses.push(index);
      list.weights.push(weights[i] ?? 0);
      holders.set(bigram, list);
    });
  });
  return holders;
}

function cutClauses(value: string, { start, end }: Range): readonly Range[] {
  const clauses: Range[] = [];
  let from = start;
  for (let i = start; i < end; i += 1) {
    const last = i === end - 1;
    if (!last && (!clauseEnds.has(value.charCodeAt(i)) || i + 1 - from < shortestClause)) continue;
    clauses.push({ start: from, end: i + 1 });
    from = i + 1;
  }
  return clauses;
}

function countsOf(sorted: Uint32Array): { readonly bigrams: Uint32Array; readonly counts: readonly number[] } {
  const bigrams: number[] = [];
  const counts: number[] = [];
  for (const bigram of sorted) {
    if (bigrams.at(-1) === bigram) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    else {
      bigrams.push(bigram);
      counts.push(1);
    }
  }
  return { bigrams: Uint32Array.from(bigrams), counts };
}
