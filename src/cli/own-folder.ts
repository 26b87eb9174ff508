import { readdir } from 'node:fs/promises';
import { UserError } from '#model';

/** Refuses a folder for results that holds something and no results: a run writes `index.html` and more into it. */
export async function refuseForeign(out: string): Promise<void> {
  // What is not there, is no folder or cannot be read is told by the store.
  const names: readonly string[] = await readdir(out).catch(() => []);
  if (names.length > 0 && !names.includes('leitong.duckdb')) throw new UserError('cli/out-not-ours', { out });
}
