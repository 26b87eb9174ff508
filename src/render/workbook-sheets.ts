import type { Row } from '#contract';
import { flagCodes, lossCodes } from '#model';
import { provenanceParts } from './chart-shares.ts';
import { claimsNone } from './figures.ts';
import { itemsByReport } from './report-items.ts';
import { type BookContext, type Cells, column, decisionCells, mapped, share, who, whoCells } from './workbook-book.ts';
import type { Cell, Sheet } from './workbook-sheet.ts';

/** What is said of agencies, this year's reports before those of earlier years. */
export function flagSheet(book: BookContext): Sheet {
  const { say, reports } = book;
  const headings = [
    ...who,
    column('role', 10),
    ...[
      ['flag-kind', 18],
      ['severity', 8],
      ['certainty', 16],
      ['message', 60],
      ['quote', 60],
      ['other-report', 36],
      ['rule', 28],
      ['start', 9],
      ['end', 9],
      ['file', 40],
      ['decision', 12],
      ['reviewer', 14],
      ['note', 40],
      ['flag-id', 20],
    ].map(([id, width]) => column(String(id), Number(width))),
  ];
  const cells = (row: Row<'flags'>): Cells => [
    ...whoCells(book, row.report_id),
    roleCell(book, row.report_id),
    say.code('flag', row.code),
    say.code('severity', row.severity),
    say.code('certainty', row.certainty),
    say.message(row),
    row.quote,
    otherCell(book, row),
    row.rule,
    row.start_at,
    row.end_at,
    reports.get(row.report_id)?.path ?? null,
    ...decisionCells(book, 'flag', row.flag_id),
    row.flag_id,
  ];
  const isLoss = (code: string) => lossCodes.some((each) => each === code);
  const codes = flagCodes.filter((code) => !isLoss(code));
  return { id: 'flags', headings, rows: mapped(thisYearFirst(book, codes), cells) };
}

/** What was lost, damaged or doubtful on the way from the agency to us. */
export function lossSheet(book: BookContext): Sheet {
  const { say, reports } = book;
  const headings = [
    ...who, column('role', 10), column('state', 14), column('message', 60), column('quote', 60), column('file', 40), column('decision', 12),
    column('reviewer', 14), column('note', 40), column('flag-id', 20),
  ]; // biome-ignore format: one heading after another reads as the sheet does
  const cells = (row: Row<'flags'>): Cells => [
    ...whoCells(book, row.report_id),
    roleCell(book, row.report_id),
    say.code('flag', row.code),
    say.message(row),
    row.quote,
    reports.get(row.report_id)?.path ?? null,
    ...decisionCells(book, 'flag', row.flag_id),
    row.flag_id,
  ];
  return { id: 'losses', headings, rows: mapped(thisYearFirst(book, lossCodes), cells) };
}

const roleCell = ({ reports, say }: BookContext, reportId: string): Cell => say.text(`role-${reports.get(reportId)?.role ?? 'current'}`);

async function* thisYearFirst({ results, reports }: BookContext, code: readonly string[]): AsyncGenerator<readonly Row<'flags'>[]> {
  for (const isCurrent of [true, false])
    for await (const rows of results.rows('flags', { code }))
      yield rows.filter(({ report_id }) => (reports.get(report_id)?.role !== 'previous') === isCurrent);
}

function otherCell(book: BookContext, { report_id, other_report }: Row<'flags'>): Cell {
  if (other_report === null) return null;
  const text = book.reports.name(other_report);
  const [left, right] = report_id < other_report ? [report_id, other_report] : [other_report, report_id];
  return book.hasPair(left, right) ? { text, link: `site/pair/${left}-${right}.html` } : text;
}

/** A claim to have no problems is none. */
export function problemSheet(book: BookContext): Sheet {
  const headings = [
    ...who,
    column('role', 10),
    column('text', 70),
    column('topics-of-item', 28),
    column('locus', 16),
    column('item-specificity', 12),
    column('section', 18),
    column('stated-before', 14),
    column('file', 40),
  ];
  async function* rows(): AsyncGenerator<readonly Cells[]> {
    for await (const { report, text, items } of itemsByReport(book.results, 'problems', book.reports.all)) {
      const stated = items.filter((row) => !claimsNone(row));
      yield stated.map((row) => [
        ...whoCells(book, report.report_id),
        roleCell(book, report.report_id),
        text.slice(row.start_at, row.end_at),
        topicNames(row.topics, book),
        book.say.text(`locus-${row.locus}`),
        row.specificity,
        book.say.code('section', row.section),
        book.say.text(row.stated_before === '[]' ? 'no' : 'yes'),
        report.path,
      ]);
    }
  }
  return { id: 'problems', headings, rows: rows() };
}

export function measureSheet(book: BookContext): Sheet {
  const headings = [
    ...who,
    column('role', 10),
    column('text', 70),
    column('topics-of-item', 28),
    column('measure-kind', 14),
    column('item-specificity', 12),
    column('mirror', 12),
    column('section', 18),
    column('file', 40),
  ];
  async function* rows(): AsyncGenerator<readonly Cells[]> {
    for await (const { report, text, items } of itemsByReport(book.results, 'measures', book.reports.all)) {
      yield items.map((row) => [
        ...whoCells(book, report.report_id),
        roleCell(book, report.report_id),
        text.slice(row.start_at, row.end_at),
        topicNames(row.topics, book),
        book.say.text(`kind-${row.kind}`),
        row.specificity,
        book.say.text(row.mirror ? 'yes' : 'no'),
        book.say.code('section', row.section),
        report.path,
      ]);
    }
  }
  return { id: 'measures', headings, rows: rows() };
}

const topicNames = (topics: readonly string[], { say }: BookContext) => topics.map((topic) => `${topic} ${say.topic(topic)}`).join('; ');

export function reportSheet(book: BookContext): Sheet {
  const { say, results } = book;
  const headings = [
    ...who, column('unit-type', 14), column('level', 10), column('published-on', 14), column('role', 12), column('narrative-chars', 12),
    ...['boilerplate', 'nil', 'substantive', ...provenanceParts].map((id) => share(`share-${id}`)), column('file', 40), column('report-id', 20),
  ]; // biome-ignore format: one heading after another reads as the sheet does
  const cells = (row: Row<'reports'>): Cells => [
    ...whoCells(book, row.report_id),
    row.unit_type === null ? null : say.code('unit', row.unit_type),
    row.level === null ? null : say.code('level', row.level),
    row.published_on,
    say.text(`role-${row.role}`),
    row.narrative_chars,
    row.boilerplate_share,
    row.nil_share,
    row.substantive_share,
    ...provenanceParts.map((part) => row[`${part}_share`]),
    row.path,
    row.report_id,
  ];
  return { id: 'reports', headings, rows: mapped(results.rows('reports'), cells) };
}

export function unreadableSheet({ say, results, options }: BookContext): Sheet {
  const headings = [column('file', 60), column('state', 20), column('reason', 80), column('fault-code', 24)];
  async function* rows(): AsyncGenerator<readonly Cells[]> {
    for await (const batch of results.rows('sources', { state: ['unreadable', 'not-a-report', 'duplicate'] }))
      yield batch.map(({ path, state, fault_code, fault_detail }) => [path, say.text(`state-${state}`), fault_detail, fault_code]);
    yield options.missing.map((path) => [path, say.text('state-missing'), say.text('missing-note'), null]);
  }
  return { id: 'unreadable', headings, rows: rows() };
}
