import { grouped } from '#model';
import type { ListedReport } from './listed-report.ts';

/** The reports of one agency, on two years at least. */
export type OwnYears = readonly ListedReport[];

/** Agencies with reports on several years, in one order; `keys` tells which reports are one agency's. */
export function agenciesWithYears(reports: readonly ListedReport[], keys: ReadonlyMap<string, string>): readonly OwnYears[] {
  const dated = reports.filter(({ year }) => year !== null);
  const groups = [...grouped(dated, ({ report_id }) => keys.get(report_id) ?? report_id)];
  const several = groups.filter(([, own]) => own.some(({ year }) => year !== own[0]?.year));
  return several.sort(([left], [right]) => (left < right ? -1 : 1)).map(([, own]) => own);
}

/** Of each report that has any the agency's reports on earlier years, the newest year first. */
export function earlierReports(agencies: readonly OwnYears[]): ReadonlyMap<string, readonly string[]> {
  const earlier = new Map<string, readonly string[]>();
  for (const own of agencies) {
    const newestFirst = own.toSorted((a, b) => yearOf(b) - yearOf(a) || (a.report_id < b.report_id ? -1 : 1));
    for (const report of own) {
      const before = newestFirst.filter((other) => yearOf(other) < yearOf(report)).map(({ report_id }) => report_id);
      if (before.length > 0) earlier.set(report.report_id, before);
    }
  }
  return earlier;
}

export const yearOf = ({ year }: ListedReport): number => year ?? 0;

/** Agencies in parts of at least `most` reports each but the last: what is read of a part is forgotten before the next. */
export function* inParts(agencies: readonly OwnYears[], most: number): Generator<readonly OwnYears[]> {
  let part: OwnYears[] = [];
  let count = 0;
  for (const own of agencies) {
    part.push(own);
    count += own.length;
    if (count < most) continue;
    yield part;
    part = [];
    count = 0;
  }
  if (part.length > 0) yield part;
}
