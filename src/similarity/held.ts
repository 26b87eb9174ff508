import type { Prepared } from './prepared.ts';
import type { Seed } from './seed.ts';
import type { Range } from './stretches.ts';

/** What of one side is alike somewhere on the other, in counted characters up to each place. */
export interface Held {
  readonly all: Uint32Array;
  /** Without text that too many agencies use. */
  readonly rare: Uint32Array;
}

export function heldBy({ weights, common }: Prepared, seeds: readonly Seed[], side: 'left' | 'right'): Held {
  const alike = new Uint8Array(weights.length);
  for (const seed of seeds) alike.fill(1, seed[side].start, seed[side].end);
  const [all, rare] = [new Uint32Array(weights.length + 1), new Uint32Array(weights.length + 1)];
  for (let i = 0; i < weights.length; i += 1) {
    const counts = alike[i] === 1 && (weights[i] ?? 0) > 0;
    all[i + 1] = (all[i] ?? 0) + (counts ? 1 : 0);
    rare[i + 1] = (rare[i] ?? 0) + (counts && common[i] === 0 ? 1 : 0);
  }
  return { all, rare };
}

/** How many of them lie in a range. */
export function heldIn(upTo: Uint32Array, { start, end }: Range): number {
  return (upTo[end] ?? 0) - (upTo[start] ?? 0);
}
