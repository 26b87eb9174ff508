import type { Clause, Holders } from './clauses.ts';
import type { Prepared } from './prepared.ts';
import type { Seed } from './seed.ts';

/** A bigram that stands in more clauses than this tells nothing apart, and would make long texts quadratic. */
const mostClauses = 64;

/**
 * Clauses alike by their character bigrams: cosine under inverse clause frequency and Dice of the distinct ones, both
 * at least `threshold` (Sanchez-Perez, Sidorov and Gelbukh, PAN 2014, with clauses for sentences, so that splitting,
 * merging and shuffling sentences change little). Each side is weighted by its own frequencies: its vectors are then
 * made once, not once a pair.
 */
export function alikeClauses(left: Prepared, right: Prepared, threshold: number): readonly Seed[] {
  const products = new Float64Array(right.clauses.length);
  const common = new Uint32Array(right.clauses.length);
  const groupOf = sharedGroups(left.holders.bigrams, right.holders.bigrams);
  return left.clauses.flatMap((clause) => {
    const touched: number[] = [];
    add(clause, groupOf, right.holders, { products, common, touched });
    const seeds = touched.flatMap((index): Seed[] => {
      const other = right.clauses[index];
      if (other === undefined || (products[index] ?? 0) < threshold) return [];
      const dice = (2 * (common[index] ?? 0)) / (clause.groups.length + other.groups.length);
      return dice < threshold ? [] : [{ left: clause, right: other, exact: false }];
    });
    for (const index of touched) {
      products[index] = 0;
      common[index] = 0;
    }
    return seeds;
  });
}

interface Sums {
  readonly products: Float64Array;
  readonly common: Uint32Array;
  readonly touched: number[];
}

/** Where each bigram of the left stands among those of the right; both ascending. −1 where it does not. */
function sharedGroups(left: Uint32Array, right: Uint32Array): Int32Array {
  const groups = new Int32Array(left.length).fill(-1);
  let j = 0;
  for (let i = 0; i < left.length; i += 1) {
    const bigram = left[i] ?? 0;
    while (j < right.length && (right[j] ?? 0) < bigram) j += 1;
    if (right[j] === bigram) groups[i] = j;
  }
  return groups;
}

/** Adds up what a clause has in common with every clause of the other side. */
function add({ groups, weights }: Clause, groupOf: Int32Array, holders: Holders, sums: Sums): void {
  for (let i = 0; i < groups.length; i += 1) {
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
