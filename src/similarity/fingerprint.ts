import type { Configuration } from '#contract';
import type { MaskedNarrative } from '#model';
import { kgramHashes } from './kgram-hashes.ts';
import { stretches } from './stretches.ts';

/**
 * Fingerprints of a narrative by winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): of every `window`
 * neighbouring k-gram hashes the smallest is kept, the rightmost of equals. Returned as pairs [hash, position], by
 * position. Two narratives that share a run of `window + kgram − 1` characters outside statutory units share a
 * fingerprint at the same place of that run, because they share a whole window. A stretch with fewer k-grams than a
 * window keeps its smallest one. Linear.
 */
export function prepareFingerprint(configuration: Configuration): (narrative: MaskedNarrative) => Uint32Array {
  const { kgram, window } = configuration.similarity;
  return (narrative) => {
    const kept: number[] = [];
    for (const { start, end } of stretches(narrative)) {
      winnow(kgramHashes(narrative.value, start, end, kgram), window, (hash, index) => kept.push(hash, start + index));
    }
    return Uint32Array.from(kept);
  };
}

/** Calls `keep` for the smallest hash of every window, once each, left to right. */
function winnow(hashes: Uint32Array, window: number, keep: (hash: number, index: number) => void): void {
  // A queue of candidates with rising hashes: its head is the smallest of the window, its tail the newest.
  const queue = new Uint32Array(hashes.length);
  let head = 0;
  let tail = 0;
  let last = -1;
  hashes.forEach((hash, index) => {
    while (tail > head && (hashes[queue[tail - 1] ?? 0] ?? 0) >= hash) tail -= 1;
    queue[tail] = index;
    tail += 1;
    if ((queue[head] ?? 0) + window <= index) head += 1;
    const full = index >= window - 1 || index === hashes.length - 1;
    const smallest = queue[head] ?? 0;
    if (!full || smallest === last) return;
    last = smallest;
    keep(hashes[smallest] ?? 0, smallest);
  });
}
