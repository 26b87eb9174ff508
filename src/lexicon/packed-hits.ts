import type { Entry, Hit } from './lexicon.ts';
import { longestTerm } from './term.ts';

/** Hits in one string, a number each, which sort as hits do: by start, longer first, then by the entry's id. */
export interface PackedHits {
  readonly count: number;
  /** Entry `no` stands from `start` to `end`. */
  add(no: number, start: number, end: number): void;
  noOf(at: number): number;
  startOf(at: number): number;
  endOf(at: number): number;
  /** Keeps those for which it holds. */
  keep(holds: (at: number) => boolean): void;
  /** Sorts them and drops those that are there twice. */
  order(): void;
  /** As others know it, offsets into a string that begins at `from` of the one that was scanned. */
  hit(at: number, from: number): Hit;
  clear(): void;
}

const lengths = longestTerm + 1;
/** Most entries of files that are scanned together. */
const idBits = 12;
const ids = 2 ** idBits;

/** Throws where there are too many entries. */
export function packedHitsOf(entries: readonly Entry[]): PackedHits {
  if (entries.length > ids) throw new Error(`more than ${ids} entries`);
  const ranked = rankedById(entries);
  const ranks = new Int32Array(ranked.length);
  for (const [rank, no] of ranked.entries()) ranks[no] = rank;
  let values = new Float64Array(128);
  let count = 0;
  const startOf = (at: number): number => ((values[at] ?? 0) / (lengths * ids)) | 0;
  /** Length and rank: few enough bits for whole numbers, whose division takes a tenth of the time. */
  const restOf = (at: number): number => ((values[at] ?? 0) - startOf(at) * (lengths * ids)) | 0;
  const noOf = (at: number): number => ranked[restOf(at) & (ids - 1)] ?? 0;
  const endOf = (at: number): number => startOf(at) + longestTerm - (restOf(at) >> idBits);
  const keep = (holds: (at: number) => boolean): void => {
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      if (!holds(at)) continue;
      values[kept] = values[at] ?? 0;
      kept += 1;
    }
    count = kept;
  };
  const isNew = (at: number): boolean => at === 0 || values[at] !== values[at - 1];
  return {
    get count() {
      return count;
    },
    add(no, start, end) {
      if (count === values.length) values = Float64Array.from({ length: 2 * count }, (_, at) => values[at] ?? 0);
      values[count] = (start * lengths + longestTerm - (end - start)) * ids + (ranks[no] ?? 0);
      count += 1;
    },
    noOf,
    startOf,
    endOf,
    keep,
    order() {
      if (count < 2) return;
      if (count > mostInserted) values.subarray(0, count).sort();
      else insertionSort(values, count);
      keep(isNew);
    },
    hit(at, from) {
      const entry = entries[noOf(at)];
      if (entry === undefined) throw new Error('a hit is of an entry');
      return { entry, start: startOf(at) - from, end: endOf(at) - from };
    },
    clear() {
      count = 0;
    },
  };
}

/** Up to here sorting by insertion is faster: literals are found in order, and most hits are literals. */
const mostInserted = 24;

function insertionSort(values: Float64Array, count: number): void {
  for (let i = 1; i < count; i += 1) {
    const value = values[i] ?? 0;
    let at = i;
    for (; at > 0 && (values[at - 1] ?? 0) > value; at -= 1) values[at] = values[at - 1] ?? 0;
    values[at] = value;
  }
}

/** Numbers of the entries by their ids; those of equal ids as they come. */
function rankedById(entries: readonly Entry[]): Int32Array {
  const idOf = (no: number) => entries[no]?.id ?? '';
  return Int32Array.from([...entries.keys()].sort((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : a - b)));
}
