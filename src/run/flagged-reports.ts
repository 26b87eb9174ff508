import type { Row } from '#contract';
import type { FlaggedReport, ShownFlag } from '#render';
import type { Store } from '#store';
import { type Reports, subjectOf, textsOf } from './stored.ts';

/** What a person can read through on one page; the rest is in the tables. */
const shown = { reports: 200, flags: 60 };
/** Characters of text on either side of a quote. */
const context = 40;
const weights = { high: 100, medium: 10, low: 1 };

export interface Flagged {
  readonly flags: number;
  readonly flaggedReports: number;
  readonly flagged: readonly FlaggedReport[];
}

/** The reports with most to look at, heaviest first, each with its flags; the counts are of all. */
export async function flaggedReports(store: Store, reports: Reports): Promise<Flagged> {
  let flags = 0;
  const weight = new Map<string, number>();
  for await (const rows of store.rows('flags')) {
    flags += rows.length;
    for (const { report_id, severity } of rows) weight.set(report_id, (weight.get(report_id) ?? 0) + weights[severity]);
  }
  const heaviest = [...weight].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, shown.reports);
  const chosen = heaviest.flatMap(([id]) => reports.get(id) ?? []);
  const texts = await textsOf(store, chosen);
  const found = await flagsOf(store, chosen);
  const flagged = chosen.map((report) => {
    const text = texts.get(report.report_id) ?? '';
    const own = found.get(report.report_id) ?? [];
    return {
      subject: subjectOf(report),
      substantiveShare: report.substantive_share,
      flags: own.map((row) => shownFlag(row, text, reports)),
    };
  });
  return { flags, flaggedReports: weight.size, flagged };
}

/** The first flags of each of the reports. */
async function flagsOf(store: Store, reports: readonly Row<'reports'>[]): Promise<ReadonlyMap<string, readonly Row<'flags'>[]>> {
  const found = new Map<string, Row<'flags'>[]>(reports.map(({ report_id }) => [report_id, []]));
  for await (const rows of store.rows('flags', { report_id: [...found.keys()] })) {
    for (const row of rows) {
      const own = found.get(row.report_id);
      if (own !== undefined && own.length < shown.flags) own.push(row);
    }
  }
  return found;
}

function shownFlag(row: Row<'flags'>, text: string, reports: Reports): ShownFlag {
  const other = row.other_report === null ? undefined : reports.get(row.other_report);
  const [before, after] = around(text, row);
  return { row, before, after, other: other === undefined ? null : subjectOf(other) };
}

function around(text: string, { start_at, end_at }: Row<'flags'>): readonly [string, string] {
  if (start_at === null || end_at === null) return ['', ''];
  return [text.slice(Math.max(0, start_at - context), start_at), text.slice(end_at, end_at + context)];
}
