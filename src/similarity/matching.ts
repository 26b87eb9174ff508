import type { Family, Match, Pair, Provenance } from '#model';

/** By sentence number, how many agencies use a sentence, as a share of all; 1 for what recites the law, 0 for none. */
export interface SentenceUses {
  readonly reportId: string;
  readonly shares: Float32Array;
}

/**
 * What the corpus has in common. Matches in the order left, right, left start, right start; pairs by left and right;
 * families by id; provenance one a report by id; commonness one a report by id.
 */
export interface Matching {
  readonly matches: readonly Match[];
  readonly pairs: readonly Pair[];
  readonly families: readonly Family[];
  readonly provenance: readonly Provenance[];
  readonly commonness: readonly SentenceUses[];
}
