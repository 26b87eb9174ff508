import { meetingsOf } from './places.ts';
import type { Prepared } from './prepared.ts';
import type { Seed } from './seed.ts';
import { type Range, rangeNumber } from './stretches.ts';

/** Equal runs around shared fingerprints, extended as far as both stretches agree; each once. */
export function exactRuns(left: Prepared, right: Prepared, kgram: number): readonly Seed[] {
  // How far each diagonal (left minus right position) is covered already, on the left.
  const covered = new Map<number, number>();
  const seeds: Seed[] = [];
  for (const { leftAt, rightAt } of meetings(left, right)) {
    if ((covered.get(leftAt - rightAt) ?? -1) > leftAt) continue;
    const run = extended(left, right, leftAt, rightAt, rangeAt(left, leftAt), rangeAt(right, rightAt));
    // Two k-grams of one hash need not be equal: only what was read counts.
    if (run === null || run.left.end - run.left.start < kgram) continue;
    covered.set(leftAt - rightAt, run.left.end);
    seeds.push(run);
  }
  return seeds;
}

interface Place {
  readonly leftAt: number;
  readonly rightAt: number;
}

/** All pairs of places with one fingerprint, by left, then right place. */
function meetings(left: Prepared, right: Prepared): readonly Place[] {
  const places: Place[] = [];
  for (const meeting of meetingsOf(left.places, right.places)) {
    for (const leftAt of meeting.left) for (const rightAt of meeting.right) places.push({ leftAt, rightAt });
  }
  return places.sort((a, b) => a.leftAt - b.leftAt || a.rightAt - b.rightAt);
}

function extended(left: Prepared, right: Prepared, leftAt: number, rightAt: number, leftRange: Range, rightRange: Range): Seed | null {
  const a = left.narrative.value;
  const b = right.narrative.value;
  if (a.charCodeAt(leftAt) !== b.charCodeAt(rightAt)) return null;
  let back = 0;
  while (
    leftAt - back > leftRange.start &&
    rightAt - back > rightRange.start &&
    a.charCodeAt(leftAt - back - 1) === b.charCodeAt(rightAt - back - 1)
  )
    back += 1;
  let on = 1;
  while (leftAt + on < leftRange.end && rightAt + on < rightRange.end && a.charCodeAt(leftAt + on) === b.charCodeAt(rightAt + on)) on += 1;
  return {
    left: { start: leftAt - back, end: leftAt + on },
    right: { start: rightAt - back, end: rightAt + on },
    exact: true,
  };
}

function rangeAt({ ranges }: Prepared, position: number): Range {
  return ranges[rangeNumber(ranges, position)] ?? { start: position, end: position };
}
