import { overlap, type Span } from '#model';

/** Half of the union, as in ../shared/gold: closer than that, two annotators mean the same words. */
const leastOverlap = 0.5;

/**
 * Which of our spans is which of the annotator's, by index, each at most once: the closest pairs first, of equally close
 * ones the first in order. A null is a quotation that stands nowhere; nothing is like it.
 */
export function matchSpans(gold: readonly (Span | null)[], ours: readonly Span[]): ReadonlyMap<number, number> {
  const pairs = gold.flatMap((left, goldNo) =>
    left === null ? [] : ours.map((right, ourNo) => ({ goldNo, ourNo, share: intersectionOverUnion(left, right) })),
  );
  const close = pairs.filter(({ share }) => share >= leastOverlap);
  close.sort((left, right) => right.share - left.share || left.goldNo - right.goldNo || left.ourNo - right.ourNo);
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const { goldNo, ourNo } of close) {
    if (found.has(goldNo) || taken.has(ourNo)) continue;
    found.set(goldNo, ourNo);
    taken.add(ourNo);
  }
  return found;
}

function intersectionOverUnion(left: Span, right: Span): number {
  const shared = overlap(left, right);
  return shared === 0 ? 0 : shared / (left.end - left.start + right.end - right.start - shared);
}
