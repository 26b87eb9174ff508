import type { Span } from './span.ts';

/** A span in a named report. */
export interface Passage {
  readonly reportId: string;
  readonly span: Span;
}

export type MatchKind = 'copied' | 'template' | 'statutory' | 'own-earlier';
export type Verdict = 'copied' | 'shared-template' | 'statutory-only' | 'own-earlier';

/** Two passages alike. `left.reportId < right.reportId` always. */
export interface Match {
  readonly left: Passage;
  readonly right: Passage;
  /** Characters of the shorter passage, without masked-out ones. */
  readonly length: number;
  readonly identity: number;
  readonly kind: MatchKind;
}

/** Two reports with matches. Shares are of the narrative without statutory and form text. */
export interface Pair {
  readonly left: string;
  readonly right: string;
  readonly leftShare: number;
  readonly rightShare: number;
  readonly longest: number;
  readonly score: number;
  readonly verdict: Verdict;
  readonly evidence: Readonly<Record<string, string | number | boolean>>;
}

export interface Family {
  readonly familyId: string;
  readonly verdict: Verdict;
  readonly representative: string;
  readonly template: string;
  readonly share: number;
  readonly members: readonly { readonly reportId: string; readonly share: number }[];
}

/** The narrative of a report divided without remainder; the five add up to 1. */
export interface Provenance {
  readonly reportId: string;
  readonly statutory: number;
  readonly template: number;
  readonly copied: number;
  readonly ownEarlier: number;
  readonly original: number;
}

/**
 * The masked narrative of one report, what similarity compares: names, numbers, dates and document numbers are
 * symbols of the private use area. `starts[i]`, `ends[i]` are the original span of `value[i]`.
 */
export interface MaskedNarrative {
  readonly value: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Index into `value` where each unit begins, then the length of `value`. */
  readonly bounds: Uint32Array;
  /** One per unit: 1 where the unit recites law, form or fee text and is counted apart. */
  readonly statutory: Uint8Array;
  /** One per unit: its sentence number. */
  readonly sentenceNos: Uint32Array;
  /** One per unit: 1 where it stands in the sections on problems or other matters, which weigh more (DOMAIN.md 3). */
  readonly telling: Uint8Array;
  /** One per unit: 1 where the narrative breaks before it, at a new section or behind a table; 1 for the first. */
  readonly breaks: Uint8Array;
  /**
   * Pairs [index into `value`, the figure masked there in hundredths, modulo 2^32]: not 0 and 1, years, numbers of
   * laws and what everybody writes.
   */
  readonly numbers: Uint32Array;
}
