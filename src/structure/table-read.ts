import type { Range } from './reading.ts';
import { isGlued, isValue, piecesOf } from './table-figure.ts';
import { isFilled, lineOf, linesBelow, noLine, type TableLine } from './table-line.ts';
import type { TableRow } from './table-row.ts';

/**
 * How sure a cell is of its column. As many figures as columns leave no doubt; blank cells are counted by their
 * separators; what is below 0.5 is a guess that no check uses.
 */
export const confidences = { full: 0.97, blank: 0.9, word: 0.9, solved: 0.85, gaps: 0.45, loose: 0.3 } as const;

/**
 * What stands in a row. `placed`: its values in the order of its columns; `gapped`: cells some of which are blank;
 * `glued`: figures without gaps; `loose`: too few or too many to tell.
 */
export interface Reading {
  readonly kind: 'placed' | 'gapped' | 'glued' | 'loose';
  readonly values: readonly Range[];
  readonly confidence: number;
  readonly line: TableLine;
}

/** Reads what stands behind or, of the table of disputes, below the labels. */
export function readRow(text: string, row: TableRow): Reading {
  const line = row.isBelowHeader ? lineBelow(text, row) : lineOf(text, row);
  const filled = line.cells.filter(isFilled);
  const reading = isRow(text, row, filled)
    ? { kind: 'placed' as const, values: filled, confidence: confidences.full }
    : readPieces(text, row, line, piecesOf(text, row));
  return { line, ...reading };
}

function isRow(text: string, { places }: TableRow, values: readonly Range[]): boolean {
  return values.length === places.length && values.every(({ start, end }) => isValue(text.slice(start, end)));
}

/** Reads a row that is more or less than its values, each in a cell. */
function readPieces(text: string, row: TableRow, line: TableLine, pieces: readonly Range[]): Omit<Reading, 'line'> {
  const wanted = row.places.length;
  const { cells, isMarked } = line;
  const values = leadingValues(text, row, pieces);
  const whole = [leadingValues(text, row, pieces.filter(isOnLine(text, row))), values].find((each) => isRow(text, row, each));
  if (whole !== undefined) return { kind: 'placed', values: whole, confidence: confidences.full };
  const isLabelled = row.isBelowHeader && runsIntoLabel.test(text.slice(pieces[0]?.start, pieces[0]?.end));
  const spelled = isLabelled ? undefined : [isMarked ? cells : [], wanted > 1 ? pieces : []].find((each) => isSpelled(text, each, wanted));
  if (spelled !== undefined) return { kind: 'placed', values: spelled, confidence: confidences.word };
  const isNothing = values.length === 0 && !cells.some(isFilled);
  if (isNothing && isMarked && cells.length >= wanted)
    return { kind: 'placed', values: cells.slice(0, wanted), confidence: confidences.blank };
  const hasGaps = cells.length >= 2 && (isMarked ? !isNothing : cells.length === wanted);
  if (hasGaps) return { kind: 'gapped', values: cells, confidence: confidences.gaps };
  return { kind: isOneRun(text, row, values) ? 'glued' : 'loose', values, confidence: confidences.loose };
}

/**
 * Whether figures stand without gaps: as one run, which a total can prove, or which follows its label without a gap or
 * begins with a zero. A figure of three digits among blank cells is none.
 */
function isOneRun(text: string, { places, segments }: TableRow, values: readonly Range[]): boolean {
  const [run] = values;
  if (run === undefined || values.length > 1 || places.length < 2) return false;
  const raw = text.slice(run.start, run.end);
  const isClose = run.start === segments[0]?.start || /^[0/]/.test(raw);
  return isGlued(raw) && (isClose || places.at(-1)?.columnKey === 'total');
}

/** The first line below a header that has as many cells as the row; a blank one where nothing else is there. */
function lineBelow(text: string, row: TableRow): TableLine {
  const hasValue = ({ cells }: TableLine) => cells.some(({ start, end }) => isValue(text.slice(start, end)));
  const lines = linesBelow(text, row).filter(({ cells }) => cells.length >= row.places.length);
  return lines.find(hasValue) ?? lines.findLast(({ cells }) => !cells.some(isFilled)) ?? noLine;
}

/** The values at the beginning; below a header, its rest stands before them. */
function leadingValues(text: string, row: TableRow, pieces: readonly Range[]): readonly Range[] {
  const isFigure = ({ start, end }: Range) => {
    const raw = text.slice(start, end);
    return isValue(raw) || isGlued(raw);
  };
  const from = row.isBelowHeader ? Math.max(0, pieces.findIndex(isFigure)) : 0;
  const end = pieces.findIndex((piece, no) => no >= from && !isFigure(piece));
  return pieces.slice(from, end < 0 ? undefined : end);
}

function isOnLine(text: string, row: TableRow): (piece: Range) => boolean {
  const start = row.segments[0]?.start ?? 0;
  const length = text.slice(start, row.segments[0]?.end).indexOf('\n');
  return (piece) => !row.isBelowHeader && (length < 0 || piece.end <= start + length);
}

/** The first value stands right behind the rest of a header: `计0`. */
const runsIntoLabel = /^\p{Script=Han}+\d/u;
/** Words that stand for a figure, not the rest of a label: `减1`, `无`. */
const word = /^.$|^.{0,3}\d.{0,3}$/;

/** As many cells as columns, a word in one or more of them: `22  减1  9`. */
function isSpelled(text: string, cells: readonly Range[], wanted: number): boolean {
  if (cells.length !== wanted) return false;
  const raws = cells.map(({ start, end }) => text.slice(start, end));
  return raws.every((raw) => isValue(raw) || word.test(raw)) && (wanted === 1 || raws.some(isValue));
}
