import type { FileChild } from 'docx';
import type { Row } from '#contract';
import { type FlagCode, pairSubject } from '#model';
import { chartRegions, copiedChart, fewRegions, provenanceChart, provenanceParts, tenthName } from './chart-shares.ts';
import { copiedReports, lateReports } from './corpus-figures.ts';
import { type Figures, pairsOf } from './figures.ts';
import { caption, grid, heading, paragraph, picture } from './notice-parts.ts';
import type { Paged } from './paged.ts';
import { pictureOf } from './picture.ts';
import type { ReportIndex } from './report-index.ts';
import type { RenderOptions } from './results.ts';
import { type Decisions, reviewedBy } from './review.ts';
import type { Say } from './say.ts';

/** What the notice is made from. */
export interface NoticeContext {
  readonly say: Say;
  readonly figures: Figures;
  readonly reports: ReportIndex;
  readonly paged: Paged;
  readonly options: RenderOptions;
  readonly decisions: Decisions;
  readonly quotes: ReadonlyMap<FlagCode, Row<'flags'>>;
  /** What stands in the annexes besides reports. */
  readonly listed: Listed;
}

/** Rows that the paper lists one by one. */
interface Listed {
  /** What people confirmed of this year; empty where all leads are shown. */
  readonly findings: readonly Row<'flags'>[];
  /** Files without a report in them: unreadable, other documents. */
  readonly files: readonly Pick<Row<'sources'>, 'path' | 'state' | 'fault_detail'>[];
}

/** Pairs that a reader of a paper takes in; the workbook has all. */
const mostPairs = 15;

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
    ...(totals.losses === 0 ? [] : [paragraph(say.text('notice-losses', { reports: totals.lossy_reports, losses: totals.losses }))]),
  ];
}

export async function sameness(context: NoticeContext): Promise<readonly FileChild[]> {
  const { say, figures, paged } = context;
  const counts = {
    copied: pairsOf(figures, 'copied'),
    template: pairsOf(figures, 'shared-template'),
    own: pairsOf(figures, 'own-earlier'),
  };
  const isConfirmed = say.face !== null;
  const pairs = isConfirmed ? counts.copied + counts.template + counts.own : counts.copied;
  const shown = paged.pairs.filter(({ verdict }) => isConfirmed || verdict === 'copied').slice(0, mostPairs);
  return [
    heading(say.text('notice-same')),
    paragraph(say.text('notice-pairs', counts)),
    ...(isConfirmed ? [] : await sharesOfAll(context)),
    ...(shown.length === 0
      ? []
      : [caption(say.text('notice-pair-table', { shown: shown.length, pairs })), pairTable(shown, isConfirmed, context)]),
  ];
}

/** Confirmed pairs are of all kinds, each with who confirmed it. */
function pairTable(pairs: Paged['pairs'], isConfirmed: boolean, { say, reports, decisions }: NoticeContext): FileChild {
  const rows = pairs.map((pair) => {
    const verdict = decisions.verdictOf('pair', pairSubject(pair.left_report, pair.right_report));
    const measures = [
      reports.name(pair.left_report),
      say.percent(pair.left_share),
      reports.name(pair.right_report),
      say.percent(pair.right_share),
      pair.longest,
    ];
    return isConfirmed ? [...measures, say.code('verdict', pair.verdict), reviewedBy(verdict, say)] : measures;
  });
  const ids = ['left-report', 'left-share', 'right-report', 'right-share', 'longest', ...(isConfirmed ? ['verdict', 'reviewed-by'] : [])];
  return grid(
    ids.map((id) => say.text(id)),
    rows,
    isConfirmed ? [20, 11, 20, 11, 10, 13, 15] : [32, 12, 32, 12, 12],
  );
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
  const few = fewRegions(figures).map(({ region, reports }) => say.text('region-reports', { region, reports }));
  return [
    heading(say.text('notice-substance')),
    medians,
    ...meansOf(figures, say),
    caption(chart.title),
    ...(drawn === null ? [] : [picture(drawn)]),
    grid(heads, rows, [25, 10, 13, 13, 13, 13, 13]),
    ...(few.length === 0 ? [] : [paragraph(say.text('regions-few', { regions: few.join(say.text('comma')) }))]),
  ];
}

/** What the narratives are made of, on the mean of all reports. */
function meansOf({ provenance }: Figures, say: Say): readonly FileChild[] {
  const all = provenance.find(({ region }) => region === '');
  if (all === undefined) return [];
  return [paragraph(say.text('notice-means', Object.fromEntries(provenanceParts.map((part) => [part, say.percent(all[part])]))))];
}
