import { gridCells } from './html-grid.ts';
import { type HtmlNode, isSilent, walk } from './html-node.ts';
import { tableCells } from './html-table.ts';
import type { Piece } from './writing.ts';

const blocks = new Set(
  'address article blockquote body caption center dd details div dl dt fieldset figure figcaption form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const isBlock = (node: HtmlNode) => blocks.has(node.name ?? '');
const isList = (node: HtmlNode) => node.name === 'ol' || node.name === 'ul';

const nothing: ReadonlySet<HtmlNode> = new Set();

/** Parts of a page as a reader sees them: a piece for every block, line and table, in order, without some parts. */
export function piecesOf(roots: readonly HtmlNode[], without: ReadonlySet<HtmlNode> = nothing): readonly Piece[] {
  const pieces: Piece[] = [];
  const counters: number[] = [];
  let line = '';
  const flush = (kind: 'paragraph' | 'heading') => {
    const text = tidy(line);
    if (text !== '') pieces.push({ kind, text });
    line = '';
  };
  const takeTable = (node: HtmlNode) => {
    const cells = node.name === 'table' ? tableCells(node) : gridCells(node);
    if (cells !== null) pieces.push({ kind: 'table', cells });
    return cells !== null;
  };
  const enter = (node: HtmlNode) => {
    if (isSilent(node) || without.has(node)) return false;
    if (node.type === 'text') line += node.data ?? '';
    if (isBlock(node) || node.name === 'br') flush('paragraph');
    if (isList(node)) counters.push(startOf(node));
    if (node.name === 'li') line = numberOf(counters);
    return !takeTable(node);
  };
  const leave = (node: HtmlNode) => {
    if (isList(node)) counters.pop();
    if (isBlock(node)) flush(/^h[1-6]$/.test(node.name ?? '') ? 'heading' : 'paragraph');
  };
  for (const root of roots) {
    walk(root, enter, leave);
    flush('paragraph');
  }
  return pieces;
}

/** The first number of an ordered list; NaN for bullets. */
function startOf(list: HtmlNode): number {
  if (list.name !== 'ol') return Number.NaN;
  const start = Number.parseInt(list.attribs?.['start'] ?? '1', 10);
  return Number.isNaN(start) ? 1 : start;
}

/** The number a browser draws before an item of an ordered list: it is in no text node. */
function numberOf(counters: number[]): string {
  const next = counters.pop();
  if (next === undefined) return '';
  counters.push(next + 1);
  return Number.isNaN(next) ? '' : `${next}. `;
}

/** White space as a browser shows it, except that a line break of the source between Han is nothing. */
function tidy(line: string): string {
  return line
    .replaceAll(/(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t\r]*\n\s*(?=[\u2e80-\u9fff\uff00-\uffef])/g, '')
    .replaceAll(/[\s\u00a0\u3000]+/g, ' ')
    .trim();
}
