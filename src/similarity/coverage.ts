import type { AlignedPassage } from './aligned.ts';
import type { Prepared } from './prepared.ts';
import { scratchBytes } from './scratch.ts';
import type { Range } from './stretches.ts';

/** Shares of a narrative, without recitals, that passages cover. */
export interface Coverage {
  readonly share: number;
  /** With problems and other matters weighing more. */
  readonly weighted: number;
  /** Weighted, without passages that too many agencies use. */
  readonly rare: number;
  /** Weighted, of passages that tell alone. */
  readonly telling: number;
}

const coverOf = scratchBytes();
const [inPassage, inRare, inTelling] = [1, 2, 4];

export function coverageOf({ weights }: Prepared, passages: readonly AlignedPassage[], side: 'left' | 'right'): Coverage {
  const cover = coverOf(weights.length).fill(0);
  for (const { [side]: range, common, telling } of passages)
    paint(cover, range, inPassage | (common ? 0 : inRare) | (telling ? inTelling : 0));
  // By kind: how many characters, and what they weigh.
  const [counted, weighing] = [new Float64Array(all), new Float64Array(all)];
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i] ?? 0;
    const kind = cover[i] ?? 0;
    if (weight === 0) continue;
    counted[kind] = (counted[kind] ?? 0) + 1;
    weighing[kind] = (weighing[kind] ?? 0) + weight;
  }
  return {
    share: shareOf(counted, inPassage),
    weighted: shareOf(weighing, inPassage),
    rare: shareOf(weighing, inRare),
    telling: shareOf(weighing, inTelling),
  };
}

const all = 8;

function paint(cover: Uint8Array, { start, end }: Range, kind: number): void {
  for (let i = start; i < end; i += 1) cover[i] = (cover[i] ?? 0) | kind;
}

/** Share of the kinds that have something in them. */
function shareOf(sums: Float64Array, of: number): number {
  let [total, found] = [0, 0];
  sums.forEach((sum, kind) => {
    total += sum;
    if ((kind & of) !== 0) found += sum;
  });
  return found / (total || 1);
}
