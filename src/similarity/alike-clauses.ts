import type { Seed } from './seed.ts';
import type { Clause, Prepared } from './text-units.ts';

/** A bigram that stands in more clauses than this tells nothing apart, and would make long texts quadratic. */
const mostClauses = 64;

/**
 * Clauses alike by their character bigrams: cosine under inverse clause frequency and Dice, both at least `threshold`
 * (Sanchez-Perez, Sidorov and Gelbukh, PAN 2014, with clauses for sentences, so that splitting, merging and shuffling
 * sentences change little).
 */
export function alikeClauses(left: Prepared, right: Prepared, threshold: number): readonly Seed[] {
  const frequency = new Map<number, number>();
  const holders = new Map<number, number[]>();
  for (const { bigrams } of left.clauses) for (const bigram of bigrams.keys()) frequency.set(bigram, (frequency.get(bigram) ?? 0) + 1);
  right.clauses.forEach(({ bigrams }, index) => {
    for (const bigram of bigrams.keys()) {
      frequency.set(bigram, (frequency.get(bigram) ?? 0) + 1);
      const list = holders.get(bigram);
      if (list === undefined) holders.set(bigram, [index]);
      else list.push(index);
    }
  });
  const total = left.clauses.length + right.clauses.length;
  const weigh = (bigram: number) => Math.log1p(total / (frequency.get(bigram) ?? 1));
  const norms = Float64Array.from(right.clauses, (clause) => normOf(clause, weigh));
  return left.clauses.flatMap((clause) => {
    const norm = normOf(clause, weigh);
    return [...shared(clause, right.clauses, holders, weigh)].flatMap(([index, { product, common }]): Seed[] => {
      const other = right.clauses[index];
      const cosine = product / (norm * (norms[index] ?? 1));
      if (other === undefined || cosine < threshold) return [];
      const dice = (2 * common) / (clause.bigrams.size + other.bigrams.size);
      return dice < threshold ? [] : [{ left: clause, right: other, exact: false }];
    });
  });
}

function normOf({ bigrams }: Clause, weigh: (bigram: number) => number): number {
  let sum = 0;
  for (const [bigram, count] of bigrams) sum += (count * weigh(bigram)) ** 2;
  return Math.sqrt(sum) || 1;
}

/** For every clause of the other side that shares a telling bigram: the weighted product, and how many are shared. */
function shared(
  clause: Clause,
  others: readonly Clause[],
  holders: ReadonlyMap<number, readonly number[]>,
  weigh: (bigram: number) => number,
): ReadonlyMap<number, { product: number; common: number }> {
  const found = new Map<number, { product: number; common: number }>();
  for (const [bigram, count] of clause.bigrams) {
    const list = holders.get(bigram) ?? [];
    if (list.length > mostClauses) continue;
    const weight = weigh(bigram) ** 2;
    for (const index of list) {
      const sum = found.get(index) ?? { product: 0, common: 0 };
      sum.product += count * (others[index]?.bigrams.get(bigram) ?? 0) * weight;
      sum.common += 1;
      found.set(index, sum);
    }
  }
  return found;
}
