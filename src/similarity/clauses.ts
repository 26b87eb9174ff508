import { bigramsOf, clauseEnds } from './bigrams.ts';
import type { Range } from './stretches.ts';

/** A clause of a narrative and its vector: distinct bigrams, ascending, with their weights. */
export interface Clause extends Range {
  readonly bigrams: Uint32Array;
  /** Count times inverse clause frequency in this narrative, divided by the length of the vector. */
  readonly weights: Float64Array;
}

/**
 * Which clauses hold each bigram and its weight there, packed: bigram `b` stands in the clauses
 * `clauses[starts[b] … starts[b + 1])`, ascending. Objects and lists for every bigram of every report keep the garbage
 * collector busier than the comparing itself.
 */
export interface Holders {
  /** Distinct, ascending. */
  readonly bigrams: Uint32Array;
  readonly starts: Uint32Array;
  readonly clauses: Uint32Array;
  readonly weights: Float64Array;
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

/** The clauses that hold each bigram. */
export function holdersOf(clauses: readonly Clause[]): Holders {
  const all = new Uint32Array(clauses.reduce((sum, { bigrams }) => sum + bigrams.length, 0));
  let end = 0;
  for (const { bigrams } of clauses) {
    all.set(bigrams, end);
    end += bigrams.length;
  }
  const { bigrams, counts } = countsOf(all.sort());
  const starts = new Uint32Array(bigrams.length + 1);
  counts.forEach((count, i) => {
    starts[i + 1] = (starts[i] ?? 0) + count;
  });
  const next = starts.slice();
  const packed = { bigrams, starts, clauses: new Uint32Array(end), weights: new Float64Array(end) };
  clauses.forEach((clause, index) => {
    for (let i = 0; i < clause.bigrams.length; i += 1) {
      const group = groupOf(bigrams, clause.bigrams[i] ?? 0);
      const at = next[group] ?? 0;
      packed.clauses[at] = index;
      packed.weights[at] = clause.weights[i] ?? 0;
      next[group] = at + 1;
    }
  });
  return packed;
}

/** Index of a bigram in an ascending list; −1 where it is not in it. */
export function groupOf(bigrams: Uint32Array, bigram: number): number {
  let low = 0;
  let high = bigrams.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bigrams[middle] ?? 0) < bigram) low = middle + 1;
    else high = middle;
  }
  return bigrams[low] === bigram ? low : -1;
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
