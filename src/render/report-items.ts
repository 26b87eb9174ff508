import type { Row } from '#contract';
import { grouped } from '#model';
import { textsOf } from './report-detail.ts';
import type { Entry } from './report-index.ts';
import { allOf, type Results } from './results.ts';

interface ItemsOf<Name extends 'problems' | 'measures'> {
  readonly report: Entry;
  readonly text: string;
  readonly items: readonly Row<Name>[];
}

/** Texts held in memory at once: about 30 MB. */
const batchReports = 400;

/** What reports state or promise, with their texts, report by report in the given order: nothing else is read. */
export async function* itemsByReport<Name extends 'problems' | 'measures'>(
  results: Results,
  name: Name,
  reports: readonly Entry[],
): AsyncGenerator<ItemsOf<Name>> {
  for (let start = 0; start < reports.length; start += batchReports) {
    const batch = reports.slice(start, start + batchReports);
    const where = { report_id: batch.map(({ report_id }) => report_id) };
    const items = grouped(await allOf(results.rows(name, where)), ({ report_id }) => report_id);
    const texts = await textsOf(results, batch);
    for (const report of batch) yield { report, text: texts.get(report.source_id) ?? '', items: items.get(report.report_id) ?? [] };
  }
}
