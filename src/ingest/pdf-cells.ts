import type { Run } from './pdf-geometry.ts';
import { lineOf } from './pdf-lines.ts';
import { closeUp } from './writing.ts';

/** Lines of text that look like one cell of a table without borders. Points of the page; `first` and `last` are the middles of its lines. */
export interface Piece {
  readonly x: number;
  readonly right: number;
  readonly first: number;
  readonly last: number;
  readonly size: number;
  readonly text: string;
  readonly isFigure: boolean;
}

/** A piece of one line in the row it stands in. */
interface Line extends Piece {
  readonly runs: readonly Run[];
}

/** Space between two cells, in characters: more than a space of prose. */
const cellGap = 0.6;
/** Lines of one cell stand nearer than this, in characters. */
const nearLine = 1.65;
/** Lines of one cell begin, end or have their middles under one another, within this many characters. */
const aligned = 0.6;

const figure = /^[-—\d.,，%％/／]+$/;

/** Runs that follow each other in the file on one line, without the space between cells. */
export function linesAsWritten(runs: readonly Run[]): readonly Line[] {
  const lines: Run[][] = [];
  for (const run of runs.toSorted((one, other) => one.no - other.no)) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line !== undefined && last !== undefined && isNext(last, run)) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => {
    const { text, x, right, y, size } = lineOf(line);
    return { x, right, first: y, last: y, size, text: closeUp(text.replaceAll('\t', ' ')), isFigure: figure.test(text), runs: line };
  });
}

function isNext(last: Run, next: Run): boolean {
  const size = Math.min(last.size, next.size);
  const gap = next.x - last.right;
  return Math.abs(next.y - last.y) < size * 0.5 && gap < size * cellGap && gap > -size * 0.5;
}

/**
 * Joins lines that follow each other in the file, under one another and aligned: files are written cell by cell. Where
 * every line of such a cell is level with figures of its own, they are rows of a file written column by column.
 */
export function piecesAsWritten(lines: readonly Piece[]): readonly Piece[] {
  const figures = lines.filter(({ isFigure }) => isFigure).map(({ first }) => first);
  const cells: Piece[][] = [];
  for (const line of lines) {
    const cell = cells.at(-1);
    const last = cell?.at(-1);
    if (cell !== undefined && last !== undefined && isUnder(last, line)) cell.push(line);
    else cells.push([line]);
  }
  const isLevel = ({ first, size }: Piece) => figures.some((y) => Math.abs(y - first) < size * 0.3);
  return cells.flatMap((cell) => (cell.length > 1 && cell.every(isLevel) ? cell : [joinedPiece(cell)]));
}

function isUnder(above: Piece, below: Piece): boolean {
  if (above.isFigure || below.isFigure) return false;
  const pitch = (below.first - above.last) / below.size;
  if (pitch < 0.5 || pitch > nearLine || Math.abs(above.size - below.size) > 1) return false;
  const near = (one: number, other: number) => Math.abs(one - other) < below.size * aligned;
  return near(above.x, below.x) || near(above.right, below.right) || near(above.x + above.right, below.x + below.right);
}

export function joinedPiece(lines: readonly Piece[]): Piece {
  const [head] = lines;
  return {
    x: lines.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
    right: lines.reduce((most, { right }) => Math.max(most, right), 0),
    first: head?.first ?? 0,
    last: lines.at(-1)?.last ?? 0,
    size: head?.size ?? 0,
    text: closeUp(lines.map(({ text }) => text).join(' ')),
    isFigure: head?.isFigure ?? false,
  };
}

export const middleOf = ({ first, last }: Piece): number => (first + last) / 2;
