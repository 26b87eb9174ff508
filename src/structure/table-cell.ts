import type { TableForm } from '#model';
import type { Range } from './reading.ts';
import type { TableBlock } from './table-block.ts';
import type { TableToken } from './table-label.ts';

/** A cell before its span is turned into the original's. */
export interface FormCell extends Range {
  readonly form: TableForm;
  readonly rowKey: string;
  readonly columnKey: string;
  readonly raw: string;
  readonly value: number | null;
  readonly confidence: number;
}

/** A row with as many numbers as columns is certain; one with none but as many blanks says nothing, surely. */
const confidences = { full: 0.97, blank: 0.9, glued: 0.6, gaps: 0.45, partial: 0.3 };

interface Row {
  readonly label: TableToken;
  readonly columns: readonly string[];
  readonly values: readonly Range[];
}

/** The cells of a block, in reading order; what cannot be placed is left out. */
export function cellsOf(text: string, block: TableBlock): readonly FormCell[] {
  if (block.form === null) return [];
  const form = block.form;
  if (form === 'disputes') return disputeCells(text, block, form);
  return rowsOf(text, block).flatMap((row) => placed(text, form, row));
}

/** A second table of the same form (another report in the file, the table told in words) gives no second value: the surest stands. */
export function surest(cells: readonly FormCell[]): readonly FormCell[] {
  const best = new Map<string, FormCell>();
  for (const cell of cells) {
    const key = `${cell.form} ${cell.rowKey} ${cell.columnKey}`;
    if (cell.confidence > (best.get(key)?.confidence ?? -1)) best.set(key, cell);
  }
  return [...best.values()].sort((left, right) => left.start - right.start);
}

function rowsOf(text: string, block: TableBlock): readonly Row[] {
  const isOldForm = block.tokens.some((token) => token.label?.yields['edition'] === '2019');
  const rows: Row[] = [];
  for (const [no, label] of block.tokens.entries()) {
    if (label.label?.yields['role'] !== 'row') continue;
    const columns = (isOldForm ? label.label.yields['columns-2019'] : undefined) ?? label.label.yields['columns'] ?? '';
    const values: Range[] = [];
    let next = no + 1;
    for (let token = block.tokens[next]; token !== undefined && isInside(token); next += 1, token = block.tokens[next]) {
      if (token.label === null) values.push(token);
    }
    const limit = block.tokens[next]?.start ?? block.end;
    rows.push({ label, columns: columns.split(' '), values: separated(text, label.end, limit) ?? values });
  }
  return rows;
}

/** A row goes on over its values; a page break may put the caption of the next table before them. */
function isInside(token: TableToken): boolean {
  return token.label === null || token.label.yields['role'] === 'caption';
}

/** The cells of a row on one line, blank ones included, where tabs or pipes set them apart; else null. */
function separated(text: string, from: number, limit: number): readonly Range[] | null {
  const rest = text.slice(from, limit).split('\n')[0] ?? '';
  const mark = rest.includes('|') ? '|' : '\t';
  if (rest.split(mark).length < 3) return null;
  const cells: Range[] = [];
  let start = from;
  for (const cell of rest.split(mark)) {
    cells.push({ start, end: start + cell.length });
    start += cell.length + 1;
  }
  const last = cells.at(-1);
  const isOpen = last !== undefined && text.slice(last.start, last.end).trim() === '';
  return cells.slice(1, isOpen ? -1 : undefined).map((cell) => inked(text, cell));
}

function inked(text: string, cell: Range): Range {
  const written = text.slice(cell.start, cell.end);
  const start = cell.start + written.length - written.trimStart().length;
  return { start: Math.min(start, cell.end), end: Math.max(Math.min(start, cell.end), cell.start + written.trimEnd().length) };
}

function placed(text: string, form: TableForm, row: Row): readonly FormCell[] {
  const { columns, label } = row;
  const rowKey = label.label?.id ?? '';
  const filled = row.values.filter((value) => value.end > value.start);
  const values = filled.length === columns.length ? filled : row.values;
  const only = filled[0];
  if (only !== undefined && filled.length === 1 && only.end - only.start === columns.length && columns.length > 1) {
    const digits = columns.map((_, no) => ({ start: only.start + no, end: only.start + no + 1 }));
    return digits.map((digit, no) => cell(text, form, rowKey, columns[no] ?? '', digit, confidences.glued));
  }
  const confidence = confidenceOf(filled.length, row.values.length, columns.length);
  return values.slice(0, columns.length).map((value, no) => cell(text, form, rowKey, columns[no] ?? '', value, confidence));
}

function confidenceOf(filled: number, all: number, wanted: number): number {
  if (filled === wanted) return confidences.full;
  if (all !== wanted) return confidences.partial;
  return filled === 0 ? confidences.blank : confidences.gaps;
}

/** Fifteen numbers in a row: review, lawsuit at once, lawsuit after review, five outcomes each. */
function disputeCells(text: string, block: TableBlock, form: TableForm): readonly FormCell[] {
  const groups = ['review', 'direct-lawsuit', 'lawsuit-after-review'];
  const outcomes = ['upheld', 'corrected', 'other-result', 'pending', 'total'];
  const lastLabel = block.tokens.findLastIndex((token) => token.label !== null);
  const values = block.tokens.slice(lastLabel + 1);
  const [only] = values;
  const places = groups.flatMap((group) => outcomes.map((outcome) => ({ group, outcome })));
  if (only !== undefined && values.length === 1 && only.end - only.start === places.length) {
    return places.map(({ group, outcome }, no) =>
      cell(text, form, group, outcome, { start: only.start + no, end: only.start + no + 1 }, confidences.glued),
    );
  }
  const confidence = values.length === places.length ? confidences.full : confidences.partial;
  return places.slice(0, values.length).map(({ group, outcome }, no) => cell(text, form, group, outcome, values[no] ?? block, confidence));
}

function cell(text: string, form: TableForm, rowKey: string, columnKey: string, range: Range, confidence: number): FormCell {
  const raw = text.slice(range.start, range.end);
  const number = raw.replaceAll(',', '');
  const value = /^[+-]?\d+(?:\.\d+)?$/.test(number) ? Number(number) : null;
  return { form, rowKey, columnKey, raw, value, start: range.start, end: range.end, confidence };
}
