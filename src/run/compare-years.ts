import type { Configuration, Row } from '#contract';
import type { Lexicons } from '#lexicon';
import { grouped, type MaskedNarrative } from '#model';
import type { Reported, StatedBefore, Store } from '#store';
import { prepareYearComparison, type YearReport } from '#summarise';
import { flagRow } from './flag-row.ts';
import type { ListedReport } from './listed-report.ts';
import { inParts, type OwnYears, yearOf } from './own-years.ts';
import { allOf, textsOf } from './stored.ts';

/** Reports whose findings are in memory at once, about 50 kB each: a part is a pass over the tables of the store. */
const partReports = 2048;
/** Rows of the tables that tell of two years (`summarise/year-relations.ts`) or that the prose compares. */
const rowKeys = [
  'received',
  'carried-in',
  'carried-over',
  'normative-documents',
  'rules',
  'review',
  'direct-lawsuit',
  'lawsuit-after-review',
];
/** Classes of sentences that tell what was done (DOMAIN.md 2.2). */
const deeds = ['S1', 'S2', 'S3', 'S4', 'S7'];

export interface YearRows {
  readonly flags: readonly Row<'flags'>[];
  readonly statedBefore: readonly StatedBefore[];
  readonly reported: readonly Reported[];
}

interface Context {
  readonly store: Store;
  readonly lexicons: Lexicons;
  readonly configuration: Configuration;
  readonly roleOf: (reportId: string) => Row<'reports'>['role'];
  readonly narrativeOf: (sourceId: string) => MaskedNarrative;
}

/** Compares each agency's reports on several years; what was found of a report is read from the store, some agencies at a time. */
export async function compareYears(agencies: readonly OwnYears[], context: Context): Promise<YearRows> {
  const compare = prepareYearComparison(context.lexicons, context.configuration);
  const [flags, statedBefore, reported]: [Row<'flags'>[], StatedBefore[], Reported[]] = [[], [], []];
  for (const part of inParts(agencies, partReports)) {
    const reportOf = await readPart(part.flat(), context);
    for (const own of part) {
      const reports = own.map(reportOf);
      const textOf = new Map(reports.map(({ reportId, text }) => [reportId, text]));
      const found = compare(reports);
      for (const { reportId, flag } of found.flags) flags.push(flagRow(reportId, textOf.get(reportId) ?? '', flag));
      for (const row of found.statedBefore) statedBefore.push(row);
      for (const row of found.reported) reported.push(row);
    }
  }
  return { flags, statedBefore, reported };
}

async function readPart(
  rows: readonly ListedReport[],
  { store, roleOf, narrativeOf }: Context,
): Promise<(report: ListedReport) => YearReport> {
  const report_id = rows.map((row) => row.report_id);
  const texts = await textsOf(store, rows);
  const problems = await byReport(store.rows('problems', { report_id }));
  const measures = await byReport(store.rows('measures', { report_id }));
  const cells = await byReport(store.rows('cells', { report_id, row_key: rowKeys }));
  const told = await byReport(store.rows('sentences', { report_id, class: deeds }));
  const unfollowed = await byReport(store.rows('flags', { report_id, rule: 'check/no-follow-up' }));
  return (row) => ({
    reportId: row.report_id,
    year: yearOf(row),
    role: roleOf(row.report_id),
    text: texts.get(row.report_id) ?? '',
    narrative: narrativeOf(row.source_id),
    problems: problems.get(row.report_id) ?? [],
    measures: measures.get(row.report_id) ?? [],
    cells: cells.get(row.report_id) ?? [],
    told: told.get(row.report_id) ?? [],
    unfollowed: unfollowed.get(row.report_id)?.[0] ?? null,
  });
}

async function byReport<Of extends { readonly report_id: string }>(
  batches: AsyncIterable<readonly Of[]>,
): Promise<ReadonlyMap<string, readonly Of[]>> {
  return grouped(await allOf(batches), ({ report_id }) => report_id);
}
