import type { Example } from './example.ts';

/**
 * Divides examples into `count` folds of about the same size; groups stay whole: the largest is dealt first, each to the
 * smallest fold. Reports and sentences are dealt apart, so that every fold has some of both.
 */
export function foldsOf(examples: readonly Example[], count: number): Uint8Array {
  const reports = deal(
    examples.filter(({ origin }) => origin === 'report'),
    count,
  );
  const sentences = deal(
    examples.filter(({ origin }) => origin !== 'report'),
    count,
  );
  return Uint8Array.from(examples, ({ origin, group }) => (origin === 'report' ? reports : sentences).get(group) ?? 0);
}

function deal(examples: readonly Example[], count: number): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { group } of examples) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const filled = Array.from({ length: count }, () => 0);
  const folds = new Map<string, number>();
  for (const [group, size] of [...sizes].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))) {
    const fold = filled.indexOf(Math.min(...filled));
    filled[fold] = (filled[fold] ?? 0) + size;
    folds.set(group, fold);
  }
  return folds;
}
