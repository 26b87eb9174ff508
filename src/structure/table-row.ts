import { flatMapped, type TableForm } from '#model';
import type { Range } from './reading.ts';
import { remembered } from './remembered.ts';
import type { TableBlock } from './table-block.ts';
import type { TableToken } from './table-label.ts';

/** Where a value belongs, by ids of lexicons/tables.yaml. */
export interface Place {
  readonly rowKey: string;
  readonly columnKey: string;
}

/** A row of labels and what follows it in the text. */
export interface TableRow {
  readonly places: readonly Place[];
  /** From the label to the next one, in reading order; a caption that a page break put in between is left out. */
  readonly segments: readonly Range[];
  /** Another label follows the last segment, so an enumerator at its end is that label's. */
  readonly isFollowed: boolean;
  /** Where its line begins; null where another row stands on the same line. */
  readonly lineStart: number | null;
  /** The rest of a header may stand before the values. */
  readonly isBelowHeader: boolean;
}

const disputeGroups: readonly string[] = ['review', 'direct-lawsuit', 'lawsuit-after-review'];
const total = 'total';

/** The rows of one of the first two tables. */
export function rowsOf(text: string, block: TableBlock): readonly TableRow[] {
  const labels = block.tokens.filter(({ label }) => label !== null);
  const isOldForm = labels.some(({ label }) => label?.yields['edition'] === '2019');
  const headers = headersOf(labels);
  const rows: TableRow[] = [];
  for (const [no, token] of labels.entries()) {
    const isTotal = isBareTotal(block.form, rows, labels, no);
    if (token.label?.yields['role'] !== 'row' && !isTotal) continue;
    const columns = isTotal ? rows.at(-1)?.places.map(({ columnKey }) => columnKey) : columnsOf(token, headers[no], isOldForm);
    const rowKey = isTotal ? 'outcome-total' : (token.label?.id ?? '');
    const places = (columns ?? []).map((columnKey) => ({ rowKey, columnKey }));
    rows.push({ places, isBelowHeader: false, ...around(text, block, labels, no) });
  }
  return rows;
}

/** For each label the columns that the header above it names. */
function headersOf(labels: readonly TableToken[]): readonly ReadonlySet<string>[] {
  let header = new Set<string>();
  return labels.map(({ label }, no) => {
    if (label?.yields['role'] !== 'column') return header;
    header = labels[no - 1]?.label?.yields['role'] === 'column' ? header : new Set();
    return header.add(label.id);
  });
}

/** `(七)总计` without its number: a total among the rows, not in a header, before the last row. */
function isBareTotal(form: TableForm | null, rows: readonly TableRow[], labels: readonly TableToken[], no: number): boolean {
  const isTotal = labels[no]?.label?.id === total && form === 'applications';
  if (!isTotal || labels[no - 1]?.label?.yields['role'] !== 'row' || labels[no + 1]?.label?.yields['role'] !== 'row') return false;
  return rows.length > 2 && labels[no + 1]?.label?.yields['flow'] === 'out';
}

/** Few lists are written in the lexicon, and every row has one. */
const listed = remembered((columns: string): readonly string[] => (columns === '' ? [] : columns.split(' ')));

/** Of the columns that the two editions give the row, those that its header names. */
function columnsOf({ label }: TableToken, header: ReadonlySet<string> | undefined, isOldForm: boolean): readonly string[] {
  const { columns = '', 'columns-2019': old = columns } = label?.yields ?? {};
  const [now, then] = [listed(columns), listed(old)];
  if (columns === old) return now;
  const named = (columns: readonly string[]) => columns.reduce((sum, column) => sum + (header?.has(column) === true ? 1 : -1), 0);
  const difference = named(then) - named(now);
  return difference > 0 || (difference === 0 && isOldForm) ? then : now;
}

type Surroundings = Pick<TableRow, 'segments' | 'isFollowed' | 'lineStart'>;

function around(text: string, block: TableBlock, labels: readonly TableToken[], no: number): Surroundings {
  const segments: Range[] = [];
  let from = labels[no]?.end ?? block.end;
  let next = no + 1;
  for (; labels[next]?.label?.yields['role'] === 'caption'; next += 1) {
    segments.push({ start: from, end: labels[next]?.start ?? from });
    from = labels[next]?.end ?? from;
  }
  const following = labels[next];
  segments.push({ start: from, end: following?.start ?? withBlanks(text, block.end) });
  return { segments, isFollowed: following !== undefined, lineStart: lineStartOf(text, block, labels, no) };
}

/** Labels of groups that stand before that of a row on its line. */
const mostBefore = 3;

function lineStartOf(text: string, block: TableBlock, labels: readonly TableToken[], no: number): number | null {
  for (let at = no; at >= Math.max(0, no - mostBefore); at -= 1) {
    const from = labels[at - 1]?.end ?? block.start;
    const between = text.slice(from, labels[at]?.start);
    const stop = between.lastIndexOf('\n');
    if (stop >= 0) return from + stop + 1;
    // The label of a group may stand before that of its first row.
    if (/[^\s|]/.test(between)) break;
  }
  return null;
}

/** The end of a table with the blank cells at the end of its last line; a figure there that prose runs into is no blank cell. */
function withBlanks(text: string, end: number): number {
  let to = end;
  while (/[\t |]/.test(text.charAt(to))) to += 1;
  return /\d/.test(text.charAt(to)) ? end : to;
}

/** The table of disputes as rows, one for each group; the values of a table of columns belong to none of them. */
export function groupRowsOf(text: string, block: TableBlock): readonly TableRow[] {
  const labels = block.tokens.filter(({ label }) => label !== null);
  return flatMapped(labels, (token, no): TableRow[] => {
    const rowKey = token.label?.id ?? '';
    if (!disputeGroups.includes(rowKey)) return [];
    return [{ places: disputePlaces(rowKey), isBelowHeader: false, ...around(text, block, labels, no) }];
  });
}

/** The table of disputes as columns: fifteen values in a row below the last label. */
export function disputeRowOf(text: string, block: TableBlock): TableRow | null {
  const last = block.tokens.findLast(({ label }) => label !== null);
  if (last === undefined) return null;
  const end = withBlanks(text, block.end);
  // A row of blank cells alone is no part of the block.
  const segments = [{ start: last.end, end: text.charAt(end) === '\n' ? withBlanks(text, end + 1) : end }];
  return { places: flatMapped(disputeGroups, disputePlaces), segments, isFollowed: false, lineStart: null, isBelowHeader: true };
}

function disputePlaces(rowKey: string): readonly Place[] {
  return ['upheld', 'corrected', 'other-result', 'pending', total].map((columnKey) => ({ rowKey, columnKey }));
}
