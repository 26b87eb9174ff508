import type { Row } from '#contract';
import { provenanceParts } from './chart-shares.ts';
import { examplesOf } from './examples.ts';
import { reportDetails } from './report-detail.ts';
import type { ReportIndex } from './report-index.ts';
import { allOf, type RenderOptions, type Results } from './results.ts';
import type { Say } from './say.ts';
import { scopeName } from './site-topics.ts';
import type { Cell, Heading, Sheet } from './workbook-sheet.ts';

export interface BookContext {
  readonly results: Results;
  readonly reports: ReportIndex;
  readonly say: Say;
  readonly options: RenderOptions;
  /** Whether a report or a pair has a page to link to. */
  readonly hasReport: (reportId: string) => boolean;
  readonly hasPair: (left: string, right: string) => boolean;
}

type Cells = readonly Cell[];
const column = (id: string, width: number): Heading => ({ id, width });
const share = (id: string): Heading => ({ id, width: 12, kind: 'share' });
const who: readonly Heading[] = [column('agency', 32), column('region', 24), column('year', 8)];

/** Rows of a table, each as cells. */
async function* mapped<Value>(batches: AsyncIterable<readonly Value[]>, cells: (value: Value) => Cells): AsyncGenerator<readonly Cells[]> {
  for await (const batch of batches) yield batch.map(cells);
}

function agencyCell({ reports, say, hasReport }: BookContext, reportId: string): Cell {
  const text = reports.get(reportId)?.agency ?? say.text('agency-unknown');
  return hasReport(reportId) ? { text, link: `site/report/${reportId}.html` } : text;
}

function whoCells(book: BookContext, reportId: string): Cells {
  const entry = book.reports.get(reportId);
  return [agencyCell(book, reportId), entry?.region ?? null, entry?.year ?? null];
}

export function flagSheet(book: BookContext): Sheet {
  const { say, results, reports } = book;
  const headings = [
    ...who,
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
      ['flag-id', 20],
    ].map(([id, width]) => column(String(id), Number(width))),
  ];
  const cells = (row: Row<'flags'>): Cells => [
    ...whoCells(book, row.report_id),
    say.code('flag', row.code),
    say.code('severity', row.severity),
    say.code('certainty', row.certainty),
    say.language === 'zh' ? row.message_zh : row.message_en,
    row.quote,
    otherCell(book, row),
    row.rule,
    row.start_at,
    row.end_at,
    reports.get(row.report_id)?.path ?? null,
    row.flag_id,
  ];
  return { id: 'flags', headings, rows: mapped(results.rows('flags'), cells) };
}

function otherCell(book: BookContext, { report_id, other_report }: Row<'flags'>): Cell {
  if (other_report === null) return null;
  const text = book.reports.name(other_report);
  const [left, right] = report_id < other_report ? [report_id, other_report] : [other_report, report_id];
  return book.hasPair(left, right) ? { text, link: `site/pair/${left}-${right}.html` } : text;
}

export function pairSheet(book: BookContext): Sheet {
  const { say, results, reports } = book;
  const headings = [
    column('verdict', 20), column('left-report', 36), column('right-report', 36), share('left-share'), share('right-share'),
    column('longest', 14), column('score', 10), column('left-file', 40), column('right-file', 40),
  ]; // biome-ignore format: one heading after another reads as the sheet does
  const cells = (row: Row<'pairs'>): Cells => {
    const text = say.code('verdict', row.verdict);
    const verdict = book.hasPair(row.left_report, row.right_report)
      ? { text, link: `site/pair/${row.left_report}-${row.right_report}.html` }
      : text;
    const files = [row.left_report, row.right_report].map((id) => reports.get(id)?.path ?? null);
    return [
      verdict,
      reports.name(row.left_report),
      reports.name(row.right_report),
      row.left_share,
      row.right_share,
      row.longest,
      row.score,
      ...files,
    ];
  };
  return { id: 'pairs', headings, rows: mapped(results.rows('pairs'), cells) };
}

export function familySheet(book: BookContext): Sheet {
  const { say, results, reports } = book;
  const headings = [
    column('family', 20),
    column('size', 8),
    column('verdict', 20),
    column('representative-report', 36),
    share('family-share'),
    column('template', 80),
  ];
  const cells = (row: Row<'families'>): Cells => [
    { text: row.family_id, link: `site/family/${row.family_id}.html` },
    row.size,
    say.code('verdict', row.verdict),
    reports.name(row.representative),
    row.share,
    row.template,
  ];
  return { id: 'families', headings, rows: mapped(results.rows('families'), cells) };
}

export function memberSheet(book: BookContext): Sheet {
  const headings = [column('family', 20), ...who, share('member-share'), column('file', 40)];
  const cells = (row: Row<'family_members'>): Cells => [
    row.family_id,
    ...whoCells(book, row.report_id),
    row.share,
    book.reports.get(row.report_id)?.path ?? null,
  ];
  return { id: 'members', headings, rows: mapped(book.results.rows('family_members'), cells) };
}

export function problemSheet(book: BookContext): Sheet {
  const headings = [
    ...who,
    column('text', 70),
    column('topics-of-item', 28),
    column('locus', 16),
    column('specificity', 12),
    column('section', 18),
    column('stated-before', 14),
    column('file', 40),
  ];
  async function* rows(): AsyncGenerator<readonly Cells[]> {
    for await (const { report, text, problems } of reportDetails(book.results, allIds(book))) {
      yield problems.map((row) => [
        ...whoCells(book, report.report_id),
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
    column('text', 70),
    column('topics-of-item', 28),
    column('measure-kind', 14),
    column('specificity', 12),
    column('mirror', 12),
    column('section', 18),
    column('file', 40),
  ];
  async function* rows(): AsyncGenerator<readonly Cells[]> {
    for await (const { report, text, measures } of reportDetails(book.results, allIds(book))) {
      yield measures.map((row) => [
        ...whoCells(book, report.report_id),
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

const allIds = ({ reports }: BookContext) => reports.all.map(({ report_id }) => report_id);
const topicNames = (topics: readonly string[], { say }: BookContext) => topics.map((topic) => `${topic} ${say.topic(topic)}`).join('; ');

export function topicSheet(book: BookContext): Sheet {
  const { say, results } = book;
  const headings = [
    column('scope', 14), column('scope-value', 28), column('topic', 26), column('reports', 10), column('problems', 10), column('measures', 10),
    column('specificity', 14), share('answered'), column('previous', 14), column('examples', 80),
  ]; // biome-ignore format: one heading after another reads as the sheet does
  const cells = (row: Row<'topic_summary'>): Cells => [
    say.text(`scope-${row.scope}`),
    scopeName(row, { say }),
    `${row.topic} ${say.topic(row.topic)}`,
    row.report_count,
    row.problem_count,
    row.measure_count,
    row.mean_specificity,
    row.answered_share,
    row.previous_count,
    examplesOf(row.examples)
      .map(({ quote }) => quote)
      .join('\n'),
  ];
  return { id: 'topics', headings, rows: mapped(results.rows('topic_summary'), cells) };
}

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

export function clusterSheet(book: BookContext): Sheet {
  const { results, reports } = book;
  const headings = [column('cluster', 8), column('cluster-label', 30), ...who, column('distance', 12), column('file', 40)];
  async function* rows(): AsyncGenerator<readonly Cells[]> {
    const labels = new Map((await allOf(results.rows('clusters'))).map(({ cluster_no, label }) => [cluster_no, label]));
    for await (const batch of results.rows('cluster_members'))
      yield batch.map(({ cluster_no, report_id, distance }) => [
        cluster_no,
        labels.get(cluster_no) ?? null,
        ...whoCells(book, report_id),
        distance,
        reports.get(report_id)?.path ?? null,
      ]);
  }
  return { id: 'clusters', headings, rows: rows() };
}
