import type { Row } from '#contract';
import type { Span, Topic } from '#model';

export interface SummarisedProblem {
  readonly topics: readonly Topic[];
  /** 0 generic to 3. */
  readonly specificity: number;
  /** Whether a measure answers it. */
  readonly answered: boolean;
  /** Its words in the source, and where they stand. */
  readonly quote: string;
  readonly span: Span;
}

/** What of a report the summary needs; null as in the table `reports`. */
export interface SummarisedReport {
  readonly reportId: string;
  readonly role: Row<'reports'>['role'];
  readonly region: string | null;
  readonly level: string | null;
  readonly unitType: string | null;
  readonly problems: readonly SummarisedProblem[];
  readonly measures: readonly { readonly topics: readonly Topic[]; readonly quote: string }[];
}
