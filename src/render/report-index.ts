import type { Row } from '#contract';
import { fullRegions } from '#model';
import { allOf, type Results } from './results.ts';
import type { Say } from './say.ts';

/** What links and tables need of a report, few enough bytes that those of a national year fit into memory. */
export type Entry = Pick<
  Row<'reports'>,
  'report_id' | 'source_id' | 'path' | 'agency' | 'region' | 'year' | 'role' | 'unit_type' | 'level' | 'published_on'
>;

export interface ReportIndex {
  /** In the order of their paths; each region under one name. */
  readonly all: readonly Entry[];
  get(reportId: string): Entry | undefined;
  /** Agency and year as people say them. */
  name(reportId: string): string;
}

export async function indexReports(results: Results, say: Say): Promise<ReportIndex> {
  const entries = await allOf(shortened(results));
  const full = fullRegions(entries.flatMap(({ region }) => (region === null ? [] : [region])));
  const all = entries.map((entry): Entry => ({ ...entry, region: entry.region === null ? null : full(entry.region) }));
  const byId = new Map(all.map((entry) => [entry.report_id, entry]));
  return {
    all,
    get: (reportId) => byId.get(reportId),
    name: (reportId) => {
      const entry = byId.get(reportId);
      return entry === undefined ? reportId : named(entry, say);
    },
  };
}

async function* shortened(results: Results): AsyncGenerator<readonly Entry[]> {
  for await (const rows of results.rows('reports'))
    yield rows.map(({ report_id, source_id, path, agency, region, year, role, unit_type, level, published_on }) => ({
      report_id,
      source_id,
      path,
      agency,
      region,
      year,
      role,
      unit_type,
      level,
      published_on,
    }));
}

export function named({ agency, year }: Pick<Entry, 'agency' | 'year'>, say: Say): string {
  return `${agency ?? say.text('agency-unknown')}${year === null ? '' : ` ${year}`}`;
}
