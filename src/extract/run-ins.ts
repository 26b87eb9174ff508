import type { Mark } from '#model';
import type { Piece } from './pieces.ts';

/** `公开渠道单一。主要依靠网站…`: the line that opens a paragraph is no longer, characters. */
const longestRunIn = 24;
/** How far the next paragraph of its kind is looked for, pieces. */
const farthestLike = 6;
/** What speaks of the list rather than of an item of it. */
const telling = ['opener', 'generic', 'weak-opener', 'turn', 'frame', 'contrast', 'last-year'];

/** Paragraphs in a row that each open with a short sentence are items of a list, though nobody numbered them. */
export function withRunIns(pieces: readonly Piece[]): readonly Piece[] {
  const found = new Set<number>();
  let last = Number.NEGATIVE_INFINITY;
  for (const [at, piece] of pieces.entries()) {
    if (piece.mark !== null) last = Number.NEGATIVE_INFINITY;
    if (!opensParagraph(piece, pieces[at + 1])) continue;
    if (at - last <= farthestLike) found.add(last).add(at);
    last = at;
  }
  return found.size === 0 ? pieces : pieces.map((piece, at) => (found.has(at) ? { ...piece, mark: markOf(piece) } : piece));
}

function opensParagraph({ start, end, mark, opensLine, isHeading, introduces, announces, cues }: Piece, next: Piece | undefined): boolean {
  if (mark !== null || !opensLine || isHeading || introduces || announces !== null || end - start > longestRunIn) return false;
  if (next === undefined || next.opensLine || next.isHeading || next.mark !== null) return false;
  return !telling.some((cue) => cues.has(cue));
}

const markOf = ({ start }: Piece): Mark => ({ rank: 3, ordinal: 0, end: start });
