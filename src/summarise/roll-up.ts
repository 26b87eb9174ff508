import type { Configuration, Row } from '#contract';
import type { Lexicons } from '#lexicon';
import { fullRegions, grouped } from '#model';
import type { ReportFlag } from './corpus-check.ts';
import { spanOf } from './year-report.ts';

type TotalCell = Pick<Row<'cells'>, 'row_key' | 'value' | 'confidence' | 'start_at' | 'end_at'>;

/** What of a report is added up. */
export interface RolledReport {
  readonly reportId: string;
  /** Tells the agencies apart: of several versions one is enough. */
  readonly agency: string;
  readonly year: number | null;
  readonly region: string | null;
  readonly level: string | null;
  readonly unitType: string | null;
  /** Totals of the rows for applications received, reviews and lawsuits. */
  readonly totals: readonly TotalCell[];
}

/** Figures that a county's report rolls up, each the sum of its rows. */
const figures = [['received'], ['review'], ['direct-lawsuit', 'lawsuit-after-review']] as const;
/** Units below which nobody speaks of a county's sum. */
const leastUnits = 3;

/**
 * Prepares the roll-up of counties (DOMAIN.md 1.3): a government that reports for its whole county has at least as many
 * cases as the departments and townships of it in the corpus have together; what the corpus lacks would only add to them.
 * Whether it reports for itself alone nobody knows: always a question, on the total of the county that is most short.
 * Linear in the number of reports.
 */
export function prepareRollUp(
  lexicons: Lexicons,
  configuration: Configuration,
): (reports: readonly RolledReport[]) => readonly ReportFlag[] {
  const { cellConfidence } = configuration.check;
  return (reports) => {
    const unitsOf = prepareUnits(reports);
    return reports.filter(isGovernment).flatMap((government): readonly ReportFlag[] => {
      const units = unitsOf(government);
      if (units.length < leastUnits) return [];
      const short = figures.flatMap((rows) => shortOf(government, units, rows, cellConfidence));
      const [worst] = short.toSorted((left, right) => right.sum - right.told - (left.sum - left.told));
      return worst === undefined ? [] : [flagOf(lexicons, government, worst)];
    });
  };
}

const governments: ReadonlySet<string> = new Set(['county', 'district', 'banner', 'city']);

function isGovernment({ level, unitType }: RolledReport): boolean {
  return level === 'county' && unitType !== null && governments.has(unitType);
}

/** The other agencies of a county in a year, one report of each. */
function prepareUnits(reports: readonly RolledReport[]): (government: RolledReport) => readonly RolledReport[] {
  const full = fullRegions(reports.flatMap(({ region }) => upTo(region)));
  const regionOf = ({ region }: RolledReport) => upTo(region).map(full);
  const counties = new Map<string, RolledReport[]>();
  for (const government of reports.filter(isGovernment)) counties.set(regionOf(government).at(-1) ?? '', []);
  for (const report of reports) {
    if (isGovernment(report)) continue;
    for (const region of new Set(regionOf(report))) counties.get(region)?.push(report);
  }
  return (government) => {
    const inside = counties.get(regionOf(government).at(-1) ?? '') ?? [];
    const versions = grouped(
      inside.filter(({ year }) => year === government.year),
      ({ agency }) => agency,
    );
    return [...versions.values()].flatMap((each) => each.slice(0, 1));
  };
}

/** A region and each division it lies in, from the largest. */
function upTo(region: string | null): readonly string[] {
  const names = region?.split('/') ?? [];
  return names.map((_, i) => names.slice(0, i + 1).join('/'));
}

interface Sum {
  readonly report: RolledReport;
  readonly value: number;
  readonly cell: TotalCell;
}

interface Short {
  readonly row: (typeof figures)[number][0];
  readonly told: number;
  readonly cell: TotalCell;
  readonly sum: number;
  /** Units that have a case, and the one that has most. */
  readonly count: number;
  readonly largest: RolledReport;
}

/** Null where a total is missing or not surely read. */
function sumOf(report: RolledReport, rows: (typeof figures)[number], leastConfidence: number): Sum | null {
  const cells = rows.flatMap((row) =>
    report.totals.filter((cell) => cell.row_key === row && cell.confidence >= leastConfidence).slice(0, 1),
  );
  const [cell] = cells;
  if (cell === undefined || cells.length < rows.length || cells.some(({ value }) => value === null)) return null;
  return { report, cell, value: cells.reduce((sum, { value }) => sum + (value ?? 0), 0) };
}

function shortOf(
  government: RolledReport,
  units: readonly RolledReport[],
  rows: (typeof figures)[number],
  leastConfidence: number,
): readonly Short[] {
  const told = sumOf(government, rows, leastConfidence);
  const sums = units.map((unit) => sumOf(unit, rows, leastConfidence)).filter((sum) => sum !== null && sum.value > 0);
  const [largest] = sums.toSorted((left, right) => (right?.value ?? 0) - (left?.value ?? 0));
  const sum = sums.reduce((all, each) => all + (each?.value ?? 0), 0);
  if (told === null || largest === undefined || largest === null || sum <= told.value) return [];
  return [{ row: rows[0], told: told.value, cell: told.cell, sum, count: sums.length, largest: largest.report }];
}

function flagOf(lexicons: Lexicons, { reportId }: RolledReport, { row, told, cell, sum, count, largest }: Short): ReportFlag {
  const name = lexicons.message(`summarise/rolled-${row}`);
  const values = (language: 'zh' | 'en') => ({ told, sum, count, name: name[language] });
  return {
    reportId,
    flag: {
      code: 'table-relation',
      severity: 'low',
      certainty: 'possible',
      span: spanOf(cell),
      other: { reportId: largest.reportId, span: null },
      rule: 'summarise/roll-up',
      messageZh: lexicons.message('summarise/roll-up', values('zh')).zh,
      messageEn: lexicons.message('summarise/roll-up', values('en')).en,
    },
  };
}
