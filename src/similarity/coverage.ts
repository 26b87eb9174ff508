import type { AlignedPassage } from './aligned.ts';
import type { Prepared } from './prepared.ts';

/** Shares of a narrative, without recitals, that passages cover. */
export interface Coverage {
  readonly share: number;
  /** With problems and other matters weighing more. */
  readonly weighted: number;
  /** Weighted, without passages that too many agencies use. */
  readonly rare: number;
}

export function coverageOf({ weights }: Prepared, passages: readonly AlignedPassage[], side: 'left' | 'right'): Coverage {
  const cover = new Uint8Array(weights.length);
  for (const passage of passages.filter(({ common }) => common)) cover.fill(1, passage[side].start, passage[side].end);
  for (const passage of passages.filter(({ common }) => !common)) cover.fill(2, passage[side].start, passage[side].end);
  const sum = { counted: 0, covered: 0, weight: 0, coveredWeight: 0, rareWeight: 0 };
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i] ?? 0;
    if (weight === 0) continue;
    sum.counted += 1;
    sum.weight += weight;
    if (cover[i] === 0) continue;
    sum.covered += 1;
    sum.coveredWeight += weight;
    if (cover[i] === 2) sum.rareWeight += weight;
  }
  return {
    share: sum.covered / (sum.counted || 1),
    weighted: sum.coveredWeight / (sum.weight || 1),
    rare: sum.rareWeight / (sum.weight || 1),
  };
}
