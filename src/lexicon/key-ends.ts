import type { Lists } from './lists.ts';
import { twice } from './twice.ts';

/** Where keys end in the string that is scanned now, by set: flat arrays, used again for the next string. */
export interface KeyEnds {
  /** A key of the sets of list `no` ends at `end`. */
  take(sets: Lists, no: number, end: number): void;
  /** Brings the ends of each set together once all are taken, each once; tells how many sets have some. */
  settle(): number;
  /** Those sets, in the order of their first end. */
  met(no: number): number;
  /** Those of `set`, ascending, are `all[from]` to `all[to]`. */
  all(): Int32Array;
  has(set: number): boolean;
  from(set: number): number;
  to(set: number): number;
  clear(): void;
}

/** For so many sets, numbered from 0. */
export function keyEndsOf(sets: number): KeyEnds {
  // No key ends at 0.
  const last = new Int32Array(sets);
  const starts = new Int32Array(sets);
  const stops = new Int32Array(sets);
  const met = new Int32Array(sets);
  let log = new Int32Array(2048);
  let ends = new Int32Array(1024);
  let [count, metCount] = [0, 0];
  let isInOrder = true;
  /** One behind the other, each empty still. */
  const placeSets = (): void => {
    let at = 0;
    for (let i = 0; i < metCount; i += 1) {
      const set = met[i] ?? 0;
      const many = stops[set] ?? 0;
      starts[set] = at;
      stops[set] = at;
      at += many;
    }
  };
  const takeOne = (set: number, end: number): void => {
    const before = last[set] ?? 0;
    if (before === end) return;
    if (before === 0) {
      met[metCount] = set;
      metCount += 1;
      stops[set] = 0;
    } else if (end < before) isInOrder = false;
    last[set] = end;
    stops[set] = (stops[set] ?? 0) + 1;
    if (2 * count === log.length) log = twice(log);
    log[2 * count] = set;
    log[2 * count + 1] = end;
    count += 1;
  };
  return {
    take({ starts: first, values }, no, end) {
      const to = first[no + 1] ?? 0;
      for (let at = first[no] ?? 0; at < to; at += 1) takeOne(values[at] ?? 0, end);
    },
    settle() {
      placeSets();
      while (ends.length < count) ends = twice(ends);
      for (let i = 0; i < 2 * count; i += 2) {
        const set = log[i] ?? 0;
        const to = stops[set] ?? 0;
        ends[to] = log[i + 1] ?? 0;
        stops[set] = to + 1;
      }
      // A longer key that begins before another one may end behind it.
      for (let i = 0; i < metCount && !isInOrder; i += 1) {
        const set = met[i] ?? 0;
        stops[set] = sorted(ends, starts[set] ?? 0, stops[set] ?? 0);
      }
      return metCount;
    },
    met: (no) => met[no] ?? 0,
    all: () => ends,
    has: (set) => last[set] !== 0,
    from: (set) => (last[set] === 0 ? 0 : (starts[set] ?? 0)),
    to: (set) => (last[set] === 0 ? 0 : (stops[set] ?? 0)),
    clear() {
      for (let i = 0; i < metCount; i += 1) last[met[i] ?? 0] = 0;
      [count, metCount] = [0, 0];
      isInOrder = true;
    },
  };
}

/** Sorts what lies between, nearly in order as it is, and keeps each value once; tells where they end then. */
function sorted(values: Int32Array, from: number, to: number): number {
  let kept = from;
  for (let i = from; i < to; i += 1) {
    const value = values[i] ?? 0;
    let at = kept;
    while (at > from && (values[at - 1] ?? 0) > value) at -= 1;
    if (at > from && values[at - 1] === value) continue;
    values.copyWithin(at + 1, at, kept);
    values[at] = value;
    kept += 1;
  }
  return kept;
}
