/** Where keys end in the string that is scanned now, by set: flat arrays, used again for the next string. */
export interface KeyEnds {
  /** A key of `set` ends at `end`; ends come in ascending order, and one that is there already is not taken twice. */
  take(set: number, end: number): void;
  /** Brings the ends of each set together once all are taken; tells how many sets have some. */
  settle(): number;
  /** Those sets, in the order of their first end. */
  met(no: number): number;
  /** Those of `set`, ascending, are `all[from]` to `all[to]`. */
  all(): Int32Array;
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
  return {
    take(set, end) {
      const before = last[set] ?? 0;
      if (before === end) return;
      if (before === 0) {
        met[metCount] = set;
        metCount += 1;
        stops[set] = 0;
      }
      last[set] = end;
      stops[set] = (stops[set] ?? 0) + 1;
      if (2 * count === log.length) log = twice(log);
      log[2 * count] = set;
      log[2 * count + 1] = end;
      count += 1;
    },
    settle() {
      let at = 0;
      for (let i = 0; i < metCount; i += 1) {
        const set = met[i] ?? 0;
        const many = stops[set] ?? 0;
        starts[set] = at;
        stops[set] = at;
        at += many;
      }
      while (ends.length < count) ends = twice(ends);
      for (let i = 0; i < 2 * count; i += 2) {
        const set = log[i] ?? 0;
        const to = stops[set] ?? 0;
        ends[to] = log[i + 1] ?? 0;
        stops[set] = to + 1;
      }
      return metCount;
    },
    met: (no) => met[no] ?? 0,
    all: () => ends,
    from: (set) => (last[set] === 0 ? 0 : (starts[set] ?? 0)),
    to: (set) => (last[set] === 0 ? 0 : (stops[set] ?? 0)),
    clear() {
      for (let i = 0; i < metCount; i += 1) last[met[i] ?? 0] = 0;
      [count, metCount] = [0, 0];
    },
  };
}

function twice(values: Int32Array): Int32Array<ArrayBuffer> {
  const next = new Int32Array(2 * values.length);
  next.set(values);
  return next;
}
