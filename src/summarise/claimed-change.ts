import type { Configuration } from '#contract';
import type { Lexicons } from '#lexicon';
import { flatMapped } from '#model';
import { type Claim, prepareClaims } from './claims-of-change.ts';
import { prepareRowSpan } from './row-span.ts';
import { figureNamed, type YearFigure } from './year-figure.ts';
import type { EarlierYear, YearFinding, YearReport } from './year-report.ts';

/** Rows of the tables, each its total, that add up to the figure of a subject of lexicons/earlier-years.yaml. */
const rowsOf: Readonly<Record<string, { readonly form: 'applications' | 'disputes'; readonly rows: readonly string[] }>> = {
  application: { form: 'applications', rows: ['received'] },
  review: { form: 'disputes', rows: ['review'] },
  lawsuit: { form: 'disputes', rows: ['direct-lawsuit', 'lawsuit-after-review'] },
};

/** Rounding of a percentage, and of the figures that it is told by. */
const widestRounding = 1;

/**
 * Prepares the look at figures that are said to have risen or fallen against those of the year before (DOMAIN.md 3,
 * contradiction): the figures of the tables, or the same words before a figure in both reports. Where several versions
 * of the year before are there, one that fits is enough.
 */
export function prepareClaimedChange(
  lexicons: Lexicons,
  configuration: Configuration,
): (report: YearReport, year: EarlierYear) => readonly YearFinding[] {
  const claimsOf = prepareClaims(lexicons);
  const spanOfRow = prepareRowSpan(lexicons);
  const tabled = (report: YearReport, subject: string): YearFigure | null => {
    const source = Object.hasOwn(rowsOf, subject) ? rowsOf[subject] : undefined;
    const cells = (source?.rows ?? []).map((row) =>
      report.cells.find((cell) => cell.form === source?.form && cell.row_key === row && cell.column_key === 'total'),
    );
    const sure = cells.filter((cell) => cell !== undefined && cell.value !== null && cell.confidence >= configuration.check.cellConfidence);
    const [first] = sure;
    if (first === undefined || sure.length < cells.length) return null;
    return { value: sure.reduce((sum, cell) => sum + (cell?.value ?? 0), 0), span: spanOfRow(report, first) };
  };
  return (report, year) => {
    if (year.year !== report.year - 1) return [];
    return flatMapped(claimsOf(report), (claim) => {
      const { subject } = claim;
      const now = subject === null ? claim.figure : (tabled(report, subject)?.value ?? null);
      // Another figure than the table's counts something else.
      if (now === null || (claim.figure !== null && claim.figure !== now)) return [];
      const before = year.reports.map((earlier) => ({
        earlier,
        figure: subject === null ? figureNamed(earlier, claim) : tabled(earlier, subject),
      }));
      const wrong = before.flatMap(({ earlier, figure }) =>
        figure !== null && isWrong(claim, now, figure.value) ? [{ earlier, figure }] : [],
      );
      const [first] = wrong;
      return first === undefined || wrong.length < before.length ? [] : [finding(claim, now, first)];
    });
  };
}

const isTurned = ({ isRise }: Claim, now: number, before: number): boolean => (isRise ? now <= before : now >= before);

function isWrong(claim: Claim, now: number, before: number): boolean {
  if (isTurned(claim, now, before)) return true;
  const { amount } = claim;
  if (amount === null || (amount.isShare && before === 0)) return false;
  const change = Math.abs(now - before);
  return amount.isShare ? Math.abs((100 * change) / before - amount.value) > widestRounding : change !== amount.value;
}

function finding(
  claim: Claim,
  now: number,
  { earlier, figure }: { readonly earlier: YearReport; readonly figure: YearFigure },
): YearFinding {
  const before = figure.value;
  const isDirection = isTurned(claim, now, before);
  const change = Math.abs(now - before);
  return {
    code: 'contradiction',
    severity: isDirection && claim.subject !== null ? 'medium' : 'low',
    // Both figures are of the tables, and the sentence tells this year's: it speaks of them.
    certainty: claim.subject !== null && claim.figure !== null ? 'probable' : 'possible',
    rule: isDirection ? 'change-between-years' : 'amount-between-years',
    span: claim.span,
    other: { report: earlier, span: figure.span },
    values: {
      year: earlier.year,
      before,
      now,
      change,
      share: before === 0 ? '–' : `${Math.round((1000 * change) / before) / 10}%`,
    },
  };
}
