import { rmSync } from 'node:fs';
import type { TruthLine } from '#contract';
import { evaluate, type Results, readGold, type Score } from '#evaluate';
import { loadLexicons } from '#lexicon';
import { folderOf } from './synthetic.ts';

const lexicons = await loadLexicons('lexicons');

/** Scores of results against this truth. */
export async function scored(lines: readonly (TruthLine | string)[], results: Results): Promise<readonly Score[]> {
  const folder = folderOf(lines);
  try {
    return await evaluate(await readGold(folder), results, lexicons);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The value of the score `group-measure`. */
export function valueIn(scores: readonly Score[], name: string, of: string | null = null): number | null | undefined {
  return scores.find((score) => `${score.group}-${score.measure}` === name && score.of === of)?.value;
}

export function countsIn(scores: readonly Score[], name: string, of: string | null = null): Score['counts'] | undefined {
  return scores.find((score) => `${score.group}-${score.measure}` === name && score.of === of)?.counts;
}

/** The PAN figures of copied passages. */
export function copies(scores: readonly Score[]) {
  const of = (measure: string) => valueIn(scores, `copies-${measure}`);
  return { precision: of('precision'), recall: of('recall'), granularity: of('granularity'), plagdet: of('plagdet') };
}
