/** Where the fingerprints of one narrative stand, by hash, then place: those of two narratives meet in one merge. */
export interface Places {
  readonly hashes: Uint32Array;
  readonly at: Uint32Array;
}

/** Occurrences of one fingerprint that are followed up in one report: more is a text that repeats itself. */
const mostPlaces = 32;

/** Hash and number share one double exactly: 32 + 21 bits. Behind two million fingerprints clauses alone are compared. */
const numberLimit = 2 ** 21;

export function placesOf(fingerprints: Uint32Array): Places {
  const keys = new Float64Array(Math.min(numberLimit, fingerprints.length / 2));
  for (let no = 0; no < keys.length; no += 1) keys[no] = (fingerprints[2 * no] ?? 0) * numberLimit + no;
  keys.sort();
  const hashes = new Uint32Array(keys.length);
  const at = new Uint32Array(keys.length);
  let kept = 0;
  for (const key of keys) {
    const hash = Math.floor(key / numberLimit);
    if (kept >= mostPlaces && hashes[kept - mostPlaces] === hash) continue;
    hashes[kept] = hash;
    at[kept] = fingerprints[2 * (key % numberLimit) + 1] ?? 0;
    kept += 1;
  }
  return { hashes: hashes.slice(0, kept), at: at.slice(0, kept) };
}

/** A fingerprint of two narratives, with where it stands in each. */
export interface Meeting {
  readonly hash: number;
  readonly left: Uint32Array;
  readonly right: Uint32Array;
}

export function* meetingsOf(left: Places, right: Places): Generator<Meeting> {
  let [i, j] = [0, 0];
  while (i < left.hashes.length && j < right.hashes.length) {
    const hash = left.hashes[i] ?? 0;
    const other = right.hashes[j] ?? 0;
    if (hash < other) i += 1;
    else if (other < hash) j += 1;
    else {
      const [iEnd, jEnd] = [endOf(left.hashes, i), endOf(right.hashes, j)];
      yield { hash, left: left.at.subarray(i, iEnd), right: right.at.subarray(j, jEnd) };
      [i, j] = [iEnd, jEnd];
    }
  }
}

function endOf(hashes: Uint32Array, from: number): number {
  let end = from + 1;
  while (hashes[end] === hashes[from]) end += 1;
  return end;
}
