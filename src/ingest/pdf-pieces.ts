import type { Grid } from './pdf-grid.ts';
import type { Block } from './pdf-layout.ts';
import type { PageLine } from './pdf-lines.ts';
import { cellsOf, isSameTable } from './pdf-tables.ts';
import { closeUp, type Piece } from './writing.ts';

/** Left and right edge of the running text. */
interface Measure {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly indents: boolean;
}

/** Of lines in columns, and of lines as wide as the page. */
type Measures = Readonly<Record<`${boolean}`, Measure>>;

const ordinal =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]+[条章部])/;
const sentenceEnd = /[。；：！？;:!?]["”’）)》]?$/;

/**
 * The blocks of all pages as paragraphs and tables: lines that the page's width or end has cut are joined, tables cut by it
 * too; but nothing over a page of `unread`, whose text is missing.
 */
export function piecesOfBlocks(blocks: readonly Block[], unread: ReadonlySet<number>): readonly Piece[] {
  const measures: Measures = { true: measureOf(blocks, true), false: measureOf(blocks, false) };
  const pieces: Piece[] = [];
  let paragraph: PageLine[] = [];
  let grids: Grid[] = [];
  let previous: Block | null = null;
  const flush = () => {
    if (paragraph.length > 0 && previous?.kind === 'line') pieces.push(paragraphOf(paragraph, measures[`${previous.isColumn}`]));
    if (grids.length > 0) pieces.push({ kind: 'table', cells: cellsOf(grids) });
    paragraph = [];
    grids = [];
  };
  for (const block of blocks) {
    if (previous !== null && (hidesText(unread, previous, block) || !goesOn(previous, block, measures))) flush();
    if (block.kind === 'grid') grids.push(block.grid);
    else paragraph.push(block.line);
    previous = block;
  }
  flush();
  return pieces;
}

function hidesText(unread: ReadonlySet<number>, { page }: Block, next: Block): boolean {
  for (let between = page + 1; between < next.page; between += 1) if (unread.has(between)) return true;
  return false;
}

function goesOn(previous: Block, next: Block, measures: Measures): boolean {
  if (previous.kind === 'grid') return next.kind === 'grid' && isSameTable(previous.grid, next.grid);
  if (next.kind === 'grid' || previous.isColumn !== next.isColumn) return false;
  return continues(previous.line, next.line, measures[`${next.isColumn}`], previous.page === next.page);
}

/** Most lines begin at the left edge; the right edge is where nine of ten full lines have ended. */
function measureOf(blocks: readonly Block[], isColumn: boolean): Measure {
  const all = blocks.flatMap((block) => (block.kind === 'line' ? [block] : []));
  // A page in columns has a few lines as wide as the page; they alone do not tell the size of its text.
  const size = mostFrequent(all.flatMap(({ line }) => (isProse(line) ? [Math.round(line.size)] : [])));
  const lines = all.flatMap((block) => (block.isColumn === isColumn ? [block.line] : []));
  const prose = lines.filter(isProse);
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

const isProse = ({ text }: PageLine) => text.length > 12 && !text.includes('\t');

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
