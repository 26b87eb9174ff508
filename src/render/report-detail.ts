import type { Row } from '#contract';
import { grouped } from '#model';
import { allOf, type Results } from './results.ts';

/** All that is known of one report, for its page. */
export interface ReportDetail {
  readonly report: Row<'reports'>;
  readonly text: string;
  readonly sentences: readonly Row<'sentences'>[];
  readonly problems: readonly Row<'problems'>[];
  readonly measures: readonly Row<'measures'>[];
  readonly flags: readonly Row<'flags'>[];
  /** Passages shared with other reports, on whichever side this one stands. */
  readonly matches: readonly Row<'matches'>[];
}

/** As many as are held in memory at once: about 30 MB of text. */
const batchReports = 400;

/** The reports with these ids, some hundred at a time, in the given order. */
export async function* reportDetails(results: Results, reportIds: readonly string[]): AsyncGenerator<ReportDetail> {
  for (let start = 0; start < reportIds.length; start += batchReports) {
    const ids = reportIds.slice(start, start + batchReports);
    const of = await readBatch(results, ids);
    for (const id of ids) {
      const detail = of(id);
      if (detail !== null) yield detail;
    }
  }
}

async function readBatch(results: Results, ids: readonly string[]): Promise<(id: string) => ReportDetail | null> {
  const where = { report_id: ids };
  const reports = new Map((await allOf(results.rows('reports', where))).map((row) => [row.report_id, row]));
  const texts = await textsOf(results, [...reports.values()]);
  const byReport = ({ report_id }: { readonly report_id: string }) => report_id;
  const sentences = grouped(await allOf(results.rows('sentences', where)), byReport);
  const problems = grouped(await allOf(results.rows('problems', where)), byReport);
  const measures = grouped(await allOf(results.rows('measures', where)), byReport);
  const flags = grouped(await allOf(results.rows('flags', where)), byReport);
  const left = grouped(await allOf(results.rows('matches', { left_report: ids })), (row) => row.left_report);
  const right = grouped(await allOf(results.rows('matches', { right_report: ids })), (row) => row.right_report);
  return (id) => {
    const report = reports.get(id);
    if (report === undefined) return null;
    return {
      report,
      text: texts.get(report.source_id) ?? '',
      sentences: sentences.get(id) ?? [],
      problems: problems.get(id) ?? [],
      measures: measures.get(id) ?? [],
      flags: flags.get(id) ?? [],
      matches: [...(left.get(id) ?? []), ...(right.get(id) ?? [])],
    };
  };
}

/** Texts by source id. */
export async function textsOf(results: Results, reports: readonly { readonly source_id: string }[]): Promise<ReadonlyMap<string, string>> {
  const ids = reports.map(({ source_id }) => source_id);
  const rows = await allOf(results.rows('sources', { source_id: ids }));
  return new Map(rows.map(({ source_id, text }) => [source_id, text ?? '']));
}
