import { type Held, heldIn } from './held.ts';
import type { AlikeRanges } from './passages.ts';
import { type Range, rangeNumber } from './stretches.ts';

/** What may be one passage, on both sides. */
export interface Sides {
  readonly left: readonly Range[];
  readonly right: readonly Range[];
}

export interface HeldSides {
  readonly left: Held;
  readonly right: Held;
}

interface Gaps {
  readonly gap: number;
  readonly widestGap: number;
}

/** A passage is put against so many next ones on its left side: who mixes in more moves them one at a time. */
const mostTried = 8;
const mostRounds = 8;
/** A gap may be so many times as wide as the smaller passage beside it, where text was put in, and where it was replaced. */
const [putIn, replaced] = [6, 2];
const ofCommon = 0.25;

/**
 * Joins passages that one edit pulled apart: own sentences between copied ones, sentences dropped or rewritten. They lie
 * close on one side at least, both hold enough for the gap between them, and no break of the narrative lies there.
 */
export function joinPassages(
  passages: readonly AlikeRanges[],
  sides: Sides,
  held: HeldSides,
  identityOf: (left: Range, right: Range) => number,
  gaps: Gaps,
): readonly AlikeRanges[] {
  let joined = passages.toSorted(byPlace);
  for (let round = 0; round < mostRounds; round += 1) {
    const before = joined.length;
    joined = joinedOnce(joined, sides, held, identityOf, gaps).sort(byPlace);
    if (joined.length === before) break;
  }
  return joined;
}

const byPlace = (a: AlikeRanges, b: AlikeRanges): number =>
  a.left.start - b.left.start || a.right.start - b.right.start || a.left.end - b.left.end || a.right.end - b.right.end;

function joinedOnce(
  passages: readonly AlikeRanges[],
  sides: Sides,
  held: HeldSides,
  identityOf: (left: Range, right: Range) => number,
  gaps: Gaps,
): AlikeRanges[] {
  const taken = new Uint8Array(passages.length);
  const joined: AlikeRanges[] = [];
  for (const [no, first] of passages.entries()) {
    if (taken[no] === 1) continue;
    let whole = first;
    for (let next = no + 1; next < Math.min(passages.length, no + 1 + mostTried); next += 1) {
      const other = passages[next];
      if (other === undefined || taken[next] === 1 || !belong(whole, other, sides, held, gaps)) continue;
      taken[next] = 1;
      const [left, right] = [hull(whole.left, other.left), hull(whole.right, other.right)];
      whole = { left, right, identity: identityOf(left, right), inOrder: whole.inOrder && other.inOrder && follows(whole, other) };
    }
    joined.push(whole);
  }
  return joined;
}

function belong(one: AlikeRanges, other: AlikeRanges, sides: Sides, held: HeldSides, { gap, widestGap }: Gaps): boolean {
  const gaps = [distance(one.left, other.left), distance(one.right, other.right)];
  const [near, far] = [Math.min(...gaps), Math.max(...gaps)];
  if (far > widestGap || far > Math.min(worth(one, held), worth(other, held)) * (near <= gap ? putIn : replaced)) return false;
  return samePiece(sides.left, one.left, other.left) && samePiece(sides.right, one.right, other.right);
}

/** The one that begins later on the left begins later on the right. */
const follows = (one: AlikeRanges, other: AlikeRanges): boolean =>
  one.right.start <= other.right.start === one.left.start <= other.left.start;

/** Characters alike on both sides; what everybody writes is worth a quarter: it may stand there by chance. */
function worth({ left, right }: AlikeRanges, held: HeldSides): number {
  const all = Math.min(heldIn(held.left.all, left), heldIn(held.right.all, right));
  const rare = Math.min(heldIn(held.left.rare, left), heldIn(held.right.rare, right));
  return rare + (all - rare) * ofCommon;
}

const distance = (one: Range, other: Range): number => Math.max(0, one.start - other.end, other.start - one.end);
const hull = (one: Range, other: Range): Range => ({ start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) });
const samePiece = (pieces: readonly Range[], one: Range, other: Range): boolean =>
  rangeNumber(pieces, one.start) === rangeNumber(pieces, other.start);
