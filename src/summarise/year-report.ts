import type { Row } from '#contract';
import { type Flag, grouped, type MaskedNarrative, type Span } from '#model';

export type StatedBeforeRow = Pick<Row<'problems'>, 'report_id' | 'problem_no' | 'stated_before'>;
export type ReportedRow = Pick<Row<'measures'>, 'report_id' | 'measure_no' | 'reported'>;

/** What of a report is compared with the same agency's other years. */
export interface YearReport {
  readonly reportId: string;
  readonly year: number;
  readonly role: Row<'reports'>['role'];
  readonly text: string;
  readonly narrative: MaskedNarrative;
  readonly problems: readonly Row<'problems'>[];
  readonly measures: readonly Row<'measures'>[];
  /** Those of the tables' rows that tell of two years. */
  readonly cells: readonly Row<'cells'>[];
  /** Sentences that tell something substantive of the year. */
  readonly told: readonly Row<'sentences'>[];
  /** Its own flag `check/no-follow-up`, if it has one. */
  readonly unfollowed: Row<'flags'> | null;
}

/** All that an agency reported on a year: a corpus may hold several versions. */
export interface EarlierYear {
  readonly year: number;
  readonly reports: readonly YearReport[];
}

/** The reports by year, the oldest year first; those of a year in one order, whatever the order they came in. */
export function inYears(reports: readonly YearReport[]): readonly EarlierYear[] {
  const ordered = reports.toSorted((a, b) => a.year - b.year || (a.reportId < b.reportId ? -1 : 1));
  return Array.from(
    grouped(ordered, ({ year }) => year),
    ([year, own]) => ({ year, reports: own }),
  );
}

/** A span in a report of another year. */
export interface EarlierPlace {
  readonly report: YearReport;
  readonly span: Span;
}

export const spanOf = ({ start_at, end_at }: { readonly start_at: number; readonly end_at: number }): Span => ({
  start: start_at,
  end: end_at,
});

const quoteOf = ({ text }: YearReport, { start, end }: Span): string => text.slice(start, end);

/** What the columns of `stated_before` and `reported` say of a place. */
export function placeJson({ report, span }: EarlierPlace) {
  return { year: report.year, report_id: report.reportId, start_at: span.start, end_at: span.end, quote: quoteOf(report, span) };
}

/** The flag of a comparison with an earlier year; its message has the name of its rule. */
export interface YearFinding extends Pick<Flag, 'code' | 'severity' | 'certainty' | 'span'> {
  readonly rule: string;
  readonly other: EarlierPlace | null;
  readonly values: Readonly<Record<string, string | number>>;
}
