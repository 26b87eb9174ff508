import { flatMapped } from '#model';
import { trimmed } from './lines.ts';
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
  const below = text.slice(segment.start, segment.end);
  const broken = below.indexOf('\n');
  const rest = broken < 0 ? below : below.slice(0, broken);
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
  return flatMapped(row.segments, (segment) => {
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
  const border = mark.charCodeAt(0);
  const cells: Range[] = [];
  let start = line.start;
  for (let at = line.start; at <= line.end; at += 1) {
    if (at < line.end && text.charCodeAt(at) !== border) continue;
    cells.push(inked(text, { start, end: at }));
    start = at + 1;
  }
  return cells;
}

/** Without the white space around it; of a blank cell, its start. */
function inked(text: string, cell: Range): Range {
  const written = trimmed(text, cell);
  return written.start < written.end ? written : { start: cell.start, end: cell.start };
}

/** Whether something stands in the cell. */
export function isFilled({ start, end }: Range): boolean {
  return start < end;
}
