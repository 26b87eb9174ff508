import type { Fault } from '#model';
import type { Finished, Store } from '#store';
import { agencyKeys } from './agency-keys.ts';
import type { Reading, Repeat } from './duplicates-readings.ts';
import { allOf } from './stored.ts';

const columns = ['report_id', 'source_id', 'path', 'agency', 'region', 'year', 'narrative_chars'] as const;

/** A shorter name without a region (教育局) is that of many agencies. */
const shortestName = 5;

/** A reading with what its agency and year are known by; `told` is the JSON the store tells of what it repeats. */
export interface KnownReading extends Reading {
  /** Null where it was left out. */
  readonly reportId: string | null;
  readonly agency: string | null;
  readonly region: string | null;
  readonly year: number | null;
  readonly told: string | null;
}

/** Every file that was read as a report: those that stand as one, and those that an earlier run left out as repeats. */
export async function knownReadings(store: Store, finished: readonly Finished[]): Promise<readonly KnownReading[]> {
  const origins = new Map(finished.map(({ source_id, origin }) => [source_id, origin]));
  const standing = (await allOf(store.columns('reports', columns))).map(
    ({ report_id, source_id, path, agency, region, year, narrative_chars }) => ({
      reportId: report_id,
      sourceId: source_id,
      path,
      origin: origins.get(source_id) ?? '',
      agency,
      region,
      year,
      narrativeChars: narrative_chars,
      cells: 0,
      told: null,
    }),
  );
  return [...standing, ...finished.flatMap((file) => leftOut(file) ?? [])];
}

/** The readings of one agency and year, where there are several; an agency that is not known stands with no other. */
export function sameYearGroups(readings: readonly KnownReading[], divisionKinds: readonly string[]): readonly (readonly KnownReading[])[] {
  const named = readings.filter(({ agency, region }) => agency !== null && (agency.length >= shortestName || region !== null));
  const asReports = named.map(({ sourceId, agency, region }) => ({ report_id: sourceId, agency, region }));
  const keys = agencyKeys(asReports, divisionKinds);
  const groups = new Map<string, KnownReading[]>();
  for (const reading of named) {
    const key = `${reading.year} ${keys.get(reading.sourceId)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [reading]);
    else known.push(reading);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Counts the cells of standing reports, which only their table tells. */
export async function withCells(store: Store, groups: readonly (readonly KnownReading[])[]): Promise<typeof groups> {
  const reportIds = groups.flat().flatMap(({ reportId }) => reportId ?? []);
  const counts = new Map<string, number>();
  if (reportIds.length > 0) {
    for await (const rows of store.columns('cells', ['report_id'], { report_id: reportIds })) {
      for (const { report_id } of rows) counts.set(report_id, (counts.get(report_id) ?? 0) + 1);
    }
  }
  const counted = (reading: KnownReading) => (reading.reportId === null ? reading.cells : (counts.get(reading.reportId) ?? 0));
  return groups.map((group) => group.map((reading) => ({ ...reading, cells: counted(reading) })));
}

/** The fault of a repeat; beside what its message needs it keeps what a later run compares, so that none is read again. */
export function repeatFault({ reading, of, share }: Repeat, { agency, region, year }: KnownReading): Fault {
  const known = { ...(agency === null ? {} : { agency }), ...(region === null ? {} : { region }), ...(year === null ? {} : { year }) };
  const { narrativeChars, cells } = reading;
  return { code: 'run/same-report', values: { path: of.path, share: Math.floor(share * 100), ...known, narrativeChars, cells } };
}

function leftOut({ source_id, path, origin, state, fault_values }: Finished): KnownReading | null {
  if (state !== 'duplicate') return null;
  const values: Readonly<Record<string, string | number>> = JSON.parse(fault_values ?? '{}');
  const words = (name: string) => (typeof values[name] === 'string' ? values[name] : null);
  const figure = (name: string) => (typeof values[name] === 'number' ? values[name] : null);
  const narrativeChars = figure('narrativeChars');
  // A file with the same bytes as another was never read for itself.
  if (narrativeChars === null) return null;
  const identity = { agency: words('agency'), region: words('region'), year: figure('year') };
  return {
    reportId: null,
    sourceId: source_id,
    path,
    origin,
    ...identity,
    narrativeChars,
    cells: figure('cells') ?? 0,
    told: fault_values,
  };
}
