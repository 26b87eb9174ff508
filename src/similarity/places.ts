import { scratchDoubles, scratchWords } from './scratch.ts';
import type { Range } from './stretches.ts';

/** Where the fingerprints of one narrative stand, by hash, then place: those of two narratives meet in one merge. */
export interface Places {
  readonly hashes: Uint32Array;
  readonly at: Uint32Array;
}

/** Occurrences of one fingerprint that are followed up in one report: more is a text that repeats itself. */
const mostPlaces = 32;

/** Hash and number share one double exactly: 32 + 21 bits. Behind two million fingerprints clauses alone are compared. */
export const numberLimit = 2 ** 21;

const [keysOf, hashesOf, atOf] = [scratchDoubles(), scratchWords(), scratchWords()];

/** `hash × numberLimit + number` of each fingerprint, ascending. Overwritten by the next call. */
export function keysByHash(fingerprints: Uint32Array): Float64Array {
  const keys = keysOf(Math.min(numberLimit, fingerprints.length / 2));
  for (let no = 0; no < keys.length; no += 1) keys[no] = (fingerprints[2 * no] ?? 0) * numberLimit + no;
  return keys.sort();
}

/** Overwritten by the next call. */
export function placesOf(fingerprints: Uint32Array): Places {
  const keys = keysByHash(fingerprints);
  const hashes = hashesOf(keys.length);
  const at = atOf(keys.length);
  let kept = 0;
  for (const key of keys) {
    const hash = Math.floor(key / numberLimit);
    if (kept >= mostPlaces && hashes[kept - mostPlaces] === hash) continue;
    hashes[kept] = hash;
    at[kept] = fingerprints[2 * (key % numberLimit) + 1] ?? 0;
    kept += 1;
  }
  return { hashes: hashes.subarray(0, kept), at: at.subarray(0, kept) };
}

/** Where a fingerprint stands in a narrative: from one number of `Places` to before another. */
export interface Standing {
  readonly from: number;
  readonly to: number;
}

/**
 * The fingerprints of two narratives, ascending, with where they stand in each. A callback and two objects for all of them: a
 * pair of a template has hundreds.
 */
export function eachMeeting(left: Places, right: Places, visit: (hash: number, left: Standing, right: Standing) => void): void {
  const [ofLeft, ofRight] = [
    { from: 0, to: 0 },
    { from: 0, to: 0 },
  ];
  while (ofLeft.from < left.hashes.length && ofRight.from < right.hashes.length) {
    const hash = left.hashes[ofLeft.from] ?? 0;
    const other = right.hashes[ofRight.from] ?? 0;
    if (hash < other) ofLeft.from += 1;
    else if (other < hash) ofRight.from += 1;
    else {
      ofLeft.to = endOf(left.hashes, ofLeft.from);
      ofRight.to = endOf(right.hashes, ofRight.from);
      visit(hash, ofLeft, ofRight);
      ofLeft.from = ofLeft.to;
      ofRight.from = ofRight.to;
    }
  }
}

/** The first of the places of a fingerprint that lies in a range; −1 for none. */
export function placeWithin({ at }: Places, { from, to }: Standing, { start, end }: Range): number {
  for (let no = from; no < to; no += 1) {
    const place = at[no] ?? 0;
    if (place >= start && place < end) return place;
  }
  return -1;
}

function endOf(hashes: Uint32Array, from: number): number {
  let end = from + 1;
  while (hashes[end] === hashes[from]) end += 1;
  return end;
}
