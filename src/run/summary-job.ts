import type { Configuration } from '#contract';
import type { SummarisedReport, summarise } from '#summarise';

export type Summary = ReturnType<typeof summarise>;

/** What the thread of the summary is told when it starts. */
export interface SummarySetup {
  /** Folder of the lexicons. */
  readonly lexicons: string;
  readonly configuration: Configuration;
}

/** What it is told then: some reports at a time, and that these were all. It answers once, with the summary. */
export type SummaryMessage = readonly SummarisedReport[] | 'all';
