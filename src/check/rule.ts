import type { Configuration } from '#contract';
import type { Lexicons } from '#lexicon';
import type { Extraction, Flag, Report, Substance } from '#model';
import type { ReportReading } from './report-reading.ts';

/** What a report was found to say, the input of every rule. */
export interface Analysis {
  readonly report: Report;
  readonly substances: readonly Substance[];
  readonly extraction: Extraction;
}

/** The same with what the rules share, so that each text is read once: see `ReportReading`. */
export interface Examined extends Analysis {
  readonly reading: ReportReading;
}

type Rule = (examined: Examined) => readonly Flag[];

/** Takes its words and thresholds once, then judges any number of reports. */
export type RuleMaker = (lexicons: Lexicons, configuration: Configuration) => Rule;
