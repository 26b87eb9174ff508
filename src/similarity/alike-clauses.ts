import type { Holders, Vectors } from './clauses.ts';
import type { Prepared } from './prepared.ts';
import { scratchDoubles, scratchWords } from './scratch.ts';
import type { Seed } from './seed.ts';
import type { Range } from './stretches.ts';

/** A bigram that stands in more clauses than this tells nothing apart, and would make long texts quadratic. */
const mostClauses = 64;

/**
 * Clauses alike by their character bigrams: cosine under inverse clause frequency and Dice of the distinct ones, both
 * at least `threshold` (Sanchez-Perez, Sidorov and Gelbukh, PAN 2014, with clauses for sentences, so that splitting,
 * merging and shuffling sentences change little). Each side is weighted by its own frequencies: its vectors are then
 * made once, not once a pair. `groupOf` gives the right group of a left one.
 */
export function alikeClauses(left: Prepared, right: Prepared, groupOf: Int32Array, threshold: number): readonly Seed[] {
  const count = right.clauses.starts.length;
  const sums: Sums = { products: productsOf(count).fill(0), common: commonOf(count).fill(0), touched: [] };
  const seeds: Seed[] = [];
  for (let no = 0; no < left.clauses.starts.length; no += 1) {
    add(left.vectors, no, groupOf, right.holders, sums);
    for (const other of sums.touched) {
      const dice = (2 * (sums.common[other] ?? 0)) / (bigramsIn(left, no) + bigramsIn(right, other));
      const isAlike = (sums.products[other] ?? 0) >= threshold && dice >= threshold;
      if (isAlike) seeds.push({ left: clauseOf(left, no), right: clauseOf(right, other), exact: false });
      sums.products[other] = 0;
      sums.common[other] = 0;
    }
    sums.touched.length = 0;
  }
  return seeds;
}

const [productsOf, commonOf] = [scratchDoubles(), scratchWords()];

/** Distinct ones. */
function bigramsIn({ vectors: { starts } }: Prepared, clause: number): number {
  return (starts[clause + 1] ?? 0) - (starts[clause] ?? 0);
}

function clauseOf({ clauses: { starts, ends } }: Prepared, clause: number): Range {
  return { start: starts[clause] ?? 0, end: ends[clause] ?? 0 };
}

interface Sums {
  readonly products: Float64Array;
  readonly common: Uint32Array;
  readonly touched: number[];
}

/** Adds up what a clause has in common with every clause of the other side. */
function add({ starts, groups, weights }: Vectors, clause: number, groupOf: Int32Array, holders: Holders, sums: Sums): void {
  for (let i = starts[clause] ?? 0; i < (starts[clause + 1] ?? 0); i += 1) {
    const group = groupOf[groups[i] ?? 0] ?? -1;
    if (group !== -1) addGroup(holders, group, weights[i] ?? 0, sums);
  }
}

function addGroup({ starts, clauses, weights }: Holders, group: number, weight: number, { products, common, touched }: Sums): void {
  const from = starts[group] ?? 0;
  const to = starts[group + 1] ?? 0;
  if (to - from > mostClauses) return;
  for (let i = from; i < to; i += 1) {
    const index = clauses[i] ?? 0;
    if (common[index] === 0) touched.push(index);
    products[index] = (products[index] ?? 0) + weight * (weights[i] ?? 0);
    common[index] = (common[index] ?? 0) + 1;
  }
}
