import { kgramHashes } from './kgram-hashes.ts';
import type { Prepared } from './prepared.ts';
import type { Range } from './stretches.ts';

/** Two or three words: long enough to be the same wording, short enough to stand between two swapped synonyms. */
const gram = 6;

/** What of two ranges is the same word for word, in whatever order. */
export interface Wording {
  /** Counted characters of the side that has fewer of them. */
  readonly length: number;
  /** Share of the side that has more of them: of two or three sentences copied one by one the source has them all. */
  readonly share: number;
}

export function sameWording(left: Prepared, right: Prepared, ranges: { readonly left: Range; readonly right: Range }): Wording {
  const [ofLeft, ofRight] = [gramsOf(left, ranges.left), gramsOf(right, ranges.right)];
  const sides = [worded(left, ranges.left, ofLeft, ofRight), worded(right, ranges.right, ofRight, ofLeft)];
  return {
    length: Math.min(...sides.map(({ same }) => same)),
    share: Math.max(...sides.map(({ same, all }) => same / Math.max(1, all))),
  };
}

function gramsOf({ narrative: { value } }: Prepared, { start, end }: Range): Uint32Array {
  return kgramHashes(value, start, end, gram);
}

function worded({ weights }: Prepared, { start, end }: Range, own: Uint32Array, others: Uint32Array): { same: number; all: number } {
  const known = new Set(others);
  let [same, all, upTo] = [0, 0, start];
  for (let at = start; at < end; at += 1) {
    if (known.has(own[at - start] ?? -1)) upTo = at + gram;
    if ((weights[at] ?? 0) === 0) continue;
    all += 1;
    if (at < upTo) same += 1;
  }
  return { same, all };
}
