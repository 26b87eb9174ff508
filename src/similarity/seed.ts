import type { Range } from './stretches.ts';

/** Two ranges alike, one in each narrative. `exact`: equal character by character. */
export interface Seed {
  readonly left: Range;
  readonly right: Range;
  readonly exact: boolean;
}
