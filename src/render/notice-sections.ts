import type { FileChild } from 'docx';
import type { Row } from '#contract';
import { type FlagCode, severities } from '#model';
import { chartRegions, copiedChart, provenanceChart, provenanceParts, tenthName } from './chart-shares.ts';
import { copiedReports, flagsByCode, lateReports } from './corpus-figures.ts';
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
const most = { pairs: 15, annex: 300 };

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
    paragraph(say.text('notice-late', { late: lateReports(figures), undated: totals.current - totals.dated })),
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
  const rows = flagsByCode(figures).map((row) => [
    say.code('flag', row.code),
    row.reports,
    row.flags,
    row.certain,
    row.probable,
    row.possible,
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
      message: say.language === 'zh' ? row.message_zh : row.message_en,
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
  const chart = copiedChart(figures, say);
  const drawn = await pictureOf(chart);
  const tenths = copiedShares.map(({ tenth, reports }) => [tenthName(tenth), reports]);
  return [
    paragraph(say.text('notice-families', { families: totals.families, reports: totals.family_members })),
    paragraph(say.text('notice-copied', { current: totals.current, ...copiedReports(figures) })),
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
    ...meansOf(figures, say),
    caption(chart.title),
    ...(drawn === null ? [] : [picture(drawn)]),
    grid(heads, rows, [25, 10, 13, 13, 13, 13, 13]),
  ];
}

/** What the narratives are made of, on the mean of all reports. */
function meansOf({ provenance }: Figures, say: Say): readonly FileChild[] {
  const all = provenance.find(({ region }) => region === '');
  if (all === undefined) return [];
  return [paragraph(say.text('notice-means', Object.fromEntries(provenanceParts.map((part) => [part, say.percent(all[part])]))))];
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
