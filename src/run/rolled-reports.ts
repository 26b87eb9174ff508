import type { Row } from '#contract';
import { grouped } from '#model';
import type { Store } from '#store';
import type { RolledReport } from '#summarise';
import type { ListedReport } from './listed-report.ts';
import { allOf } from './stored.ts';

const columns = ['report_id', 'row_key', 'value', 'confidence', 'start_at', 'end_at'] as const;
const rows = ['received', 'review', 'direct-lawsuit', 'lawsuit-after-review'];

/** The reports of this year with the totals that a county's report rolls up; `keys` tells the agencies apart. */
export async function rolledReports(
  store: Store,
  reports: readonly ListedReport[],
  roleOf: (reportId: string) => Row<'reports'>['role'],
  keys: ReadonlyMap<string, string>,
): Promise<readonly RolledReport[]> {
  const cells = grouped(await allOf(store.columns('cells', columns, { row_key: rows, column_key: 'total' })), ({ report_id }) => report_id);
  return reports
    .filter(({ report_id }) => roleOf(report_id) === 'current')
    .map(({ report_id, year, region, level, unit_type }) => ({
      reportId: report_id,
      agency: keys.get(report_id) ?? report_id,
      year,
      region,
      level,
      unitType: unit_type,
      totals: cells.get(report_id) ?? [],
    }));
}
