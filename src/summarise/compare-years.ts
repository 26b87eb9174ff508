import type { Configuration } from '#contract';
import type { Lexicons } from '#lexicon';
import { flatMapped } from '#model';
import { prepareClaimedChange } from './claimed-change.ts';
import type { ReportFlag } from './corpus-check.ts';
import { prepareFollowing } from './follow-promises.ts';
import { prepareRepetition } from './repetition.ts';
import { prepareYearFlag } from './year-flag.ts';
import { prepareYearRelations } from './year-relations.ts';
import { type EarlierYear, inYears, type ReportedRow, type StatedBeforeRow, type YearFinding, type YearReport } from './year-report.ts';

/** What one agency's reports on several years tell about each other. */
interface YearFindings {
  readonly statedBefore: readonly StatedBeforeRow[];
  readonly reported: readonly ReportedRow[];
  readonly flags: readonly ReportFlag[];
}

/**
 * Prepares the comparison of one agency's reports (DOMAIN.md 3, repeated from last year; 1.3, across years): for every
 * problem of a current report the problem that states it in each earlier year, what became of what was promised, and
 * flags. Only `current` reports are flagged. The result does not depend on the order of `reports`; time grows with the
 * product of the problems and measures of two reports, at most 200 each.
 */
export function prepareYearComparison(lexicons: Lexicons, configuration: Configuration): (reports: readonly YearReport[]) => YearFindings {
  const repetition = prepareRepetition(lexicons, configuration);
  const following = prepareFollowing(lexicons, configuration);
  const between = [prepareYearRelations(lexicons, configuration), prepareClaimedChange(lexicons, configuration)];
  const flagOf = prepareYearFlag(lexicons);
  return (reports) => {
    const years = inYears(reports);
    const statedBefore: StatedBeforeRow[] = [];
    const flags: ReportFlag[] = [];
    const raise = ({ reportId, role }: YearReport, findings: readonly YearFinding[]) => {
      if (role === 'current') for (const finding of findings) flags.push({ reportId, flag: flagOf(finding) });
    };
    for (const { report, before } of eachWithEarlier(years)) {
      const repeated = repetition(report, before);
      statedBefore.push(...repeated.statedBefore);
      raise(report, [...repeated.findings, ...flatMapped(before.slice(0, 1), (year) => between.flatMap((rule) => rule(report, year)))]);
    }
    const followed = following(years);
    for (const { report, finding } of followed.findings) raise(report, [finding]);
    return { statedBefore, reported: followed.reported, flags };
  };
}

interface WithEarlier {
  readonly report: YearReport;
  /** The years before it, the newest first. */
  readonly before: readonly EarlierYear[];
}

function eachWithEarlier(years: readonly EarlierYear[]): readonly WithEarlier[] {
  return flatMapped(years, (year, no) => {
    const before = years.slice(0, no).toReversed();
    return before.length === 0 ? [] : year.reports.flatMap((report) => (report.role === 'current' ? [{ report, before }] : []));
  });
}
