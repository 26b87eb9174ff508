import type { Row } from '#contract';
import type { Span, Topic } from '#model';

/** A problem or measure as the summary sees it. */
export interface SummarisedItem {
  readonly topics: readonly Topic[];
  /** 0 generic to 3. */
  readonly specificity: number;
  /** Its words in the source, and where they stand. */
  readonly quote: string;
  readonly span: Span;
}

export interface SummarisedProblem extends SummarisedItem {
  /** Whether a measure answers it. */
  readonly answered: boolean;
}

/** What of a report the summary needs; null as in the table `reports`. */
export interface SummarisedReport {
  readonly reportId: string;
  /** The same for all reports of one agency. */
  readonly agency: string;
  readonly year: number | null;
  readonly role: Row<'reports'>['role'];
  readonly region: string | null;
  readonly level: string | null;
  readonly unitType: string | null;
  readonly problems: readonly SummarisedProblem[];
  readonly measures: readonly SummarisedItem[];
}
