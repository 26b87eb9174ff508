import type { Configuration, Row } from '#contract';
import type { Lexicons } from '#lexicon';
import { type ComparedReport, findMatches, type Matching, type Spill } from '#similarity';
import type { Store } from '#store';
import { prepareCorpusCheck, type ReportFlag, type SummarisedReport, summarise } from '#summarise';
import type { Segmenter } from '#tokens';
import { agencyKeys } from './agency-keys.ts';
import { compareYears } from './compare-years.ts';
import { commonnessParts, matchingTables, shareRow } from './corpus-rows.ts';
import { flagRow } from './flag-row.ts';
import { prepareItemWords } from './item-words.ts';
import { type ListedReport, listReports } from './listed-report.ts';
import { type NarrativeSource, withNarratives } from './narrative-source.ts';
import { agenciesWithYears, earlierReports } from './own-years.ts';
import { rolesOf } from './roles.ts';
import { rolledReports } from './rolled-reports.ts';
import { spillInto } from './spill-folder.ts';
import { allOf } from './stored.ts';
import { type Summarising, summariseBeside } from './summarise-beside.ts';
import { summarisedReports } from './summarised-reports.ts';
import type { SummarySetup } from './summary-job.ts';

export interface CorpusStage {
  readonly lexicons: Lexicons;
  readonly configuration: Configuration;
  readonly segmenter: Segmenter;
  /** Where the thread of a large summary begins, and what it is told; null: no second thread. */
  readonly beside: { readonly entry: URL; readonly setup: SummarySetup } | null;
}

/** Of fewer reports the summary is made before a thread has its lexicons. */
const worthAThread = 1000;

/** Everything that needs more than one report, in its order: roles, what reports share, flags, the summary by topic. */
export async function corpusStage(store: Store, stage: CorpusStage): Promise<void> {
  const { lexicons, configuration } = stage;
  const reports = await listReports(store);
  const origins = new Map((await store.finished()).map(({ source_id, origin }) => [source_id, origin]));
  const roles = rolesOf(reports, origins);
  const roleOf = (reportId: string) => roles.get(reportId) ?? 'current';
  const keys = agencyKeys(reports, lexicons.words('division-kinds'));
  const summarising = await startSummary(summarisedReports(store, reports, roleOf, keys), reports.length, stage);
  const { matching, years, earlier } = await compareAll(store, reports, roleOf, keys, stage);
  const checked = reports.map(({ report_id, agency, year }) => ({ reportId: report_id, agency, year, role: roleOf(report_id) }));
  const rolled = await rolledReports(store, reports, roleOf, keys);
  const flags = byReport(prepareCorpusCheck(lexicons, configuration)({ ...matching, reports: checked, rolled }));
  const flagRows: Row<'flags'>[] = [];
  await eachText(store, reports, (reportId, text) => {
    for (const { flag } of flags.get(reportId) ?? []) flagRows.push(flagRow(reportId, text, flag));
  });
  const summary = await summarising.summary;
  await store.writeCorpus({
    tables: {
      ...matchingTables(matching),
      topic_summary: [summary.topics],
      subtopics: [summary.subtopics],
      clusters: [summary.clusters],
      cluster_members: [summary.members],
    },
    flags: [...flagRows, ...years.flags],
    shares: matching.provenance.map((share) => shareRow(share, roleOf(share.reportId), earlier.get(share.reportId) ?? [])),
    commonness: commonnessParts(matching),
    statedBefore: years.statedBefore,
    reported: years.reported,
  });
}

/** Of many reports on a thread of its own, while they are compared here; else here, at once. */
async function startSummary(
  reports: AsyncIterable<readonly SummarisedReport[]>,
  count: number,
  { lexicons, segmenter, beside }: CorpusStage,
): Promise<Summarising> {
  if (beside !== null && count >= worthAThread) return summariseBeside(beside.entry, beside.setup, reports);
  const all = await allOf(reports);
  return { summary: Promise.resolve(summarise(all, prepareItemWords(lexicons, segmenter))) };
}

/** What needs the narratives of all reports, which lie in a folder meanwhile. */
async function compareAll(
  store: Store,
  reports: readonly ListedReport[],
  roleOf: (reportId: string) => Row<'reports'>['role'],
  keys: ReadonlyMap<string, string>,
  { lexicons, configuration }: CorpusStage,
) {
  const agencies = agenciesWithYears(reports, keys);
  return withNarratives(store, null, async (narratives, folder) => {
    const matching = compare(reports, keys, narratives, configuration, spillInto(folder));
    const years = await compareYears(agencies, { store, lexicons, configuration, roleOf, narrativeOf: narratives.narrativeOf });
    return { matching, years, earlier: earlierReports(agencies) };
  });
}

function compare(
  reports: readonly ListedReport[],
  keys: ReadonlyMap<string, string>,
  { fingerprintOf, narrativeOf }: NarrativeSource,
  configuration: Configuration,
  spill: Spill,
): Matching {
  const compared = reports.map(
    ({ report_id, source_id, agency, year, region }): ComparedReport => ({
      reportId: report_id,
      agency,
      agencyKey: keys.get(report_id) ?? report_id,
      year,
      region,
      // Read whenever it is asked for: half a gigabyte of a national year.
      get fingerprints() {
        return fingerprintOf(source_id);
      },
    }),
  );
  const sourceOf = new Map(reports.map(({ report_id, source_id }) => [report_id, source_id]));
  return findMatches(compared, (reportId) => narrativeOf(sourceOf.get(reportId) ?? reportId), configuration, spill);
}

/** Reads every report's text once, a few at a time. */
async function eachText(store: Store, reports: readonly ListedReport[], visit: (reportId: string, text: string) => void): Promise<void> {
  const reportOf = new Map(reports.map(({ report_id, source_id }) => [source_id, report_id]));
  for await (const rows of store.texts()) {
    for (const { source_id, text } of rows) {
      const reportId = reportOf.get(source_id);
      if (reportId !== undefined) visit(reportId, text ?? '');
    }
  }
}

function byReport(flags: readonly ReportFlag[]): ReadonlyMap<string, readonly ReportFlag[]> {
  const grouped = new Map<string, ReportFlag[]>();
  for (const flag of flags) {
    const known = grouped.get(flag.reportId);
    if (known === undefined) grouped.set(flag.reportId, [flag]);
    else known.push(flag);
  }
  return grouped;
}
