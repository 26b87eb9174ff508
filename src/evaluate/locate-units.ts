import type { Annotation } from '#contract';
import { piecesOf, type TightText } from './tight-text.ts';

export type Unit = Annotation['units'][number];

/** The units of an annotation on its text. */
export interface LocatedUnits {
  /** Of every character of the tight text the unit it belongs to; null where the annotation says nothing. */
  readonly at: readonly (Unit | null)[];
  /** Where units begin in the tight text. */
  readonly starts: ReadonlySet<number>;
  /** Characters of units, and of those the ones that stand nowhere in the text. */
  readonly characters: number;
  readonly notFound: number;
}

/** Shorter pieces (a figure, a letter of a label that runs downwards) stand in many places. */
const shortestAnchor = 6;
/** A piece this far on is more likely another one of the same words: it is marked, but reading does not go on behind it. */
const farthestStep = 1500;

interface Piece {
  readonly unit: Unit;
  readonly words: string;
  readonly isFirst: boolean;
}

/**
 * Units stand in the order of the text, so each piece is looked for where the last one ended, else at the nearest place
 * that no unit has yet: what a page break or a table cuts in two may be noted before or after what stands between. Long
 * pieces are placed first, short ones beside them.
 */
export function locateUnits(text: TightText, units: readonly Unit[]): LocatedUnits {
  const pieces: readonly Piece[] = units.flatMap((unit) => piecesOf(unit.text).map((words, no) => ({ unit, words, isFirst: no === 0 })));
  const at: (Unit | null)[] = Array.from({ length: text.value.length }, () => null);
  const places = new Map<Piece, number>();
  placePieces(text.value, pieces, isAnchor, places, at);
  placePieces(text.value, pieces, isShort, places, at);
  const charactersOf = (some: readonly Piece[]) => some.reduce((sum, { words }) => sum + words.length, 0);
  return {
    at,
    starts: new Set([...places].flatMap(([{ isFirst }, start]) => (isFirst ? [start] : []))),
    characters: charactersOf(pieces),
    notFound: charactersOf(pieces.filter((piece) => !places.has(piece))),
  };
}

const isAnchor = ({ words }: Piece) => words.length >= shortestAnchor;
const isShort = (piece: Piece) => !isAnchor(piece);

/** Adds the places of the pieces whose turn it is to `places` and `at`, in one reading of the text. */
function placePieces(
  value: string,
  pieces: readonly Piece[],
  isTurn: (piece: Piece) => boolean,
  places: Map<Piece, number>,
  at: (Unit | null)[],
): void {
  let next = 0;
  for (const piece of pieces) {
    const start = isTurn(piece) ? nearestFree(value, piece.words, next, at) : (places.get(piece) ?? null);
    if (start === null) {
      // What comes later stands in between: room is left for it.
      if (!isTurn(piece)) next += piece.words.length;
      continue;
    }
    if (isTurn(piece)) at.fill(piece.unit, start, start + piece.words.length);
    places.set(piece, start);
    if (start >= next && start - next <= farthestStep) next = start + piece.words.length;
  }
}

function nearestFree(value: string, words: string, from: number, at: readonly (Unit | null)[]): number | null {
  const isFree = (start: number) => at[start] === null && at[start + words.length - 1] === null;
  let after = value.indexOf(words, from);
  while (after >= 0 && !isFree(after)) after = value.indexOf(words, after + 1);
  let before = from === 0 ? -1 : value.lastIndexOf(words, from - 1);
  while (before >= 0 && !isFree(before)) before = before === 0 ? -1 : value.lastIndexOf(words, before - 1);
  if (after < 0 || before < 0) return after < 0 && before < 0 ? null : Math.max(after, before);
  return after - from <= from - before ? after : before;
}
