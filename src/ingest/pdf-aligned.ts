import { cellsOfBlock } from './pdf-aligned-cells.ts';
import { columnsOf, type Edges } from './pdf-aligned-columns.ts';
import { linesAsWritten, type Piece, piecesAsWritten } from './pdf-cells.ts';
import type { Run } from './pdf-geometry.ts';
import type { Grid } from './pdf-grid.ts';

/** What stands on one level of the page. */
interface Row {
  readonly lines: ReturnType<typeof linesAsWritten>;
  readonly y: number;
}

/** A line that fills this share of the text's width is prose; so are parts of a line that together fill more. */
const proseShare = 0.65;
const spacedProseShare = 0.85;
/** Text larger than that of the table's figures by this factor is a heading. */
const headingSize = 1.15;
/** Lines of one label, or of a label and its figures, are nearer than this many characters. */
const nearLine = 1.7;
/** A list of amounts has columns too; a table has at least so many rows of figures, or one row with many. */
const leastRows = 2;
const manyFigures = 4;
/** A block of more rows is no table of a report; its cost is square. */
const mostRows = 300;
/** A heading is told from a label by the figures this many rows around it. */
const nearRows = 6;

const numberedHeading = /^(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]+部分)/;

/** Finds tables without borders by the columns their figures stand in; `rest` is what stands outside. */
export function alignedTablesOf(runs: readonly Run[]): { readonly grids: readonly Grid[]; readonly rest: readonly Run[] } {
  const rows = rowsOf(linesAsWritten(runs));
  if (rows.filter(isTabular).length < leastRows) return { grids: [], rest: runs };
  const edges = {
    left: runs.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
    right: runs.reduce((most, { right }) => Math.max(most, right), 0),
  };
  const blocks = blocksOf(rows, edges);
  const inside = new Set(blocks.flatMap((block) => block.flatMap(({ lines }) => lines.flatMap((line) => line.runs))));
  return { grids: blocks.map((block) => gridOf(block, edges)), rest: inside.size === 0 ? runs : runs.filter((run) => !inside.has(run)) };
}

function rowsOf(lines: ReturnType<typeof linesAsWritten>): readonly Row[] {
  const rows: { y: number; lines: ReturnType<typeof linesAsWritten>[number][] }[] = [];
  for (const line of lines.toSorted((one, other) => one.first - other.first)) {
    const row = rows.at(-1);
    if (row !== undefined && line.first - row.y < Math.min(line.size, row.lines[0]?.size ?? line.size) * 0.5) row.lines.push(line);
    else rows.push({ y: line.first, lines: [line] });
  }
  return rows.map((row) => ({ y: row.y, lines: row.lines.toSorted((one, other) => one.x - other.x) }));
}

const isTabular = ({ lines }: Row) => lines.length >= 3 || (lines.length === 2 && lines[1]?.isFigure === true);
const hasFigures = ({ lines }: Row) => lines.some(({ isFigure }) => isFigure);

/** Stretches between prose and headings that hold rows of figures, from the first to the last row of a table. */
function blocksOf(rows: readonly Row[], edges: Edges): readonly (readonly Row[])[] {
  const blocks: Row[][] = [[]];
  for (const [index, row] of rows.entries()) {
    if (isProse(row, edges) || isHeading(rows, index)) blocks.push([]);
    else blocks.at(-1)?.push(row);
  }
  return blocks.map(trimmed).filter(isTable);
}

function isProse(row: Row, { left, right }: Edges): boolean {
  const text = row.lines.map((line) => line.text).join('');
  if (row.lines.length === 1 && /[。；]$/.test(text)) return true;
  const covered = row.lines.reduce((sum, line) => sum + line.right - line.x, 0);
  if (row.lines.length === 1) return covered > (right - left) * proseShare;
  return covered > (right - left) * spacedProseShare && /[，。；]/.test(text) && !hasFigures(row);
}

/** A heading is larger than the figures next to it, or numbered and far from them. */
function isHeading(rows: readonly Row[], index: number): boolean {
  const row = rows[index];
  const [only] = row?.lines ?? [];
  if (row === undefined || only === undefined || row.lines.length > 1) return false;
  const sides = [rows.slice(Math.max(0, index - nearRows), index).reverse(), rows.slice(index + 1, index + 1 + nearRows)];
  const near = sides.flatMap((side) => side.find(hasFigures) ?? []);
  if (near.some(({ lines }) => only.size > (lines.at(-1)?.size ?? 0) * headingSize)) return true;
  return numberedHeading.test(only.text) && near.every(({ y }) => Math.abs(y - row.y) > only.size * nearLine);
}

/** From the first row of cells to the last one, with the lines of their labels above and below. */
function trimmed(rows: readonly Row[]): readonly Row[] {
  let start = rows.findIndex(isTabular);
  let end = rows.findLastIndex(isTabular);
  if (start === -1) return [];
  while (start > 0 && isNear(rows[start - 1], rows[start])) start -= 1;
  while (end < rows.length - 1 && isNear(rows[end], rows[end + 1])) end += 1;
  return rows.slice(start, end + 1);
}

function isNear(above: Row | undefined, below: Row | undefined): boolean {
  if (above === undefined || below === undefined) return false;
  return below.y - above.y < (below.lines[0]?.size ?? 0) * nearLine;
}

function isTable(rows: readonly Row[]): boolean {
  if (rows.length > mostRows) return false;
  const tabular = rows.filter(isTabular);
  if (tabular.filter(hasFigures).length >= leastRows) return true;
  return tabular.length >= 2 && tabular.some(({ lines }) => lines.filter(({ isFigure }) => isFigure).length >= manyFigures);
}

function gridOf(rows: readonly Row[], edges: Edges): Grid {
  const written = rows.flatMap(({ lines }) => lines).toSorted((one, other) => (one.runs[0]?.no ?? 0) - (other.runs[0]?.no ?? 0));
  const pieces = piecesAsWritten(written).toSorted(inReadingOrder);
  const cells = cellsOfBlock(pieces, columnsOf(pieces, edges));
  const size = rows.find(hasFigures)?.lines.at(-1)?.size ?? 0;
  return {
    top: (rows[0]?.y ?? 0) - size / 2,
    bottom: (rows.at(-1)?.y ?? 0) + size / 2,
    left: edges.left,
    right: edges.right,
    rowCount: cells.reduce((most, { row }) => Math.max(most, row + 1), 0),
    cells,
  };
}

const inReadingOrder = (one: Piece, other: Piece) => one.first - other.first || one.x - other.x;
