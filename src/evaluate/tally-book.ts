import type { Tally } from './tally.ts';

/**
 * Groups, and reports, are dealt into so many units of the bootstrap: enough for an interval, few enough to resample a
 * thousand times. Units that add nothing are units too.
 */
const unitsOfKind = 300;

/** Counts by bootstrap unit. */
export interface TallyBook {
  /** Adds to the unit of a planted group, `weight` times. */
  group(group: number, counts: Tally, weight?: number): void;
  /** Adds to the unit of a report, for what belongs to no group. */
  report(report: number, counts: Tally, weight?: number): void;
  /** Adds what was found in a pair of reports to the group it is about, else to the left one. */
  found(group: number | undefined, left: number, counts: Tally, weight: number): void;
  tallies(): readonly Tally[];
}

export function tallyBook(groupCount: number, reportCount: number): TallyBook {
  const groups = blank(Math.min(groupCount, unitsOfKind));
  const reports = blank(Math.min(reportCount, unitsOfKind));
  const ofGroup = (group: number) => groups[group % unitsOfKind];
  const ofReport = (report: number) => reports[report % unitsOfKind];
  return {
    group: (group, counts, weight = 1) => add(ofGroup(group), counts, weight),
    report: (report, counts, weight = 1) => add(ofReport(report), counts, weight),
    found: (group, left, counts, weight) => add(group === undefined ? ofReport(left) : ofGroup(group), counts, weight),
    tallies: () => [...groups, ...reports],
  };
}

const blank = (length: number) => Array.from({ length }, (): Record<string, number> => ({}));

function add(unit: Record<string, number> | undefined, counts: Tally, weight: number): void {
  if (unit === undefined) return;
  for (const [name, count] of Object.entries(counts)) if (count !== 0) unit[name] = (unit[name] ?? 0) + count * weight;
}
