/**
 * Reads two lists side by side in their order, leaving out what has no counterpart: for each of `count` on the left
 * which of `right` stands for it, or null. Of all such readings it is the one with the greatest sum of `gain`; pairs
 * that gain nothing are left out. Takes `count` times the length of `right`.
 */
export function inOrder(
  count: number,
  right: readonly number[],
  gain: (left: number, right: number) => number,
): readonly (number | null)[] {
  const width = right.length + 1;
  const best = new Float64Array((count + 1) * width);
  const at = (left: number, i: number): number => best[left * width + i] ?? 0;
  for (let left = count - 1; left >= 0; left -= 1) {
    for (let i = right.length - 1; i >= 0; i -= 1) {
      best[left * width + i] = Math.max(at(left + 1, i), at(left, i + 1), gain(left, right[i] ?? 0) + at(left + 1, i + 1));
    }
  }
  const found: (number | null)[] = Array.from({ length: count }, () => null);
  for (let left = 0, i = 0; left < count && i < right.length; ) {
    if (at(left, i) === at(left + 1, i)) left += 1;
    else if (at(left, i) === at(left, i + 1)) i += 1;
    else {
      found[left] = right[i] ?? null;
      left += 1;
      i += 1;
    }
  }
  return found;
}
