import { type HtmlNode, isSilent, walk } from './html-node.ts';
import { closeUp, type LooseCell } from './writing.ts';

/** A cell is a label or a figure; more nodes or characters are a part of the page. */
const longestCell = 60;
const mostNodes = 12;
/** Columns of the widest form, with room. */
const mostCells = 20;
/** Least share of figures, strokes and blanks among the cells that are neither in the first row nor in the first column. */
const leastFigures = 0.6;

const grids = new Set(['div', 'ul', 'ol', 'section']);
const rowNames = new Set(['div', 'ul', 'ol', 'li', 'section', 'p']);

/**
 * The cells of a table that is drawn with blocks, a block for every row and one inside for every cell; null where the
 * blocks are none. They are one when they are styled as one, or when figures stand behind the first row and column.
 */
export function gridCells(grid: HtmlNode): readonly LooseCell[] | null {
  if (!grids.has(grid.name ?? '')) return null;
  const rows: (readonly string[])[] = [];
  for (const child of grid.children ?? []) {
    if (isBlank(child)) continue;
    const row = rowOf(child);
    if (row === null) return null;
    rows.push(row);
  }
  const wide = rows.filter((row) => row.length > 1);
  if (wide.length < 2 || wide.length * 2 < rows.length) return null;
  if (!/display\s*:\s*(?:inline-)?(?:table|grid)/i.test(grid.attribs?.['style'] ?? '') && !haveFigures(wide)) return null;
  const columns = Math.max(...rows.map((row) => row.length));
  return rows.flatMap((row, index) =>
    row.map((text, column) => ({ row: index, column, rowSpan: 1, columnSpan: row.length === 1 ? columns : 1, text })),
  );
}

const isBlank = (node: HtmlNode) => isSilent(node) || (node.type === 'text' && (node.data ?? '').trim() === '');

/** The cells of a row; a row of one cell is a line across the table. */
function rowOf(row: HtmlNode): readonly string[] | null {
  if (!rowNames.has(row.name ?? '')) return null;
  const cells: string[] = [];
  for (const child of row.children ?? []) {
    if (isBlank(child)) continue;
    const isLine = child.type === 'text' && cells.length === 0;
    const text = child.name === 'a' || child.name === 'br' || (child.type === 'text' && !isLine) ? null : shortText(child);
    if (text === null || cells.length === mostCells) return null;
    cells.push(text);
  }
  return cells.length === 0 ? null : cells;
}

function haveFigures(rows: readonly (readonly string[])[]): boolean {
  const inner = rows.slice(1).flatMap((row) => row.slice(1));
  return inner.length > 0 && inner.filter((text) => /^(?:[\d,.]*%?|[/—-]+)$/.test(text)).length >= inner.length * leastFigures;
}

/** The text of a small part, or null; looks at a few nodes only, so that a page is read in linear time. */
function shortText(root: HtmlNode): string | null {
  let nodes = 0;
  let text = '';
  walk(
    root,
    (node) => {
      nodes += 1;
      if (node.type === 'text') text += node.data ?? '';
      return nodes <= mostNodes && !isSilent(node);
    },
    () => undefined,
  );
  const closed = closeUp(text);
  return nodes > mostNodes || closed.length > longestCell ? null : closed;
}
