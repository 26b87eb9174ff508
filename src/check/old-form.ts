import type { Hit, Lexicon, Lexicons } from '#lexicon';
import { type Block, type Certainty, type Flag, flatMapped, type Report, type Span } from '#model';
import { flagOf } from './flag.ts';
import type { ReportReading } from './report-reading.ts';
import type { RuleMaker } from './rule.ts';

/** First report year of the form in force (国办公开办函〔2021〕30号). */
const since = 2021;

/** Labels of the form of 2019 and headings of older ones in a report that is due in the form of 2021 (DOMAIN.md 1.1). */
export const oldForm: RuleMaker = (lexicons) => {
  const tables = lexicons.lexicon('tables');
  const headings = lexicons.lexicon('form-instructions');
  return ({ report, reading }) => {
    const { year } = report.identity;
    if (year === null || year < since) return [];
    const isOld = report.cells.some(({ rowKey, columnKey }) => made.has(columnKey) || abolished.has(rowKey));
    const blocks = report.blocks.filter(({ form }) => form === 'disclosure');
    const labels = flatMapped(blocks, (block) => (isOld ? labelsIn(report, block, tables) : wordsIn(report, block, headings)));
    const single = isOld ? null : singleRow(report, tables);
    return [
      ...(single === null ? [] : [flagFor(lexicons, report, single, 'old-row', 'probable')]),
      // One table is one finding; what else of it is old is said beside.
      ...labels.map((span, no) => flagFor(lexicons, report, span, 'old-form', no === 0 ? 'certain' : 'possible')),
      ...headingsIn(report, headings).map((span) => flagFor(lexicons, report, span, 'old-heading', 'probable')),
      ...oldWords(reading, headings).map((hit) => flagForWords(lexicons, reading, hit)),
    ];
  };
};

/** Columns of the form of 2019, of which some cell was read where the table is in that form. */
const made: ReadonlySet<string> = new Set(['made', 'newly-public', 'public-total', 'previous-items', 'change']);
/** Those of its first part. */
const opening: ReadonlySet<string> = new Set(['made', 'newly-public', 'public-total']);
/** Rows of the disclosure table that the form of 2021 no longer has (DOMAIN.md 1.1). */
const abolished: ReadonlySet<string> = new Set(['other-services', 'central-purchasing']);

/** What tells the old form: the columns of its header from the first to the last, and the rows that were abolished. */
function labelsIn(report: Report, block: Block, tables: Lexicon): readonly Span[] {
  const range = report.form.toForm(block.span);
  const text = report.form.value.slice(range.start, range.end);
  const places = [...text.matchAll(/[^\s|]/g)].map(({ index }) => index);
  const hits = tables.scan(text.replaceAll(/[\s|]/g, ''));
  const header = hits.filter(({ entry }) => entry.yields['role'] === 'column' && entry.yields['edition'] === '2019');
  const [first] = header;
  const end = header.reduce((last, next) => (next.start <= last + 1 ? Math.max(last, next.end) : last), first?.end ?? 0);
  const rows = hits.filter(({ entry }) => abolished.has(entry.id));
  // A table that begins in its middle lost its first lines: its rows tell the same.
  const isWhole = first !== undefined && opening.has(first.entry.id);
  const labels = [...(isWhole ? [{ start: first.start, end }] : []), ...rows];
  return labels.map((label) =>
    report.form.toText(range.start + (places[label.start] ?? 0), range.start + (places[label.end - 1] ?? 0) + 1),
  );
}

/** Rows that the form in force has in the place of the one row 其他处理, and those that close the table. */
const divided: ReadonlySet<string> = new Set(['not-corrected-in-time', 'fee-not-paid-in-time', 'other-handling-other']);
const closing: readonly string[] = ['outcome-total', 'carried-over'];
/** The row that was one in the form of 2019. */
const single = 'other-handling';

/** The label of 其他处理 where it is one row with figures, in a table that was read to its end. */
function singleRow({ cells, blocks, form }: Report, tables: Lexicon): Span | null {
  const own = cells.filter((cell) => cell.form === 'applications' && cell.value !== null);
  const [first] = own.filter(({ rowKey }) => rowKey === single);
  const isWhole = closing.every((row) => own.some(({ rowKey }) => rowKey === row));
  if (first === undefined || !isWhole || cells.some(({ rowKey }) => divided.has(rowKey))) return null;
  const block = blocks.find(({ span }) => span.start <= first.span.start && first.span.end <= span.end);
  const range = form.toForm({ start: block?.span.start ?? 0, end: first.span.start });
  const place = tables.scan(form.value.slice(range.start, range.end)).findLast(({ entry }) => entry.id === single);
  return place === undefined ? null : form.toText(range.start + place.start, range.start + place.end);
}

function headingsIn(report: Report, words: Lexicon): readonly Span[] {
  const sections = flatMapped(report.sections, ({ heading }) => (heading === null ? [] : [heading]));
  const all = [...sections, ...report.headings.map(({ span }) => span)].toSorted((left, right) => left.start - right.start);
  const values = all.map((span) => report.form.of(span));
  const isOld = (value: string) => words.scan(value).some(({ entry }) => oldRoles.has(entry.yields['role'] ?? ''));
  return isOld(values.join('\n')) ? all.filter((_, i) => isOld(values[i] ?? '')) : [];
}

const oldRoles: ReadonlySet<string> = new Set(['old-heading', 'old-words']);

/** Labels of older forms told in a sentence that was read as a part of the table in force. */
function wordsIn(report: Report, { span }: Block, words: Lexicon): readonly Span[] {
  const { start, end } = report.form.toForm(span);
  const hit = words.scan(report.form.value.slice(start, end)).find(({ entry }) => entry.yields['role'] === 'old-words');
  return hit === undefined ? [] : [report.form.toText(start + hit.start, start + hit.end)];
}

/** The wording of the regulation of 2007, and labels and items of older forms in sentences; each once a statement, and one a clause. */
function oldWords(reading: ReportReading, words: Lexicon): readonly Hit[] {
  const isOld = ({ entry, start }: Hit) =>
    entry.yields['role'] === 'old-words' || (entry.yields['role'] === 'old-rows' && isTableTold(reading, start));
  const hits = reading.quoted(words).filter(isOld);
  return hits.filter((hit, no) => {
    const before = hits[no - 1];
    if (before === undefined || reading.statementAt(before.start) !== reading.statementAt(hit.start)) return true;
    return before.entry !== hit.entry && clauseEnd.test(reading.value.slice(before.end, hit.start));
  });
}

/** Section two tells its table, and a figure stands behind the label: elsewhere the words may be of other things. */
const isTableTold = (reading: ReportReading, start: number): boolean =>
  reading.statements[reading.statementAt(start)]?.sentence.section === 'disclosure' &&
  /^[^,。;\n]{4,18}\d/.test(reading.value.slice(start, start + 24));

const clauseEnd = /[,。;:!?\n]/;
const certainties: ReadonlyMap<string, Certainty> = new Map([
  ['strong', 'certain'],
  ['weak', 'probable'],
]);

function flagForWords(lexicons: Lexicons, reading: ReportReading, { entry, start, end }: Hit): Flag {
  return flagOf(lexicons, {
    code: 'old-form',
    severity: 'medium',
    certainty: certainties.get(entry.yields['strength'] ?? '') ?? 'possible',
    span: reading.spanOf(start, end),
    rule: 'old-words',
    zh: { words: reading.value.slice(start, end) },
  });
}

function flagFor(
  lexicons: Lexicons,
  { form }: Report,
  span: Span,
  rule: 'old-form' | 'old-heading' | 'old-row',
  certainty: Certainty,
): Flag {
  return flagOf(lexicons, {
    code: 'old-form',
    severity: 'medium',
    certainty,
    span,
    rule,
    zh: { label: form.of(span).replaceAll(/\s+/g, ' ') },
  });
}
