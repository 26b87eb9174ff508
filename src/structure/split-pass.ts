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

/** The ends with `more` among them, each once; both ascend, and nothing is behind the last end. */
export function merged(ends: readonly number[], more: readonly number[]): readonly number[] {
  if (more.length === 0) return ends;
  const all: number[] = [];
  let no = 0;
  for (const end of ends) {
    for (let one = more[no]; one !== undefined && one <= end; one = more[no]) {
      if (one < end) all.push(one);
      no += 1;
    }
    all.push(end);
  }
  return all;
}
