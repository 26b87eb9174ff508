import type { Configuration } from '#contract';
import type { Lexicons } from '#lexicon';
import type { Extraction, Flag, Report, Substance } from '#model';

/** What a report was found to say, the input of every rule. */
export interface Analysis {
  readonly report: Report;
  readonly substances: readonly Substance[];
  readonly extraction: Extraction;
}

export type Rule = (analysis: Analysis) => readonly Flag[];

/** Takes its words and thresholds once, then judges any number of reports. */
export type RuleMaker = (lexicons: Lexicons, configuration: Configuration) => Rule;
