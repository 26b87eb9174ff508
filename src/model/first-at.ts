/**
 * The first whole number of `[low, high)` at which `isBefore` no longer holds, `high` where it always does: by halving, so
 * it must hold up to there and nowhere behind.
 */
export function firstAt(low: number, high: number, isBefore: (at: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isBefore(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}
