import type { Layout, LayoutCell, Span } from '#model';

/** A cell before it has a place in the text; `row` and `column` count from 0. */
export interface LooseCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** A run of extracted text, in reading order. */
export type Piece =
  | { readonly kind: 'paragraph' | 'heading'; readonly text: string }
  | { readonly kind: 'table'; readonly cells: readonly LooseCell[] };

/**
 * Puts pieces one after another: each paragraph a line, each table row a line with its cells apart by tabs (a merged
 * cell stands where it begins), and tells where everything came to stand.
 */
export function write(pieces: readonly Piece[]): { readonly text: string; readonly layout: Layout } {
  const tables: { span: Span; cells: LayoutCell[] }[] = [];
  const headings: Span[] = [];
  const parts: string[] = [];
  let length = 0;
  const add = (part: string): Span => {
    const start = length;
    parts.push(part);
    length += part.length;
    return { start, end: length };
  };
  for (const piece of pieces) {
    if (length > 0) add('\n');
    if (piece.kind === 'table') tables.push(writeTable(piece.cells, add, () => length));
    else if (piece.kind === 'heading') headings.push(add(piece.text));
    else add(piece.text);
  }
  return { text: parts.join(''), layout: { tables, headings, furniture: [], scans: [] } };
}

function writeTable(loose: readonly LooseCell[], add: (part: string) => Span, here: () => number): { span: Span; cells: LayoutCell[] } {
  const start = here();
  const cells: LayoutCell[] = [];
  let previous: LooseCell | null = null;
  for (const cell of loose.toSorted((left, right) => left.row - right.row || left.column - right.column)) {
    if (previous !== null) add(previous.row === cell.row ? '\t' : '\n');
    const { text, ...place } = cell;
    cells.push({ ...place, span: add(text) });
    previous = cell;
  }
  return { span: { start, end: here() }, cells };
}

/** Between Han and Han, white space of a layout means nothing; between other words it is one space. */
export function closeUp(text: string): string {
  return text
    .replaceAll(/[\s\u00a0\u3000]+/g, ' ')
    .trim()
    .replaceAll(/(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]) | (?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])/g, '');
}
