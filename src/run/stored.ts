import type { Store } from '#store';
import type { ListedReport } from './listed-report.ts';

/** All rows of a stream, for results that are known to be few. */
export async function allOf<Value>(batches: AsyncIterable<readonly Value[]>): Promise<readonly Value[]> {
  const all: Value[] = [];
  for await (const batch of batches) for (const value of batch) all.push(value);
  return all;
}

/** The texts of some reports, by report id. */
export async function textsOf(store: Store, reports: readonly ListedReport[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const reportOf = new Map(reports.map(({ report_id, source_id }) => [source_id, report_id]));
  for await (const rows of store.columns('sources', ['source_id', 'text'], { source_id: [...reportOf.keys()] })) {
    for (const { source_id, text } of rows) texts.set(reportOf.get(source_id) ?? '', text ?? '');
  }
  return texts;
}
