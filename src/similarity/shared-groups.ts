import type { Prepared } from './prepared.ts';
import { scratch, scratchWords } from './scratch.ts';
import type { Range } from './stretches.ts';

/** Where each bigram of the left stands among those of the right; −1 where it does not. Both ascend. Overwritten by the next call. */
export function sharedGroups({ holders: { bigrams: left } }: Prepared, { holders: { bigrams: right } }: Prepared): Int32Array {
  const groups = groupsOf(left.length).fill(-1);
  let j = 0;
  for (let i = 0; i < left.length; i += 1) {
    const bigram = left[i] ?? 0;
    while (j < right.length && (right[j] ?? 0) < bigram) j += 1;
    if (right[j] === bigram) groups[i] = j;
  }
  return groups;
}

const groupsOf = scratch((length) => new Int32Array(length));
const countsOf = scratchWords();

/**
 * Makes the measure of how alike a range of the left and one of the right are: Dice of their bigrams, each as often as it
 * stands there, order does not count; 0 for two without any. Linear. Good until the next one is made.
 */
export function prepareIdentity(left: Prepared, right: Prepared, groupOf: Int32Array): (left: Range, right: Range) => number {
  const counts = countsOf(right.holders.bigrams.length).fill(0);
  return (leftRange, rightRange) => {
    let total = 0;
    let common = 0;
    eachGroup(right, rightRange, (group) => {
      counts[group] = (counts[group] ?? 0) + 1;
      total += 1;
    });
    eachGroup(left, leftRange, (own) => {
      total += 1;
      const group = groupOf[own] ?? -1;
      const count = group < 0 ? 0 : (counts[group] ?? 0);
      if (count === 0) return;
      counts[group] = count - 1;
      common += 1;
    });
    eachGroup(right, rightRange, (group) => {
      counts[group] = 0;
    });
    return total === 0 ? 0 : (2 * common) / total;
  };
}

/** The bigrams that lie inside a range. */
function eachGroup({ groupAt }: Prepared, { start, end }: Range, visit: (group: number) => void): void {
  for (let at = start + 1; at < end; at += 1) {
    const group = groupAt[at] ?? -1;
    if (group >= 0) visit(group);
  }
}
