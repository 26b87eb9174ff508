import { eachMeeting } from './places.ts';
import type { Prepared } from './prepared.ts';
import { scratchDoubles } from './scratch.ts';
import type { Seed } from './seed.ts';
import { type Range, rangeNumber } from './stretches.ts';

/** Equal runs around shared fingerprints, extended as far as both stretches agree; each once. */
export function exactRuns(left: Prepared, right: Prepared, kgram: number): readonly Seed[] {
  // How far each diagonal (left minus right position) is covered already, on the left.
  const covered = new Map<number, number>();
  const seeds: Seed[] = [];
  for (const meeting of meetings(left, right)) {
    const [leftAt, rightAt] = [Math.floor(meeting / placeLimit), meeting % placeLimit];
    if ((covered.get(leftAt - rightAt) ?? -1) > leftAt) continue;
    const run = extended(left, right, leftAt, rightAt, rangeAt(left, leftAt), rangeAt(right, rightAt));
    // Two k-grams of one hash need not be equal: only what was read counts.
    if (run === null || run.left.end - run.left.start < kgram) continue;
    covered.set(leftAt - rightAt, run.left.end);
    seeds.push(run);
  }
  return seeds;
}

/** Two places share one double exactly: narratives are shorter than 64 million characters. */
const placeLimit = 2 ** 26;

/** All pairs of places with one fingerprint, by left, then right place, as `left × placeLimit + right`. */
function meetings({ places: left }: Prepared, { places: right }: Prepared): Float64Array {
  const found: number[] = [];
  eachMeeting(left, right, (_, ofLeft, ofRight) => {
    for (let i = ofLeft.from; i < ofLeft.to; i += 1) {
      for (let j = ofRight.from; j < ofRight.to; j += 1) found.push((left.at[i] ?? 0) * placeLimit + (right.at[j] ?? 0));
    }
  });
  const sorted = meetingsFor(found.length);
  sorted.set(found);
  return sorted.sort();
}

const meetingsFor = scratchDoubles();

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
