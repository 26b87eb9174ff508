import type { Row } from '#contract';

/** A report as people name it, and its id. */
export type Named = Pick<Row<'reports'>, 'agency' | 'year'> & { readonly report_id: string; readonly path: string | null };

/**
 * Which report of today a report of an earlier run is: the one of the same content; else, its text having changed, the
 * one of the same agency and year, of several the one under the same path; else the one under the same path of which
 * nothing says that it is another's. Null where there is none, or no single one.
 */
export function prepareSuccessor(reports: readonly Named[]): (old: Named) => string | null {
  const ids = new Set(reports.map(({ report_id }) => report_id));
  const byName = grouped(reports, nameOf);
  const byPath = grouped(reports, ({ path }) => path);
  return (old) => {
    if (ids.has(old.report_id)) return old.report_id;
    const named = byName.get(nameOf(old) ?? '') ?? [];
    if (named.length === 0) return onlyOne((byPath.get(old.path ?? '') ?? []).filter((report) => mayBe(report, old)));
    return onlyOne(named.length === 1 ? named : named.filter(({ path }) => path === old.path));
  };
}

const onlyOne = ([first, second]: readonly Named[]): string | null => (second === undefined ? (first?.report_id ?? null) : null);

const nameOf = ({ agency, year }: Named): string | null => (agency === null || year === null ? null : `${year} ${agency}`);

function mayBe(report: Named, old: Named): boolean {
  const differs = <Value>(one: Value | null, other: Value | null) => one !== null && other !== null && one !== other;
  return !differs(report.agency, old.agency) && !differs(report.year, old.year);
}

function grouped(reports: readonly Named[], keyOf: (report: Named) => string | null): ReadonlyMap<string, readonly Named[]> {
  const groups = new Map<string, Named[]>();
  for (const report of reports) {
    const key = keyOf(report);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [report]);
    else group.push(report);
  }
  return groups;
}
