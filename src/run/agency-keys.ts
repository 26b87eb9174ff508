import type { Row } from '#contract';
import { normalise } from '#text';

type Named = Pick<Row<'reports'>, 'report_id' | 'agency' | 'region'>;

/**
 * Which reports are one agency's: the same name, with or without the divisions above it (甲市乙区教育局, 乙区教育局), and,
 * where several regions have an agency of that name, the same region. A report without a name is an agency of its own.
 * `divisionKinds` are the words a division's name ends in.
 */
export function agencyKeys(reports: readonly Named[], divisionKinds: readonly string[]): ReadonlyMap<string, string> {
  const regions = new Map<string, Set<string>>();
  const names = new Map<string, string>();
  for (const { report_id, agency, region } of reports) {
    const name = agency === null ? `report ${report_id}` : normalise(agency).value;
    names.set(report_id, name);
    const known = regions.get(name) ?? new Set();
    if (region !== null) known.add(region);
    regions.set(name, known);
  }
  const longer = longerNames(regions, divisionKinds);
  return new Map(
    reports.map(({ report_id, region }) => {
      const short = names.get(report_id) ?? report_id;
      const name = longer.get(short) ?? short;
      return [report_id, isOnePlace([...(regions.get(name) ?? [])]) ? name : `${name} ${region ?? ''}`];
    }),
  );
}

/** One report may name the county with its province and another without. */
function isOnePlace(regions: readonly string[]): boolean {
  const longest = regions.reduce((best, region) => (region.length > best.length ? region : best), '');
  return regions.every((region) => longest.includes(region));
}

/**
 * For each name the longest one that says the same with more divisions before it. A name that several different ones
 * end in (教育局 of two counties) stands for none of them, nor does one of another region.
 */
function longerNames(regions: ReadonlyMap<string, ReadonlySet<string>>, divisionKinds: readonly string[]): ReadonlyMap<string, string> {
  const byEnd = new Map<string, string[]>();
  for (const name of regions.keys()) {
    for (const end of endsOf(name, divisionKinds)) {
      if (!regions.has(end)) continue;
      const known = byEnd.get(end);
      if (known === undefined) byEnd.set(end, [name]);
      else known.push(name);
    }
  }
  const longer = new Map<string, string>();
  for (const [end, names] of byEnd) {
    const chain = [end, ...names.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))];
    const longest = chain.at(-1) ?? end;
    const told = chain.flatMap((name) => [...(regions.get(name) ?? [])]);
    if (chain.every((name) => longest.endsWith(name)) && isOnePlace(told)) longer.set(end, longest);
  }
  return longer;
}

/** Behind every division, and behind the government of one: 甲区人民政府乙街道办事处. */
const government = '人民政府';
/** 区人民政府 alone names nobody. */
const shortestEnd = 4;

function endsOf(name: string, divisionKinds: readonly string[]): readonly string[] {
  const ends = new Set<string>();
  for (let at = 2; at <= name.length - shortestEnd; at += 1) {
    const before = name.slice(0, at);
    const division = before.endsWith(government) ? before.slice(0, -government.length) : before;
    const kind = divisionKinds.find((each) => division.endsWith(each));
    if (kind !== undefined && division.length > kind.length && !name.startsWith(government, at)) ends.add(name.slice(at));
  }
  return [...ends];
}
