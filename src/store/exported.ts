import type { TableName } from '#contract';
import { columnsOf } from './columns.ts';
import { orderBy, type Target, target } from './schema.ts';

/** Of a report's flags an export tells these too, behind the columns of the table. */
const ofReport = ['year', 'role'];

/**
 * What an export writes of a table. A flag stands with the year of its report, those of this year before those of earlier
 * ones, so that whoever opens the file alone does not take old leads for new.
 */
export function exported(table: TableName): { readonly target: Target; readonly order: string } {
  if (table !== 'flags') return { target: target(table), order: orderBy(table) };
  const added = columnsOf('reports').filter(({ name }) => ofReport.includes(name));
  return {
    target: {
      name: '(SELECT flags.*, reports.year, reports.role FROM flags LEFT JOIN reports USING (report_id))',
      columns: [...target('flags').columns, ...added],
    },
    order: orderBy('flags').replace('ORDER BY', 'ORDER BY role NULLS LAST,'),
  };
}
