import { type HtmlNode, isSilent, lineOf, walk } from './html-node.ts';
import { closeUp, type LooseCell } from './writing.ts';

/** A cell with more text holds a page, not a figure or a label: the table is there for the layout. */
const longestCell = 300;
/** A cell with a sentence of this length holds prose. */
const shortestProse = 60;
/** No table of a report is larger; a page that claims so shall not cost memory. */
const largestSpan = 60;

/** The cells of a table with their places, merged ones where they begin; null where the table only lays out the page. */
export function tableCells(table: HtmlNode): readonly LooseCell[] | null {
  const rows = rowsOf(table);
  if (rows === null) return null;
  const cells = placed(rows);
  return cells === null || isProse(cells) ? null : cells;
}

/** The cells of rows where spans put them; null where one holds a part of the page. */
function placed(rows: readonly (readonly HtmlNode[])[]): readonly LooseCell[] | null {
  const cells: LooseCell[] = [];
  /** For each column, the first row that is free again. */
  const freeFrom: number[] = [];
  for (const [row, line] of rows.entries()) {
    let column = 0;
    for (const node of line) {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const rowSpan = spanOf(node, 'rowspan');
      const columnSpan = spanOf(node, 'colspan');
      for (let covered = column; covered < column + columnSpan; covered += 1) freeFrom[covered] = row + rowSpan;
      const text = closeUp(lineOf(node));
      if (text.length > longestCell) return null;
      cells.push({ row, column, rowSpan, columnSpan, text });
      column += columnSpan;
    }
  }
  return cells;
}

/** Most of the text stands in sentences: a report laid out by rows, or problems beside measures. */
function isProse(cells: readonly LooseCell[]): boolean {
  const lengthOf = (some: readonly LooseCell[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  return lengthOf(cells.filter(({ text }) => text.length >= shortestProse && text.includes('。'))) * 2 > lengthOf(cells);
}

function spanOf(cell: HtmlNode, name: string): number {
  const span = Number.parseInt(cell.attribs?.[name] ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(largestSpan, Math.max(1, span));
}

/** Cells by row; null where a table stands inside the table, and where no row has two cells. */
function rowsOf(table: HtmlNode): readonly (readonly HtmlNode[])[] | null {
  const rows: HtmlNode[][] = [];
  let isNested = false;
  walk(
    table,
    (node) => {
      if (isSilent(node)) return false;
      if (node.name === 'table' && node !== table) isNested = true;
      if (node.name === 'tr') rows.push([]);
      if (node.name === 'td' || node.name === 'th') rows.at(-1)?.push(node);
      return !isNested;
    },
    () => undefined,
  );
  return isNested || rows.every((row) => row.length < 2) ? null : rows.filter((row) => row.length > 0);
}
