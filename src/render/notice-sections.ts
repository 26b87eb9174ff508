import type { FileChild } from 'docx';
import type { Row } from '#contract';
import { type FlagCode, severities } from '#model';
import { chartRegions, copiedChart, provenanceChart, provenanceParts, tenthName } from './chart-shares.ts';
import { topicChart, topicGrid } from './chart-topics.ts';
import { examplesOf } from './examples.ts';
import { type Figures, pairsOf, sumOf } from './figures.ts';
import { caption, grid, heading, paragraph, picture } from './notice-parts.ts';
import { inLine } from './notice-quotes.ts';
import type { Paged } from './paged.ts';
import { pictureOf } from './picture.ts';
import type { ReportIndex } from './report-index.ts';
import { fewestForRanks, type RenderOptions } from './results.ts';
import type { Say } from './say.ts';

/** What the notice is made from. */
export interface NoticeContext {
  readonly say: Say;
  readonly figures: Figures;
  readonly reports: ReportIndex;
  readonly paged: Paged;
  readonly options: RenderOptions;
  readonly quotes: ReadonlyMap<FlagCode, Row<'flags'>>;
}

/** Rows of a table that a reader of a paper takes in; the workbook has all. */
const most = { pairs: 15, annex: 300, topics: 3 };

const isRanked = ({ figures }: NoticeContext) => figures.totals.current >= fewestForRanks;

export function inputs({ say, figures, options }: NoticeContext): readonly FileChild[] {
  const { totals } = figures;
  return [
    heading(say.text('notice-inputs')),
    paragraph(say.text('notice-read', { current: totals.current, previous: totals.previous, year: totals.year ?? '–' })),
    paragraph(
      say.text('notice-not-read', {
        unreadable: totals.unreadable,
        others: totals.not_reports,
        duplicates: totals.duplicates,
        missing: options.missing.length,
      }),
    ),
  ];
}

export function flagsFound({ say, figures, quotes, reports }: NoticeContext): readonly FileChild[] {
  const { totals, codeCounts, flagCounts } = figures;
  const of = (severity: string) =>
    sumOf(
      flagCounts.filter((row) => row.severity === severity),
      (row) => row.flags,
    );
  const [high, medium, low] = severities.map(of);
  const certain = (code: FlagCode, certainty: string) =>
    sumOf(
      flagCounts.filter((row) => row.code === code && row.certainty === certainty),
      (row) => row.flags,
    );
  const rows = codeCounts.map(({ code, flags, reports: count }) => [
    say.code('flag', code),
    count,
    flags,
    certain(code, 'certain'),
    certain(code, 'probable'),
    certain(code, 'possible'),
  ]);
  const heads = [
    say.text('flag-kind'),
    say.text('reports'),
    say.text('flags'),
    ...['certain', 'probable', 'possible'].map((id) => say.code('certainty', id)),
  ];
  const examples = codeCounts.flatMap(({ code }) => {
    const row = quotes.get(code);
    if (row === undefined || row.quote === null) return [];
    const values = {
      kind: say.code('flag', code),
      agency: reports.name(row.report_id),
      quote: inLine(row.quote),
      certainty: say.code('certainty', row.certainty),
    };
    return [paragraph(say.text('notice-example', values))];
  });
  return [
    heading(say.text('notice-flags')),
    paragraph(
      say.text('notice-flag-counts', {
        flags: totals.flags,
        reports: totals.flagged_reports,
        high: high ?? 0,
        medium: medium ?? 0,
        low: low ?? 0,
      }),
    ),
    caption(say.text('flags-by-kind')),
    grid(heads, rows, [34, 12, 12, 14, 14, 14]),
    ...(examples.length === 0 ? [] : [paragraph(say.text('notice-examples')), ...examples]),
  ];
}

export async function sameness(context: NoticeContext): Promise<readonly FileChild[]> {
  const { say, figures, paged, reports } = context;
  const pairs = paged.pairs.filter(({ verdict }) => verdict === 'copied').slice(0, most.pairs);
  const rows = pairs.map((pair) => [
    reports.name(pair.left_report),
    say.percent(pair.left_share),
    reports.name(pair.right_report),
    say.percent(pair.right_share),
    pair.longest,
  ]);
  const heads = ['left-report', 'left-share', 'right-report', 'right-share', 'longest'].map((id) => say.text(id));
  const copied = pairsOf(figures, 'copied');
  const counts = { copied, template: pairsOf(figures, 'shared-template'), own: pairsOf(figures, 'own-earlier') };
  return [
    heading(say.text('notice-same')),
    paragraph(say.text('notice-pairs', counts)),
    ...(say.face === null ? await sharesOfAll(context) : []),
    ...(rows.length === 0
      ? []
      : [caption(say.text('notice-pair-table', { shown: rows.length, copied })), grid(heads, rows, [32, 12, 32, 12, 12])]),
  ];
}

/** What the program found of all reports; nobody confirmed it report by report. */
async function sharesOfAll({ say, figures }: NoticeContext): Promise<readonly FileChild[]> {
  const { totals, copiedShares } = figures;
  const count = (isCounted: (tenth: number) => boolean) =>
    sumOf(
      copiedShares.filter(({ tenth }) => isCounted(tenth)),
      (row) => row.reports,
    );
  const chart = copiedChart(figures, say);
  const drawn = await pictureOf(chart);
  const tenths = copiedShares.map(({ tenth, reports }) => [tenthName(tenth), reports]);
  return [
    paragraph(say.text('notice-families', { families: totals.families, reports: totals.family_members })),
    paragraph(
      say.text('notice-copied', { current: totals.current, half: count((tenth) => tenth > 5), none: count((tenth) => tenth === 0) }),
    ),
    caption(chart.title),
    ...(drawn === null ? [] : [picture(drawn)]),
    grid([say.text('copied-share'), say.text('reports')], tenths, [60, 40]),
  ];
}

export async function substance({ say, figures }: NoticeContext): Promise<readonly FileChild[]> {
  const { boilerplate, nil, substantive, current } = figures.totals;
  const share = (value: number | null) => (value === null ? '–' : say.percent(value));
  const medians = paragraph(
    say.text('notice-medians', { current, boilerplate: share(boilerplate), nil: share(nil), substantive: share(substantive) }),
  );
  if (say.face !== null) return [heading(say.text('notice-substance')), paragraph(say.text('notice-of-all')), medians];
  const chart = provenanceChart(figures, say);
  const drawn = await pictureOf(chart);
  const rows = chartRegions(figures).map((row) => [
    row.region === '' ? say.text('all-reports') : row.region,
    row.reports,
    ...provenanceParts.map((part) => say.percent(row[part])),
  ]);
  const heads = [say.text('region'), say.text('reports'), ...provenanceParts.map((part) => say.text(`part-${part}`))];
  return [
    heading(say.text('notice-substance')),
    medians,
    caption(chart.title),
    ...(drawn === null ? [] : [picture(drawn)]),
    grid(heads, rows, [25, 10, 13, 13, 13, 13, 13]),
  ];
}

export async function topicsStated(context: NoticeContext): Promise<readonly FileChild[]> {
  const { say, figures, reports } = context;
  const stated = figures.topics.filter((row) => row.problem_count + row.measure_count > 0);
  const ordered = isRanked(context) ? stated : stated.toSorted((a, b) => (a.topic < b.topic ? -1 : 1));
  const first = isRanked(context) ? ordered.slice(0, most.topics) : [];
  const sentences = first.map((row) => {
    const [example] = examplesOf(row.examples);
    const values = {
      topic: say.topic(row.topic),
      reports: row.report_count,
      problems: row.problem_count,
      answered: row.answered_share === null ? '–' : say.percent(row.answered_share),
    };
    const quoted =
      example === undefined ? '' : say.text('notice-topic-quote', { agency: reports.name(example.reportId), quote: inLine(example.quote) });
    return paragraph(`${say.text('notice-topic', values)}${quoted}`);
  });
  const chart = topicChart(topicGrid(figures), say);
  const drawn = chart === null ? null : await pictureOf(chart);
  const rows = ordered.map((row) => [
    `${row.topic} ${say.topic(row.topic)}`,
    row.report_count,
    row.problem_count,
    row.measure_count,
    row.previous_count,
  ]);
  const heads = ['topic', 'reports', 'problems', 'measures', 'previous'].map((id) => say.text(id));
  return [
    heading(say.text('notice-topics')),
    paragraph(
      say.text('notice-topic-counts', {
        problems: figures.totals.problems,
        measures: figures.totals.measures,
        current: figures.totals.current,
      }),
    ),
    ...(isRanked(context) ? sentences : [paragraph(say.text('notice-few', { current: figures.totals.current }))]),
    caption(say.text('topics')),
    grid(heads, rows, [40, 15, 15, 15, 15]),
    ...(chart === null || drawn === null ? [] : [caption(chart.title), picture(drawn)]),
  ];
}

export function annex(context: NoticeContext): readonly FileChild[] {
  const { say, paged } = context;
  const all = isRanked(context) ? paged.flagged : paged.flagged.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
  const shown = all.slice(0, most.annex);
  const rows = shown.map((row, i) => [
    i + 1,
    context.reports.name(row.report_id),
    row.region ?? '',
    `${row.high} / ${row.medium} / ${row.low}`,
    row.codes.map((code) => say.code('flag', code)).join(say.text('comma')),
  ]);
  const heads = [say.text('number'), say.text('agency'), say.text('region'), say.text('severities'), say.text('flag-kind')];
  return [
    heading(say.text('notice-annex')),
    paragraph(say.text(isRanked(context) ? 'flagged-order' : 'flagged-few')),
    ...(all.length > shown.length ? [paragraph(say.text('notice-annex-cut', { shown: shown.length, total: all.length }))] : []),
    grid(heads, rows, [8, 32, 20, 12, 28]),
  ];
}
