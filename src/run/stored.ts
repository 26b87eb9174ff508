import type { Row } from '#contract';
import type { Subject } from '#render';
import type { Store } from '#store';

export type Reports = ReadonlyMap<string, Row<'reports'>>;

/** All rows of a stream, for results that are known to be few. */
export async function allOf<Value>(batches: AsyncIterable<readonly Value[]>): Promise<readonly Value[]> {
  const all: Value[] = [];
  for await (const batch of batches) for (const value of batch) all.push(value);
  return all;
}

export async function reportsById(store: Store): Promise<Reports> {
  const reports = new Map<string, Row<'reports'>>();
  for await (const rows of store.rows('reports')) for (const row of rows) reports.set(row.report_id, row);
  return reports;
}

export async function textOf(store: Store, { source_id }: Row<'reports'>): Promise<string> {
  const [source] = await allOf(store.rows('sources', { source_id }));
  return source?.text ?? '';
}

export function subjectOf({ report_id, agency, region, year, path }: Row<'reports'>): Subject {
  return { reportId: report_id, name: agency, region, year, path };
}
