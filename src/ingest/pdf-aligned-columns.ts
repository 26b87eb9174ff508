import type { Piece } from './pdf-cells.ts';

/** Left and right edge of the text around a table. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Where the columns of a table without borders stand. */
export interface Columns {
  /** Left edge of every column, then the right edge of the last one. */
  readonly borders: readonly number[];
  /** Columns of labels, before those of figures. */
  readonly labelCount: number;
}

/** The labels of the forms stand in three columns at most. */
const mostSplits = 2;

/** Figures that stand under one another make a column; what is left of them are labels, one beside the other. */
export function columnsOf(pieces: readonly Piece[], edges: Edges): Columns {
  const figures = stacked(pieces.filter(({ isFigure }) => isFigure));
  const [first] = figures;
  if (first === undefined) return { borders: [edges.left, edges.right], labelCount: 1 };
  const between = figures.slice(1).map((column, index) => (column.x + (figures[index]?.right ?? column.x)) / 2);
  const labels = pieces.filter((piece) => !piece.isFigure && piece.right < first.x + piece.size * 0.5);
  const level = labels.filter((label) => pieces.some((piece) => piece.isFigure && areLevel(piece, label)));
  if (level.length === 0) return { borders: [edges.left, ...between, edges.right], labelCount: 0 };
  const end = level.reduce((right, label) => Math.max(right, label.right), edges.left);
  const splits = splitsOf(labels);
  return { borders: [edges.left, ...splits, (end + first.x) / 2, ...between, edges.right], labelCount: splits.length + 1 };
}

const areLevel = (one: Piece, other: Piece) => one.first < other.last + other.size / 2 && other.first < one.last + one.size / 2;

/** Joins pieces that overlap from side to side; from left to right. */
function stacked(pieces: readonly Piece[]): readonly { readonly x: number; readonly right: number }[] {
  const columns: { x: number; right: number }[] = [];
  for (const { x, right } of pieces.toSorted((one, other) => one.x - other.x)) {
    const last = columns.at(-1);
    if (last !== undefined && x < last.right) last.right = Math.max(last.right, right);
    else columns.push({ x, right });
  }
  return columns;
}

/** The middle of a space that labels side by side leave at least twice; the narrowest spaces tell best. */
function splitsOf(labels: readonly Piece[]): readonly number[] {
  const spaces = labels
    .flatMap((left) =>
      labels.flatMap((right) => (left.right < right.x && areLevel(left, right) ? [{ start: left.right, end: right.x }] : [])),
    )
    .toSorted((one, other) => one.end - one.start - (other.end - other.start) || one.start - other.start);
  const splits: number[] = [];
  for (const space of spaces) {
    if (splits.length === mostSplits) break;
    const middle = (space.start + space.end) / 2;
    const isKnown = splits.some((split) => split > space.start && split < space.end);
    if (!isKnown && spaces.filter(({ start, end }) => start < middle && end > middle).length >= 2) splits.push(middle);
  }
  return splits.toSorted((one, other) => one - other);
}
