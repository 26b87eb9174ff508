import type { Grid } from './pdf-grid.ts';
import type { PageLine } from './pdf-lines.ts';
import type { Page } from './pdf-page.ts';
import { closeUp, type LooseCell, type Piece } from './writing.ts';

type Element = { readonly kind: 'line'; readonly line: PageLine; readonly page: number } | { readonly kind: 'grid'; readonly grid: Grid };

/** Left and right edge of the running text. */
interface Measure {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly indents: boolean;
}

const ordinal =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]+[条章部])/;
const sentenceEnd = /[。；：！？;:!?]["”’）)》]?$/;

/** Pages as paragraphs and tables: lines that the page's width or end has cut are joined, tables cut by it too. */
export function piecesOfPages(pages: readonly Page[]): readonly Piece[] {
  const measure = measureOf(pages.flatMap((page) => page.lines));
  const pieces: Piece[] = [];
  let paragraph: PageLine[] = [];
  let grids: Grid[] = [];
  let page = -1;
  const flush = () => {
    if (paragraph.length > 0) pieces.push(paragraphOf(paragraph, measure));
    if (grids.length > 0) pieces.push({ kind: 'table', cells: cellsOf(grids) });
    paragraph = [];
    grids = [];
  };
  for (const element of pages.flatMap(elementsOf)) {
    if (element.kind === 'grid') {
      if (paragraph.length > 0 || !isSameTable(grids.at(-1), element.grid)) flush();
      grids.push(element.grid);
      continue;
    }
    const previous = paragraph.at(-1);
    if (grids.length > 0 || previous === undefined || !continues(previous, element.line, measure, page === element.page)) flush();
    paragraph.push(element.line);
    page = element.page;
  }
  flush();
  return pieces;
}

function elementsOf({ lines, grids }: Page, page: number): readonly Element[] {
  const placed = [
    ...lines.map((line) => ({ y: line.y, element: { kind: 'line', line, page } as const })),
    ...grids.map((grid) => ({ y: grid.top, element: { kind: 'grid', grid } as const })),
  ];
  return placed.toSorted((left, right) => left.y - right.y).map(({ element }) => element);
}

/** Most lines begin at the left edge; the right edge is where nine of ten full lines have ended. */
function measureOf(lines: readonly PageLine[]): Measure {
  const prose = lines.filter((line) => !line.text.includes('\t') && line.text.length > 12);
  const size = mostFrequent(prose.map((line) => Math.round(line.size)));
  const left = mostFrequent(prose.filter((line) => line.text.length > 20).map((line) => Math.round(line.x)));
  const ends = prose
    .filter((line) => Math.abs(line.x - left) < size * 3)
    .map((line) => line.right)
    .toSorted((a, b) => a - b);
  // The median of full lines: hanging punctuation reaches beyond it, last lines of paragraphs are in the lower half.
  const upper = ends.slice(Math.floor(ends.length / 2));
  const right = upper[Math.floor(upper.length / 2)] ?? 0;
  const indented = lines.filter((line) => line.x - left > size * 1.2 && line.x - left < size * 3);
  return { left, right, size, indents: indented.length >= Math.max(2, lines.length * 0.08) };
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([left, a], [right, b]) => b - a || left - right)[0]?.[0] ?? 0;
}

/** Whether the next line belongs to the paragraph of this one. */
function continues(line: PageLine, next: PageLine, { left, right, size, indents }: Measure, isSamePage: boolean): boolean {
  if (line.text.includes('\t') || next.text.includes('\t')) return false;
  if (isSamePage && next.y - line.y > Math.max(line.size, next.size) * 2.6) return false;
  if (Math.abs(line.size - next.size) > 1.5) return isTitle(line, size) && isTitle(next, size);
  if (isTitle(line, size)) return isTitle(next, size) && !sentenceEnd.test(line.text);
  if (next.x - left > size * 0.8) return false;
  const isFull = line.right > right - size * 1.6;
  if (ordinal.test(next.text) && (!isFull || sentenceEnd.test(line.text))) return false;
  if (isFull) return true;
  // With indents, a line that begins at the edge never begins a paragraph; it was cut early by a word that would not break.
  return indents && !sentenceEnd.test(line.text) && line.right > left + (right - left) * 0.6;
}

const isTitle = (line: PageLine, size: number) => line.size > size * 1.15;

function paragraphOf(lines: readonly PageLine[], { size }: Measure): Piece {
  const text = lines.reduce(
    (joined, line) => (joined.endsWith('-') || joined === '' ? `${joined}${line.text}` : `${joined} ${line.text}`),
    '',
  );
  const isHeading = lines.every((line) => isTitle(line, size));
  return { kind: isHeading ? 'heading' : 'paragraph', text: text.split('\t').map(closeUp).join('\t') };
}

/** A table goes on over a page break when it keeps its outer borders. */
function isSameTable(above: Grid | undefined, below: Grid): boolean {
  if (above === undefined) return true;
  const edges = ({ cells }: Grid) => [Math.min(...cells.map(({ left }) => left)), Math.max(...cells.map(({ right }) => right))];
  const [left = 0, right = 0] = edges(above);
  const [nextLeft = 0, nextRight = 0] = edges(below);
  return below.top < above.bottom && Math.abs(left - nextLeft) < 6 && Math.abs(right - nextRight) < 6;
}

/** Columns are counted over all parts of the table: a part may lack borders that another has. */
function cellsOf(grids: readonly Grid[]): readonly LooseCell[] {
  const borders: number[] = [];
  for (const border of grids.flatMap(({ cells }) => cells.flatMap(({ left, right }) => [left, right])).toSorted((a, b) => a - b)) {
    if (border - (borders.at(-1) ?? Number.NEGATIVE_INFINITY) > 4) borders.push(border);
  }
  const column = (x: number) => borders.findLastIndex((border) => border <= x + 1);
  let above = 0;
  const cells: LooseCell[] = [];
  for (const grid of grids) {
    const first = above;
    const own = grid.cells.map(({ row, rowSpan, left, right, text }) => ({
      row: first + row,
      rowSpan,
      column: column(left),
      columnSpan: Math.max(1, column(right) - column(left)),
      text,
    }));
    cells.push(...withoutCutRow(cells, own, first));
    above += grid.rowCount;
  }
  return cells;
}

/**
 * A page may end inside a row: what is left of its labels then opens the next page, with no figure beside it. That text
 * goes back to the cells it was cut from (in `above`, changed in place); gives the rows that remain.
 */
function withoutCutRow(above: LooseCell[], below: readonly LooseCell[], first: number): readonly LooseCell[] {
  const row = below.filter((cell) => cell.row === first);
  const owners = row.map((cell) => above.findIndex((other) => other.row + other.rowSpan === first && isUnder(other, cell)));
  const isCut = row.every(({ text }, index) => owners[index] !== -1 && (text === '' || (above[owners[index] ?? -1]?.text ?? '') !== ''));
  const hasFigures = above.some((cell) => cell.row + cell.rowSpan === first && isFigure.test(cell.text));
  if (!isCut || !hasFigures || row.some((cell) => isFigure.test(cell.text))) return below;
  for (const [index, cell] of row.entries()) {
    const owner = above[owners[index] ?? -1];
    if (owner !== undefined) above[owners[index] ?? -1] = { ...owner, text: closeUp(`${owner.text} ${cell.text}`) };
  }
  return below.filter((cell) => cell.row !== first);
}

const isFigure = /^[\d.,]+$/;
const isUnder = (above: LooseCell, below: LooseCell) => above.column === below.column && above.columnSpan === below.columnSpan;
