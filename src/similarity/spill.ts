/**
 * Room for numbers that do not fit into memory: `run` gives a folder. A stage knows nothing of disks, so this is all it
 * asks of one. Numbered from 0; what was added to a number is taken once, as a whole.
 */
export interface Spill {
  /** Adds to what stands under a number. The values are copied before it returns. */
  append(no: number, values: Float64Array): void;
  /** All that was added to a number, in order; empty where nothing was. Forgotten behind it. */
  take(no: number): Float64Array;
}

/** For corpora that fit, and where there is no folder. */
export function inMemory(): Spill {
  const parts = new Map<number, Float64Array[]>();
  return {
    append: (no, values) => {
      const known = parts.get(no) ?? [];
      known.push(values.slice());
      parts.set(no, known);
    },
    take: (no) => {
      const known = parts.get(no) ?? [];
      parts.delete(no);
      const all = new Float64Array(known.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const part of known) {
        all.set(part, at);
        at += part.length;
      }
      return all;
    },
  };
}
