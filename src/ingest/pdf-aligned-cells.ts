import type { Columns } from './pdf-aligned-columns.ts';
import { type Placed, placeMerged } from './pdf-aligned-merged.ts';
import { groupLabels } from './pdf-aligned-rows.ts';
import { joinedPiece, middleOf, type Piece } from './pdf-cells.ts';
import type { GridCell } from './pdf-grid.ts';

/** Pieces of one cell stand nearer than this, in characters. */
const nearLine = 1.6;
/** What stands nearer than this to the middle of a row, in characters, stands in it. */
const sameRow = 0.6;
/** How far a label must reach into a column to stand in it, in characters. */
const reach = 0.3;

/**
 * The cells of a table without borders. Its figures and heads make the rows; the labels next to the figures go to the row
 * they are level with; labels further left, which may stand for several rows, to the rows around their middle.
 */
export function cellsOfBlock(pieces: readonly Piece[], columns: Columns): readonly GridCell[] {
  const { borders, labelCount } = columns;
  const figures = pieces.filter(({ isFigure }) => isFigure);
  const labels = pieces.filter((piece) => !piece.isFigure && piece.x + piece.right < 2 * (borders[labelCount] ?? 0));
  const heads = stacked(pieces.filter((piece) => !(piece.isFigure || labels.includes(piece))));
  const isInner = ({ right, size }: Piece) => columnAt(right - size * reach, borders) >= labelCount - 1;
  const inner = labels.filter(isInner);
  const anchors = levelsOf([...figures, ...heads]);
  const named = groupLabels(inner, anchors).map(({ from, to, anchor }) => {
    const piece = joinedPiece(inner.slice(from, to));
    return { piece, level: anchor === null ? middleOf(piece) : (anchors[anchor] ?? middleOf(piece)) };
  });
  const levels = [...new Set([...anchors, ...named.map(({ level }) => level)])].toSorted((one, other) => one - other);
  const at = (piece: Piece, y: number): Placed => ({ ...reachOf(piece, columns), text: piece.text, row: nearest(levels, y), rowSpan: 1 });
  const placed = [
    ...named.map(({ piece, level }) => at(piece, level)),
    ...[...figures, ...heads].map((piece) => at(piece, middleOf(piece))),
  ];
  const isInLine = lineUp(inner);
  const rowsOfFigures = new Set(figures.map((piece) => nearest(levels, middleOf(piece))));
  const outer = Array.from({ length: Math.max(0, labelCount - 1) }, (_, column) => {
    const own = stacked(labels.filter((piece) => !isInner(piece) && columnAt(piece.x + piece.size * reach, borders) === column));
    const merged = own.map((piece) => ({ ...reachOf(piece, columns), text: piece.text, y: middleOf(piece) }));
    const isBeside = ({ piece }: { readonly piece: Piece }) =>
      reachOf(piece, columns).from > column && (column < labelCount - 2 || isInLine(piece));
    const taken = new Set(named.flatMap((label) => (isBeside(label) ? [] : [nearest(levels, label.level)])));
    return placeMerged(
      merged,
      levels,
      [...rowsOfFigures].filter((row) => !taken.has(row)),
    );
  });
  return withBlanks([...outer.flat(), ...placed], rowsOfFigures, columns).map((cell) => gridCell(cell, borders));
}

function columnAt(x: number, borders: readonly number[]): number {
  return Math.max(
    0,
    Math.min(
      borders.length - 2,
      borders.findLastIndex((border) => border <= x),
    ),
  );
}

/** A figure stands in one column; a label or head reaches over what it overlaps. */
function reachOf({ isFigure, x, right, size }: Piece, { borders }: Columns): { readonly from: number; readonly to: number } {
  const middle = columnAt((x + right) / 2, borders);
  if (isFigure) return { from: middle, to: middle };
  return { from: Math.min(middle, columnAt(x + size * reach, borders)), to: Math.max(middle, columnAt(right - size * reach, borders)) };
}

/** Joins pieces under one another, and near, to cells. */
function stacked(pieces: readonly Piece[]): readonly Piece[] {
  const cells: Piece[][] = [];
  for (const piece of pieces) {
    const above = cells.findLast((cell) => cell.some(({ x, right }) => x < piece.right && piece.x < right));
    const gap = piece.first - (above?.at(-1)?.last ?? Number.NEGATIVE_INFINITY);
    if (above !== undefined && gap > piece.size * 0.5 && gap < piece.size * nearLine) above.push(piece);
    else cells.push([piece]);
  }
  return cells.map(joinedPiece);
}

/** The heights of the rows; nearer ones are one. */
function levelsOf(pieces: readonly Piece[]): readonly number[] {
  const levels: number[] = [];
  for (const piece of pieces.toSorted((one, other) => middleOf(one) - middleOf(other))) {
    if (middleOf(piece) - (levels.at(-1) ?? Number.NEGATIVE_INFINITY) > piece.size * sameRow) levels.push(middleOf(piece));
  }
  return levels;
}

function nearest(levels: readonly number[], y: number): number {
  const next = levels.findIndex((level) => level >= y);
  if (next === -1) return levels.length - 1;
  return next > 0 && y - (levels[next - 1] ?? y) < (levels[next] ?? y) - y ? next - 1 : next;
}

/** Tells labels that have their middles, or begin, where most do: another one stands for the columns before it too. */
function lineUp(labels: readonly Piece[]): (label: Piece) => boolean {
  const middles = mostFrequent(labels.map(({ x, right }) => (x + right) / 2));
  const starts = mostFrequent(labels.map(({ x }) => x));
  const [place, isCentred] = middles.count >= starts.count ? [middles.value, true] : [starts.value, false];
  return ({ x, right, size }) => Math.abs((isCentred ? (x + right) / 2 : x) - place) < size * sameRow;
}

/** To the nearest two points. */
function mostFrequent(values: readonly number[]): { readonly value: number; readonly count: number } {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value / 2), (counts.get(Math.round(value / 2)) ?? 0) + 1);
  const [[value, count] = [0, 0]] = [...counts].toSorted(([one, count], [other, less]) => less - count || one - other);
  return { value: value * 2, count };
}

/** In a row with several figures a missing one is a blank; a single figure may stand for all columns. */
function withBlanks(cells: readonly Placed[], rowsOfFigures: ReadonlySet<number>, { borders, labelCount }: Columns): readonly Placed[] {
  return [...new Set(cells.map(({ row }) => row))].flatMap((row) => {
    const own = cells.filter((cell) => cell.row === row);
    const figures = own.filter(({ from }) => from >= labelCount);
    if (!rowsOfFigures.has(row) || figures.length < 2 || figures.some(({ from, to }) => to > from)) return own;
    const blanks: Placed[] = [];
    for (let column = labelCount; column < borders.length - 1; column += 1) {
      if (!figures.some(({ from }) => from === column)) blanks.push({ row, rowSpan: 1, from: column, to: column, text: '' });
    }
    return [...own, ...blanks];
  });
}

function gridCell({ row, rowSpan, from, to, text }: Placed, borders: readonly number[]): GridCell {
  return { row, rowSpan, left: borders[from] ?? 0, right: borders[to + 1] ?? 0, text };
}
