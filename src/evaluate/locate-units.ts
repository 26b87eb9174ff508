import type { Annotation } from '#contract';
import { piecesOf, type TightText } from './tight-text.ts';

export type Unit = Annotation['units'][number];

/** The units of an annotation on its text. */
export interface LocatedUnits {
  /** Of every character of the tight text the unit it belongs to; null where the annotation says nothing. */
  readonly at: readonly (Unit | null)[];
  /** Where units begin in the tight text, with their unit. */
  readonly starts: ReadonlyMap<number, Unit>;
  /** Characters of units, and of those the ones that stand nowhere in the text. */
  readonly characters: number;
  readonly notFound: number;
}

/** A piece this far on is more likely another one of the same words: it is marked, but reading does not go on behind it. */
const farthestStep = 1500;

/**
 * Units stand in the order of the text, so each piece is looked for where the last one ended, else at the nearest place
 * that no unit has yet: what a page break or a table cuts in two may be noted before or after what stands between.
 */
export function locateUnits(text: TightText, units: readonly Unit[]): LocatedUnits {
  const at: (Unit | null)[] = Array.from({ length: text.value.length }, () => null);
  const starts = new Map<number, Unit>();
  let [next, characters, notFound] = [0, 0, 0];
  for (const unit of units) {
    for (const [no, piece] of piecesOf(unit.text).entries()) {
      characters += piece.length;
      const start = nearestFree(text.value, piece, next, at);
      if (start === null) {
        notFound += piece.length;
        continue;
      }
      if (no === 0) starts.set(start, unit);
      at.fill(unit, start, start + piece.length);
      if (start >= next && start - next <= farthestStep) next = start + piece.length;
    }
  }
  return { at, starts, characters, notFound };
}

function nearestFree(value: string, piece: string, from: number, at: readonly (Unit | null)[]): number | null {
  const isFree = (start: number) => at[start] === null && at[start + piece.length - 1] === null;
  let after = value.indexOf(piece, from);
  while (after >= 0 && !isFree(after)) after = value.indexOf(piece, after + 1);
  let before = from < piece.length ? -1 : value.lastIndexOf(piece, from - piece.length);
  while (before >= 0 && !isFree(before)) before = before === 0 ? -1 : value.lastIndexOf(piece, before - 1);
  if (after < 0 || before < 0) return Math.max(after, before) < 0 ? null : Math.max(after, before);
  return after - from <= from - (before + piece.length) ? after : before;
}
