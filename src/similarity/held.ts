import type { Prepared } from './prepared.ts';
import { scratchBytes, scratchWords } from './scratch.ts';
import type { Seed } from './seed.ts';
import type { Range } from './stretches.ts';

/** What of one side is alike somewhere on the other, in counted characters up to each place. */
export interface Held {
  readonly all: Uint32Array;
  /** Without text that too many agencies use. */
  readonly rare: Uint32Array;
}

const alikeOf = scratchBytes();
const upTo = {
  left: { all: scratchWords(), rare: scratchWords() },
  right: { all: scratchWords(), rare: scratchWords() },
};

/** Overwritten by the next call for the side. */
export function heldBy({ weights, common }: Prepared, seeds: readonly Seed[], side: 'left' | 'right'): Held {
  const alike = alikeOf(weights.length).fill(0);
  for (const seed of seeds) alike.fill(1, seed[side].start, seed[side].end);
  const [all, rare] = [upTo[side].all(weights.length + 1), upTo[side].rare(weights.length + 1)];
  let [alikeSoFar, rareSoFar] = [0, 0];
  for (let i = 0; i < weights.length; i += 1) {
    all[i] = alikeSoFar;
    rare[i] = rareSoFar;
    if (alike[i] === 0 || (weights[i] ?? 0) === 0) continue;
    alikeSoFar += 1;
    if (common[i] === 0) rareSoFar += 1;
  }
  all[weights.length] = alikeSoFar;
  rare[weights.length] = rareSoFar;
  return { all, rare };
}

/** How many of them lie in a range. */
export function heldIn(upTo: Uint32Array, { start, end }: Range): number {
  return (upTo[end] ?? 0) - (upTo[start] ?? 0);
}
