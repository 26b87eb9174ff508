import type { ViewRow } from '#contract';
import { allOf, type Results } from './results.ts';
import { pairName } from './site-page.ts';

/** Pages of one report or one pair are for looking at what a list names first; the workbook has all rows. */
const most = { reports: 20_000, pairs: 1_000 };

/** What has a page of its own; page and workbook agree on it, so that no link leads nowhere. */
export interface Paged {
  /** Most to look at first. */
  readonly flagged: readonly ViewRow<'flagged'>[];
  readonly pairs: readonly ViewRow<'best_pairs'>[];
  readonly pairNames: ReadonlySet<string>;
  readonly reports: ReadonlySet<string>;
  /** What was lost on the way, by path. */
  readonly losses: readonly ViewRow<'losses'>[];
}

export async function pagedReports(results: Results): Promise<Paged> {
  const flagged = await allOf(results.view('flagged'));
  const pairs = await firstOf(results.view('best_pairs'), most.pairs);
  const losses = await allOf(results.view('losses'));
  const lossy = [...new Set(losses.map(({ report_id }) => report_id))].slice(0, most.reports);
  const pairIds = pairs.flatMap(({ left_report, right_report }) => [left_report, right_report]);
  const reports = new Set([...flagged.slice(0, most.reports).map(({ report_id }) => report_id), ...lossy, ...pairIds]);
  const pairNames = new Set(pairs.map(({ left_report, right_report }) => pairName(left_report, right_report)));
  return { flagged, pairs, pairNames, reports, losses };
}

async function firstOf<Value>(batches: AsyncIterable<readonly Value[]>, count: number): Promise<readonly Value[]> {
  const first: Value[] = [];
  for await (const rows of batches) for (const row of rows) if (first.length < count) first.push(row);
  return first;
}
