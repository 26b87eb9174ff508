import type { Row } from '#contract';
import { fullRegions } from '#model';
import type { SummarisedReport } from './summarised-report.ts';

export interface Scope {
  readonly scope: Row<'topic_summary'>['scope'];
  readonly value: string;
}

/** Prepares the scopes that a report counts for: all, each division it lies in, its level and its kind of unit. */
export function prepareScopes(reports: readonly SummarisedReport[]): (report: SummarisedReport) => readonly Scope[] {
  const full = fullRegions(reports.flatMap(({ region }) => (region === null ? [] : upTo(region))));
  return ({ region, level, unitType }) => [
    { scope: 'all', value: 'all' },
    ...regionsOf(region === null ? null : fullName(region, full)).map((value) => ({ scope: 'region' as const, value })),
    ...(level === null ? [] : [{ scope: 'level' as const, value: level }]),
    ...(unitType === null ? [] : [{ scope: 'unit_type' as const, value: unitType }]),
  ];
}

/** A region and each division it lies in, from the largest. */
function upTo(region: string): readonly string[] {
  const names = region.split('/');
  return names.map((_, i) => names.slice(0, i + 1).join('/'));
}

function fullName(region: string, full: (name: string) => string): string {
  const known = upTo(region).findLast((part) => full(part) !== part);
  return known === undefined ? region : full(known) + region.slice(known.length);
}

/** A township is an agency of its own, not a region of agencies; reports tell their county with or without it. */
const township = /(?:乡|镇|街道|苏木|办事处)$/;

function regionsOf(region: string | null): readonly string[] {
  if (region === null) return [];
  const all = upTo(region);
  return all.length > 1 && township.test(region) ? all.slice(0, -1) : all;
}
