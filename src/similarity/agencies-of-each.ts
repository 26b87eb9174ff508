import { keysByHash, numberLimit } from './places.ts';
import type { Postings } from './postings.ts';
import { scratchWords } from './scratch.ts';

const usersFor = scratchWords();

/**
 * How many agencies use each of a report's fingerprints, in their order; 1 for one that nobody else holds. Both what it holds
 * and what the index knows of it ascend, so nothing is searched for: looking up each hash in tables of a hundred megabytes
 * would wait for memory several times. Overwritten by the next call.
 */
export function agenciesOfEach({ held, heldStarts, hashes, agencies }: Postings, report: number, fingerprints: Uint32Array): Uint32Array {
  const users = usersFor(fingerprints.length / 2).fill(1);
  let at = heldStarts[report] ?? 0;
  const end = heldStarts[report + 1] ?? at;
  for (const key of keysByHash(fingerprints)) {
    const hash = Math.floor(key / numberLimit);
    while (at < end && (hashes[held[at] ?? 0] ?? 0) < hash) at += 1;
    if (at === end) break;
    const group = held[at] ?? 0;
    if (hashes[group] === hash) users[key % numberLimit] = agencies[group] ?? 1;
  }
  return users;
}
