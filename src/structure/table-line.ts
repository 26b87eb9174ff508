import type { Range } from './reading.ts';
import type { TableRow } from './table-row.ts';

/** A row in its cells, blank ones too, where tabs or pipes on one line, or lines, set them apart. */
export interface TableLine {
  /** Cells up to the one that the label ends in; null where the row has no line of its own. */
  readonly before: number | null;
  /** Tabs or pipes: a mark for every border, which line breaks are not always. */
  readonly isMarked: boolean;
  /** The cells behind the label. */
  readonly cells: readonly Range[];
}

/** The cells behind a label on its line; where nothing stands there, the lines below. */
export function lineOf(text: string, row: TableRow): TableLine {
  const [segment] = row.segments;
  if (segment === undefined) return noLine;
  const [rest = ''] = text.slice(segment.start, segment.end).split('\n', 1);
  const line = { start: segment.start, end: segment.start + rest.length };
  const hasMore = row.isFollowed || row.segments.length > 1;
  if (/[^ ]/.test(rest)) return markedLine(text, row, line, hasMore && line.end === segment.end);
  return { before: null, isMarked: false, cells: cellsIn(text, segment, '\n').slice(1, hasMore ? -1 : undefined) };
}

/** `isShared`: another label stands on the line, and the last cell is its own or blank. */
function markedLine(text: string, { lineStart }: TableRow, line: Range, isShared: boolean): TableLine {
  const rest = text.slice(line.start, line.end);
  const mark = rest.includes('|') ? '|' : '\t';
  const head = lineStart === null ? null : text.slice(lineStart, line.start);
  const isBordered = mark === '|' && (head?.trimStart().startsWith('|') ?? true) && rest.trimEnd().endsWith('|');
  const cells = cellsIn(text, line, mark).slice(1, isShared || isBordered ? -1 : undefined);
  return { before: head === null || isShared ? null : head.split(mark).length, isMarked: true, cells };
}

export const noLine: TableLine = { before: null, isMarked: false, cells: [] };

/** The lines below a header, each in its cells. */
export function linesBelow(text: string, row: TableRow): readonly TableLine[] {
  return row.segments.flatMap((segment) => {
    let start = segment.start;
    return text
      .slice(segment.start, segment.end)
      .split('\n')
      .map((line) => {
        const mark = line.includes('|') ? '|' : '\t';
        const cells = cellsIn(text, { start, end: start + line.length }, mark);
        start += line.length + 1;
        const own = line.startsWith('|') ? cells.slice(1, line.trimEnd().endsWith('|') ? -1 : undefined) : cells;
        return { before: null, isMarked: true, cells: own };
      });
  });
}

function cellsIn(text: string, line: Range, mark: string): readonly Range[] {
  let start = line.start;
  return text
    .slice(line.start, line.end)
    .split(mark)
    .map((cell) => {
      const range = { start, end: start + cell.length };
      start = range.end + 1;
      return inked(text, range);
    });
}

/** Without the white space around it; of a blank cell, its start. */
function inked(text: string, cell: Range): Range {
  const written = text.slice(cell.start, cell.end);
  if (written.trim() === '') return { start: cell.start, end: cell.start };
  const start = cell.start + written.length - written.trimStart().length;
  return { start, end: cell.start + written.trimEnd().length };
}

/** Whether something stands in the cell. */
export function isFilled({ start, end }: Range): boolean {
  return start < end;
}
