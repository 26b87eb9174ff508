import type { Row } from '#contract';

type Dated = Pick<Row<'reports'>, 'report_id' | 'source_id' | 'year'>;

/**
 * The newest year of the corpus is `current`, and so is a report whose year is unknown; other years, and what came by
 * `--previous`, are `previous`. `origins` by source id.
 */
export function rolesOf(reports: readonly Dated[], origins: ReadonlyMap<string, string>): ReadonlyMap<string, Row<'reports'>['role']> {
  const isOfCorpus = ({ source_id }: Dated) => origins.get(source_id) === 'corpus';
  const newest = reports.filter(isOfCorpus).reduce((best, { year }) => Math.max(best, year ?? best), Number.NEGATIVE_INFINITY);
  return new Map(
    reports.map((report) => {
      const isCurrent = isOfCorpus(report) && (report.year === null || report.year === newest);
      return [report.report_id, isCurrent ? 'current' : 'previous'];
    }),
  );
}
