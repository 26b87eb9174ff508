import type { Lists } from './lists.ts';
import type { Owner } from './owners.ts';
import { mayStand } from './pieces.ts';
import type { Literal } from './term.ts';
import { addPlace, type Places } from './uncancelled.ts';

/** Where literals that cancel were seen in the string that is scanned now: many are, and few are ever asked for. */
export interface StopLog {
  /** The literals of list `no` end at `end`. */
  take(all: Lists, no: number, end: number): void;
  /** Adds those of the marked entries to `places`. */
  tell(isHit: Uint8Array, text: string, places: Places): void;
  clear(): void;
}

export function stopLogOf(literals: readonly Owner<Literal>[]): StopLog {
  const entries = Int32Array.from(literals, ({ no }) => no);
  const log: number[] = [];
  let count = 0;
  return {
    take({ starts, values }, no, end) {
      const to = starts[no + 1] ?? 0;
      for (let at = starts[no] ?? 0; at < to; at += 1) {
        log[count] = values[at] ?? 0;
        log[count + 1] = end;
        count += 2;
      }
    },
    tell(isHit, text, places) {
      for (let i = 0; i < count; i += 2) {
        const literal = log[i] ?? 0;
        if (isHit[entries[literal] ?? 0] !== 1) continue;
        const owner = literals[literal];
        const end = log[i + 1] ?? 0;
        if (owner !== undefined && mayStand(owner.term, end, text)) addPlace(places, owner.no, end - owner.term.literal.length, end);
      }
    },
    clear() {
      count = 0;
    },
  };
}
