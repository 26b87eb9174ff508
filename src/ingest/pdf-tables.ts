import type { Grid } from './pdf-grid.ts';
import { closeUp, type LooseCell } from './writing.ts';

/** Borders of one table stand this near on two pages, in points; its outer ones a little less so where none are drawn. */
const sameEdge = 10;
const sameBorder = 4;

/** A table goes on over a page break when it keeps its outer borders. */
export function isSameTable(above: Grid, below: Grid): boolean {
  return below.top < above.bottom && Math.abs(above.left - below.left) < sameEdge && Math.abs(above.right - below.right) < sameEdge;
}

/** Columns are counted over all parts of the table: a part may lack borders that another has. */
export function cellsOf(parts: readonly Grid[]): readonly LooseCell[] {
  const borders: number[] = [];
  for (const border of parts.flatMap(({ cells }) => cells.flatMap(({ left, right }) => [left, right])).toSorted((a, b) => a - b)) {
    if (border - (borders.at(-1) ?? Number.NEGATIVE_INFINITY) > sameBorder) borders.push(border);
  }
  const column = (x: number) => borders.findLastIndex((border) => border <= x + 1);
  const cells: LooseCell[] = [];
  let above = 0;
  for (const part of parts) {
    const first = above;
    const own = part.cells.map(({ row, rowSpan, left, right, text }) => ({
      row: first + row,
      rowSpan,
      column: column(left),
      columnSpan: Math.max(1, column(right) - column(left)),
      text,
    }));
    cells.push(...(first === 0 ? own : continued(cells, own, first)));
    above += part.rowCount;
  }
  return cells;
}

/**
 * What is new in a part of a table that goes on behind a page break: not its head again, not the rest of a row that the
 * break cut, not the rest of a merged cell; those rests are added to the cells `above`, changed in place.
 */
function continued(above: LooseCell[], below: readonly LooseCell[], first: number): readonly LooseCell[] {
  const fresh = withoutHead(above, below, first);
  const start = fresh.reduce((least, { row }) => Math.min(least, row), Number.POSITIVE_INFINITY);
  const owners = new Map(fresh.filter(({ row }) => row === start).map((cell) => [cell, ownerOf(above, cell, first)]));
  return withoutMerged(above, withoutCutRow(above, fresh, owners), owners);
}

const isFigure = (text: string) => /^[\d.,]+$/.test(text);

/** The cell in the last row above that stands over this one, as wide as it. */
function ownerOf(above: readonly LooseCell[], { column, columnSpan }: LooseCell, first: number): number {
  return above.findLastIndex((cell) => cell.row + cell.rowSpan === first && cell.column === column && cell.columnSpan === columnSpan);
}

/** A head that every page repeats, and rows of nothing behind it. */
function withoutHead(above: readonly LooseCell[], below: readonly LooseCell[], first: number): readonly LooseCell[] {
  const textOf = (cells: readonly LooseCell[], row: number) =>
    cells.filter((cell) => cell.row === row).map(({ column, text }) => `${column} ${text}`);
  const rows = [...new Set(below.map(({ row }) => row))].toSorted((a, b) => a - b);
  let end = first;
  for (const row of rows) {
    const texts = below.filter((cell) => cell.row === row).map(({ text }) => text);
    const isHead = texts.every((text) => !isFigure(text)) && textOf(above, row - first).join('\t') === textOf(below, row).join('\t');
    if (!isHead && texts.some((text) => text !== '')) break;
    end = row + 1;
  }
  return end > (rows.at(-1) ?? 0) ? below : below.filter(({ row }) => row >= end);
}

/**
 * A page may end inside a row: what is left of its labels then opens the next page, with no figure beside it. That text
 * goes back to the cells it was cut from.
 */
function withoutCutRow(above: LooseCell[], below: readonly LooseCell[], owners: ReadonlyMap<LooseCell, number>): readonly LooseCell[] {
  const row = [...owners.keys()];
  const textAbove = (cell: LooseCell) => above[owners.get(cell) ?? -1]?.text ?? '';
  const isCut = row.every((cell) => owners.get(cell) !== -1 && (cell.text === '' || textAbove(cell) !== ''));
  const last = above.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0);
  const hasFigures = above.some((cell) => cell.row + cell.rowSpan === last && isFigure(cell.text));
  if (!isCut || !hasFigures || row.some(({ text }) => isFigure(text))) return below;
  for (const cell of row) extend(above, owners.get(cell) ?? -1, cell.text, 0);
  return below.filter((cell) => !owners.has(cell));
}

/** A merged cell that the break cut goes on as a blank, or its text came to stand below the break. */
function withoutMerged(above: LooseCell[], below: readonly LooseCell[], owners: ReadonlyMap<LooseCell, number>): readonly LooseCell[] {
  const rests = below.filter((cell) => {
    const owner = above[owners.get(cell) ?? -1];
    if (owner === undefined || isFigure(owner.text) || isFigure(cell.text)) return false;
    if (owner.rowSpan === 1 && cell.rowSpan === 1) return false;
    return cell.text === '' ? owner.text !== '' : owner.text === '' && owner.rowSpan > 1 && cell.rowSpan > 1;
  });
  for (const cell of rests) extend(above, owners.get(cell) ?? -1, cell.text, cell.rowSpan);
  return rests.length === 0 ? below : below.filter((cell) => !rests.includes(cell));
}

function extend(above: LooseCell[], index: number, text: string, rows: number): void {
  const owner = above[index];
  if (owner !== undefined) above[index] = { ...owner, rowSpan: owner.rowSpan + rows, text: closeUp(`${owner.text} ${text}`) };
}
