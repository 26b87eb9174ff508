import type { Configuration } from '#contract';
import type { Lexicons } from '#lexicon';
import { prepareContent } from './masked-words.ts';
import { type Followed, preparePromises, reportedRow } from './promises.ts';
import { type EarlierYear, type ReportedRow, spanOf, type YearFinding, type YearReport } from './year-report.ts';

interface Following {
  readonly reported: readonly ReportedRow[];
  readonly findings: readonly { readonly report: YearReport; readonly finding: YearFinding }[];
}

/** Promises of which none is told: fewer may be no loss. */
const fewestPromises = 2;

/** Prepares the look at what became of each year's promises in the next year that has a report. */
export function prepareFollowing(lexicons: Lexicons, configuration: Configuration): (years: readonly EarlierYear[]) => Following {
  const promisesOf = preparePromises(prepareContent(lexicons.words('list-words')), configuration.summarise.promiseTold);
  return (years) => {
    const reported: ReportedRow[] = [];
    const findings: { report: YearReport; finding: YearFinding }[] = [];
    years.forEach((year, no) => {
      const next = years[no + 1];
      if (next === undefined) return;
      const followed = year.reports.map((earlier) => ({ earlier, promises: promisesOf(earlier, next.reports) }));
      for (const { promises } of followed) reported.push(...promises.map(reportedRow));
      for (const report of next.reports) {
        const finding = untold(report, year, followed);
        if (finding !== null) findings.push({ report, finding });
      }
    });
    return { reported, findings };
  };
}

/**
 * The report's own words follow up on nothing (`check/no-follow-up`), and neither does it tell any of the things that
 * can be told from others which the year before had promised: in no version of that year's report.
 */
function untold(
  report: YearReport,
  { year }: EarlierYear,
  followed: readonly { readonly earlier: YearReport; readonly promises: readonly Followed[] }[],
): YearFinding | null {
  const checkable = followed.map(({ earlier, promises }) => ({
    earlier,
    promises: promises.filter((each) => each.isCheckable && each.measure.specificity > 0),
  }));
  const [first] = checkable;
  const [promise] = first?.promises ?? [];
  if (report.unfollowed === null || first === undefined || promise === undefined) return null;
  const isTold = followed.some(({ promises }) => promises.some(({ told }) => told.some((place) => place.report === report)));
  if (isTold || checkable.some(({ promises }) => promises.length < fewestPromises)) return null;
  const { start_at, end_at } = report.unfollowed;
  return {
    code: 'no-follow-up',
    severity: 'low',
    certainty: 'probable',
    rule: 'promises-untold',
    span: start_at === null || end_at === null ? null : { start: start_at, end: end_at },
    other: { report: first.earlier, span: spanOf(promise.measure) },
    values: { year, count: first.promises.length },
  };
}
