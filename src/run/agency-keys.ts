import type { Row } from '#contract';
import { normalise } from '#text';

type Named = Pick<Row<'reports'>, 'report_id' | 'agency' | 'region'>;

/**
 * Which reports are one agency's: the same name and, where several regions have an agency of that name, the same
 * region. A report without a name is an agency of its own.
 */
export function agencyKeys(reports: readonly Named[]): ReadonlyMap<string, string> {
  const regions = new Map<string, Set<string>>();
  const names = new Map<string, string>();
  for (const { report_id, agency, region } of reports) {
    const name = agency === null ? `report ${report_id}` : normalise(agency).value;
    names.set(report_id, name);
    const known = regions.get(name) ?? new Set();
    if (region !== null) known.add(region);
    regions.set(name, known);
  }
  return new Map(
    reports.map(({ report_id, region }) => {
      const name = names.get(report_id) ?? report_id;
      return [report_id, isOnePlace([...(regions.get(name) ?? [])]) ? name : `${name} ${region ?? ''}`];
    }),
  );
}

/** One report may name the county with its province and another without. */
function isOnePlace(regions: readonly string[]): boolean {
  const longest = regions.reduce((best, region) => (region.length > best.length ? region : best), '');
  return regions.every((region) => longest.includes(region));
}
