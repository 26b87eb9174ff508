import type { Enumerator } from './enumerator.ts';

/** A paragraph while it is being divided. Offsets are into `text`. */
export interface Draft {
  readonly text: string;
  /** 1 where a boundary would fall inside brackets or quotation marks. */
  readonly inside: Uint8Array;
  /** The enumerator that starts at an offset, if one may. */
  readonly itemAt: (at: number) => Enumerator | null;
  /** Ends of the units so far, ascending; the last is the length of `text`. */
  readonly ends: readonly number[];
}

/** One step of division: gives the new ends. */
export type SplitPass = (draft: Draft) => readonly number[];

/** The ends with `more` among them, ascending, each once. */
export function merged(ends: readonly number[], more: readonly number[]): readonly number[] {
  if (more.length === 0) return ends;
  return [...new Set([...ends, ...more])].sort((left, right) => left - right);
}
