import type { Row } from '#contract';
import type { Store } from '#store';
import { allOf } from './stored.ts';

const columns = ['report_id', 'source_id', 'agency', 'unit_type', 'level', 'region', 'year'] as const;

/** What tells a report from the others: of a national year all are in memory. */
export type ListedReport = Pick<Row<'reports'>, (typeof columns)[number]>;

/** Every report of the store, in the stated order. */
export const listReports = (store: Store): Promise<readonly ListedReport[]> => allOf(store.columns('reports', columns));
