import type { Family, Match, Pair, Provenance } from '#model';

/** How many agencies use a sentence, as a share of all; 1 for what recites the law. */
export interface SentenceUse {
  readonly reportId: string;
  readonly sentenceNo: number;
  readonly commonness: number;
}

/**
 * What the corpus has in common. Matches in the order left, right, left start, right start; pairs by left and right;
 * families by id; provenance one a report by id; commonness by report and sentence.
 */
export interface Matching {
  readonly matches: readonly Match[];
  readonly pairs: readonly Pair[];
  readonly families: readonly Family[];
  readonly provenance: readonly Provenance[];
  readonly commonness: readonly SentenceUse[];
}
