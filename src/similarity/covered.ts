import type { MatchKind } from '#model';
import type { Range } from './stretches.ts';

/** A range of one report's narrative that a match covers; `other` is the index of the other report. */
export interface Covered extends Range {
  readonly kind: MatchKind;
  readonly other: number;
}
