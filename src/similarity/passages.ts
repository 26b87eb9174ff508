import { flatMapped } from '#model';
import { type HeldSides, joinPassages, type Sides } from './join-passages.ts';
import type { Prepared } from './prepared.ts';
import { scratchBytes } from './scratch.ts';
import type { Seed } from './seed.ts';
import { type Range, rangeNumber } from './stretches.ts';
import { wholeUnits } from './whole-units.ts';

/** Two ranges judged alike as a whole, with the Dice coefficient of their bigrams: order does not count in it. */
export interface AlikeRanges {
  readonly left: Range;
  readonly right: Range;
  readonly identity: number;
  /** False where parts that lie far apart have changed places. */
  readonly inOrder: boolean;
}

/**
 * Chains seeds into passages: seeds that lie within `gap` of each other on both sides, in whatever order and with no
 * break of the narrative between them, are one passage if it is alike as a whole; else the gap is halved, down to the
 * seeds themselves. Exact runs are therefore always inside some passage.
 */
export function passagesOf(
  left: Prepared,
  right: Prepared,
  seeds: readonly Seed[],
  held: () => HeldSides,
  identityOf: (left: Range, right: Range) => number,
  settings: { readonly gap: number; readonly widestGap: number; readonly passageIdentity: number },
): readonly AlikeRanges[] {
  const sides = { left: left.pieces, right: right.pieces };
  const accept = (cluster: readonly Seed[], gap: number): AlikeRanges[] =>
    flatMapped(clusters(cluster, gap, sides), (part) => {
      const ranges = { left: hull(part, 'left'), right: hull(part, 'right') };
      if (part.length === 1 && part[0]?.exact === true) return [{ identity: 1, inOrder: true, ...ranges }];
      const identity = identityOf(ranges.left, ranges.right);
      if (identity >= settings.passageIdentity) return [{ identity, inOrder: true, ...ranges }];
      if (part.length === 1) return [];
      if (gap > 0) return accept(part, Math.floor(gap / 2));
      return part.map((seed) => ({ left: seed.left, right: seed.right, identity: identityOf(seed.left, seed.right), inOrder: true }));
    });
  const parts = accept(seeds, settings.gap);
  const joined = parts.length < 2 ? parts : joinPassages(parts, sides, held(), identityOf, settings);
  return withoutCovered(
    joined.map((passage) => ({
      ...passage,
      left: wholeUnits(left.narrative, passage.left),
      right: wholeUnits(right.narrative, passage.right),
    })),
  );
}

/** Groups of seeds that hang together on both sides, by cutting left and right in turn until nothing falls apart. */
function clusters(seeds: readonly Seed[], gap: number, sides: Sides): readonly (readonly Seed[])[] {
  const pending = [seeds];
  const done: (readonly Seed[])[] = [];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const parts = flatMapped(cut(next, 'left', gap, sides), (part) => cut(part, 'right', gap, sides));
    if (parts.length === 1) done.push(next);
    else for (const part of parts) pending.push(part);
  }
  return done;
}

function cut(seeds: readonly Seed[], side: 'left' | 'right', gap: number, { [side]: pieces }: Sides): readonly (readonly Seed[])[] {
  const sorted = seeds.toSorted((a, b) => a[side].start - b[side].start || a[side].end - b[side].end);
  const parts: Seed[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  let pieceEnd = 0;
  for (const seed of sorted) {
    const part = parts.at(-1);
    if (part === undefined || seed[side].start > end + gap || seed[side].start >= pieceEnd) parts.push([seed]);
    else part.push(seed);
    end = Math.max(end, seed[side].end);
    if (seed[side].start >= pieceEnd) pieceEnd = pieces[rangeNumber(pieces, seed[side].start)]?.end ?? end;
  }
  return parts;
}

function hull(seeds: readonly Seed[], side: 'left' | 'right'): Range {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const seed of seeds) {
    start = Math.min(start, seed[side].start);
    end = Math.max(end, seed[side].end);
  }
  return { start, end };
}

const [leftCover, rightCover] = [scratchBytes(), scratchBytes()];

/** The longest first; a passage that adds nothing on either side is left out. By left start, then right start. */
function withoutCovered(passages: readonly AlikeRanges[]): readonly AlikeRanges[] {
  const size = ({ left, right }: AlikeRanges) => Math.min(left.end - left.start, right.end - right.start);
  const order = (a: AlikeRanges, b: AlikeRanges) => a.left.start - b.left.start || a.right.start - b.right.start || a.left.end - b.left.end;
  const kept: AlikeRanges[] = [];
  const covers = { left: leftCover(farthest(passages, 'left')).fill(0), right: rightCover(farthest(passages, 'right')).fill(0) };
  const covered = (side: 'left' | 'right', { start, end }: Range) => !covers[side].subarray(start, end).includes(0);
  for (const passage of passages.toSorted((a, b) => size(b) - size(a) || b.identity - a.identity || order(a, b))) {
    if (covered('left', passage.left) && covered('right', passage.right)) continue;
    covers.left.fill(1, passage.left.start, passage.left.end);
    covers.right.fill(1, passage.right.start, passage.right.end);
    kept.push(passage);
  }
  return kept.sort(order);
}

function farthest(passages: readonly AlikeRanges[], side: 'left' | 'right'): number {
  return passages.reduce((end, passage) => Math.max(end, passage[side].end), 0);
}
