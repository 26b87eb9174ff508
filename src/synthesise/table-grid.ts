import { flatMapped } from '#model';
import type { Edition, Figures } from './draft.ts';
import { applicantColumns, disputeColumns, disputeGroups, otherHandling, outcomeGroups, outcomeRows } from './table-rows.ts';

/** A row of labels and values; an empty cell continues the merged one to its left or above. */
export type Row = readonly string[];
type Label = (id: string) => string;
type Cells = Readonly<Record<string, readonly (number | null)[]>>;

/** What stands for a cell that says nothing. */
const missing = '/';

const written = (value: number | null | undefined) => (value === null || value === undefined ? missing : String(value));

export function disclosureGrid(edition: Edition, { cells }: Figures, label: Label): readonly Row[] {
  const captions = (article: string, ...columns: readonly string[]): readonly Row[] => [
    [label(article)],
    [label('content'), ...columns.map(label)],
  ];
  return edition === '2021' ? newDisclosure(cells.disclosure, label, captions) : oldDisclosure(cells.disclosure, label, captions);
}

type Captions = (article: string, ...columns: readonly string[]) => readonly Row[];

function newDisclosure(cells: Cells, label: Label, captions: Captions): readonly Row[] {
  const row = (id: string, columns: number): Row => [label(id), ...Array.from({ length: columns }, (_, no) => written(cells[id]?.[no]))];
  return [
    ...captions('article-one', 'issued', 'repealed', 'in-force'),
    row('rules', 3),
    row('normative-documents', 3),
    ...captions('article-five', 'decisions'),
    row('permits', 1),
    ...captions('article-six', 'decisions'),
    row('penalties', 1),
    row('coercion', 1),
    ...captions('article-eight', 'fee'),
    row('charges', 1),
  ];
}

/** The form of 2019: made and made public are the same number, and the items of the lists are counted. */
function oldDisclosure(cells: Cells, label: Label, captions: Captions): readonly Row[] {
  const documents = (id: string, name: string): Row => [label(name), ...[0, 0, 2].map((no) => written(cells[id]?.[no]))];
  const items = (id: string, ...order: readonly number[]): Row => [label(id), ...order.map((no) => written(cells[id]?.[no]))];
  return [
    ...captions('article-one', 'made', 'newly-public', 'public-total'),
    documents('rules', 'rules'),
    documents('normative-documents', 'documents-then'),
    ...captions('article-five', 'previous-items', 'change', 'decisions-then'),
    items('permits', 1, 2, 0),
    items('other-services', 1, 2, 0),
    ...captions('article-six', 'previous-items', 'change', 'decisions-then'),
    items('penalties', 1, 2, 0),
    items('coercion', 1, 2, 0),
    ...captions('article-eight', 'previous-items', 'change'),
    items('charges', 1, 2),
    ...captions('article-nine', 'purchases', 'purchase-sum'),
    items('central-purchasing', 0, 1),
  ];
}

export function applicationsGrid(edition: Edition, { cells }: Figures, label: Label): readonly Row[] {
  const rows = cells.applications;
  const values = (id: string): Row => (rows[id] ?? []).map(written);
  const wide = applicantColumns.length;
  return [
    [label('check-note'), '', '', label('applicants'), ...blanks(wide)],
    ['', '', '', label('natural-person'), label('legal-persons'), ...blanks(wide - 2), label('total')],
    ['', '', '', '', ...applicantColumns.slice(1).map(label), ''],
    [label('received'), '', '', ...values('received')],
    [label('carried-in'), '', '', ...values('carried-in')],
    ...outcomes(edition, rows, label).map((row, no): Row => [no === 0 ? label('outcome') : '', ...row]),
    ['', label('outcome-total'), '', ...values('outcome-total')],
    [label('carried-over'), '', '', ...values('carried-over')],
  ];
}

const blanks = (count: number): readonly string[] => Array.from({ length: count }, () => '');

function outcomes(edition: Edition, rows: Cells, label: Label): readonly Row[] {
  const own = edition === '2021' ? outcomeRows : outcomeRows.filter((id) => !otherHandling.includes(id));
  const single = own.map((id): Row => {
    const group = outcomeGroups[id];
    const isInGroup = id !== 'granted' && id !== 'partly-granted';
    const head = isInGroup ? [group === undefined ? '' : label(group), label(id)] : [label(id), ''];
    return [...head, ...(rows[id] ?? []).map(written)];
  });
  return edition === '2021' ? single : [...single, [label('other-handling'), '', ...summed(rows).map(written)]];
}

/** Three rows of the form of 2021 are one in that of 2019. */
function summed(rows: Cells): readonly number[] {
  return [...applicantColumns, 'total'].map((_, column) => otherHandling.reduce((sum, id) => sum + (rows[id]?.[column] ?? 0), 0));
}

export function disputesGrid({ cells }: Figures, label: Label): readonly Row[] {
  const columns = [...disputeColumns, 'total'].map(label);
  const wide = columns.length;
  return [
    [label('review'), ...blanks(wide - 1), label('lawsuits'), ...blanks(2 * wide - 1)],
    [...columns, ...flatMapped(disputeGroups.slice(1), (group) => [label(group), ...blanks(wide - 1)])],
    [...blanks(wide), ...columns, ...columns],
    (cells.disputes['disputes'] ?? []).map(written),
  ];
}
