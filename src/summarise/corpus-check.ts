import type { Configuration } from '#contract';
import type { Lexicons } from '#lexicon';
import type { Family, Flag, Match, Pair } from '#model';
import { flagsOfFamilies } from './family-flags.ts';
import { longestMatches } from './longest-match.ts';
import { flagsOfPairs } from './pair-flags.ts';
import { prepareRollUp, type RolledReport } from './roll-up.ts';

/** What is known of a report that may be flagged. */
export interface CorpusReport {
  readonly reportId: string;
  readonly agency: string | null;
  readonly year: number | null;
  readonly role: 'current' | 'previous';
}

/** What reports have in common, and what is added up. */
export interface CorpusSimilarity {
  readonly reports: readonly CorpusReport[];
  readonly pairs: readonly Pair[];
  readonly matches: readonly Match[];
  readonly families: readonly Family[];
  /** The `current` ones with their totals. */
  readonly rolled: readonly RolledReport[];
}

export interface ReportFlag {
  readonly reportId: string;
  readonly flag: Flag;
}

export type CorpusCheck = (similarity: CorpusSimilarity) => readonly ReportFlag[];

/**
 * Prepares the flags that need the whole corpus: `copied`, `template`, `same-as-last-year` (DOMAIN.md 3, ladder of copy
 * evidence), each with its longest passage and that of the other report, and the roll-up of counties. Only `current` reports are flagged; a report
 * gets at most `maximumSourceFlags` of a kind, those of the closest reports, and its family's where it has none. Rows
 * by report, then closest first; independent of the order of what comes in. Linear in the number of pairs and matches.
 */
export function prepareCorpusCheck(lexicons: Lexicons, configuration: Configuration): CorpusCheck {
  const rollUp = prepareRollUp(lexicons, configuration);
  return ({ reports, pairs, matches, families, rolled }) => {
    const known = new Map(reports.map((report) => [report.reportId, report]));
    const ofPairs = flagsOfPairs(lexicons, configuration, { reports: known, pairs, passages: longestMatches(matches) });
    const ofFamilies = flagsOfFamilies(lexicons, { reports: known, families, flagged: ofPairs });
    return [...ofPairs, ...ofFamilies, ...rollUp(rolled)].sort((a, b) => (a.reportId < b.reportId ? -1 : Number(a.reportId > b.reportId)));
  };
}
