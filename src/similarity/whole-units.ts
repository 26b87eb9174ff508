import { firstAt, type MaskedNarrative } from '#model';
import { heldIn } from './held.ts';
import type { Range } from './stretches.ts';

/** From this share of a sentence on, all of it is taken for part of the passage that begins or ends in it. */
const mostOfIt = 0.4;

/** A range widened to the sentences it begins and ends in, where it holds enough of them. */
export function wholeUnits({ bounds }: MaskedNarrative, { start, end }: Range): Range {
  const [first, last] = [unitAt(bounds, start), unitAt(bounds, end - 1)];
  const holds = (unit: Range) => Math.min(end, unit.end) - Math.max(start, unit.start) >= (unit.end - unit.start) * mostOfIt;
  return { start: holds(first) ? first.start : start, end: holds(last) ? last.end : end };
}

/** In how many sentences of a range at least `least` of what `upTo` counts stand. */
export function unitsWithin({ bounds }: MaskedNarrative, { start, end }: Range, upTo: Uint32Array, least: number): number {
  let count = 0;
  for (let at = start; at < end; ) {
    const unit = unitAt(bounds, at);
    if (heldIn(upTo, { start: at, end: Math.min(end, unit.end) }) >= least) count += 1;
    at = Math.max(at + 1, unit.end);
  }
  return count;
}

/** How many sentences a range touches. */
export function unitsIn({ bounds }: MaskedNarrative, { start, end }: Range): number {
  let count = 0;
  for (let at = start; at < end; at = Math.max(at + 1, unitAt(bounds, at).end)) count += 1;
  return count;
}

/** The sentence at a position. */
export function unitAt(bounds: Uint32Array, position: number): Range {
  const unit = Math.max(0, firstAt(0, bounds.length - 1, (at) => (bounds[at] ?? 0) <= position) - 1);
  return { start: bounds[unit] ?? 0, end: bounds[unit + 1] ?? 0 };
}
