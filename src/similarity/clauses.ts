import { bigramsOf, clauseEnds } from './bigrams.ts';
import type { Range } from './stretches.ts';

/** A clause of a narrative and its vector: distinct bigrams, ascending, with their weights. */
export interface Clause extends Range {
  readonly bigrams: Uint32Array;
  /** Index of each bigram in the holders of its narrative. */
  readonly groups: Uint32Array;
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

/**
 * Bigram and place in the list of all bigrams share one double exactly: 32 + 21 bits. What stands behind the first two
 * million characters of a narrative has no clauses; only exact runs find it.
 */
const placeLimit = 2 ** 21;

/** Shorter clauses say too little to be alike; they join the next one. */
const shortestClause = 8;

/** The clauses of some ranges as unit vectors under inverse clause frequency, and which of them hold each bigram. */
export function clausesOf(value: string, ranges: readonly Range[]): { readonly clauses: readonly Clause[]; readonly holders: Holders } {
  const cuts = ranges.flatMap((range) => cutClauses(value, range)).filter(({ end }) => end <= placeLimit);
  const counted = cuts.map(({ start, end }) => countsOf(bigramsOf(value, start, end)));
  const grouped = groupsOf(counted.map(({ bigrams }) => bigrams));
  const weights = new Float64Array(grouped.clauses.length);
  const next = grouped.starts.slice();
  let from = 0;
  const clauses = cuts.map((cut, index): Clause => {
    const { bigrams, counts } = counted[index] ?? { bigrams: new Uint32Array(), counts: new Uint32Array() };
    const groups = grouped.groups.subarray(from, from + bigrams.length);
    from += bigrams.length;
    const vector = vectorOf(counts, groups, grouped.starts, cuts.length);
    groups.forEach((group, i) => {
      const at = next[group] ?? 0;
      weights[at] = vector[i] ?? 0;
      next[group] = at + 1;
    });
    return { ...cut, bigrams, groups, weights: vector };
  });
  return { clauses, holders: { bigrams: grouped.bigrams, starts: grouped.starts, clauses: grouped.clauses, weights } };
}

function vectorOf(counts: Uint32Array, groups: Uint32Array, starts: Uint32Array, clauseCount: number): Float64Array {
  const vector = Float64Array.from(counts, (count, i) => {
    const group = groups[i] ?? 0;
    return count * Math.log1p(clauseCount / ((starts[group + 1] ?? 0) - (starts[group] ?? 0)));
  });
  const length = Math.sqrt(vector.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return vector.map((weight) => weight / length);
}

/** Groups equal bigrams of all clauses by one sort. */
function groupsOf(lists: readonly Uint32Array[]) {
  const size = lists.reduce((sum, { length }) => sum + length, 0);
  const keys = new Float64Array(size);
  const clauseOf = new Uint32Array(size);
  let at = 0;
  lists.forEach((bigrams, clause) => {
    for (const bigram of bigrams) {
      keys[at] = bigram * placeLimit + at;
      clauseOf[at] = clause;
      at += 1;
    }
  });
  keys.sort();
  const groups = new Uint32Array(size);
  const clauses = new Uint32Array(size);
  const bigrams: number[] = [];
  const starts: number[] = [];
  keys.forEach((key, i) => {
    const bigram = Math.floor(key / placeLimit);
    if (bigrams.at(-1) !== bigram) {
      bigrams.push(bigram);
      starts.push(i);
    }
    const place = key % placeLimit;
    groups[place] = bigrams.length - 1;
    clauses[i] = clauseOf[place] ?? 0;
  });
  starts.push(size);
  return { groups, clauses, bigrams: Uint32Array.from(bigrams), starts: Uint32Array.from(starts) };
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

function countsOf(sorted: Uint32Array): { readonly bigrams: Uint32Array; readonly counts: Uint32Array } {
  const bigrams = new Uint32Array(sorted.length);
  const counts = new Uint32Array(sorted.length);
  let kept = 0;
  for (let i = 0; i < sorted.length; i += 1) {
    if (kept === 0 || bigrams[kept - 1] !== sorted[i]) {
      bigrams[kept] = sorted[i] ?? 0;
      kept += 1;
    }
    counts[kept - 1] = (counts[kept - 1] ?? 0) + 1;
  }
  return { bigrams: bigrams.slice(0, kept), counts: counts.slice(0, kept) };
}
