import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareSynthesis, type SyntheticCorpus, writeCorpus } from '#synthesise';
import { lexicons } from './bench.ts';

const seed = 1;

export async function synthetic(reports: number): Promise<SyntheticCorpus> {
  return (await prepareSynthesis(join(lexicons, 'grammars')))({ reports, seed });
}

/** Writes a synthetic corpus into a folder that is gone when `use` has ended; reports lie in `<folder>/in/reports`. */
export async function withCorpus<Result>(reports: number, use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'leitong-bench-'));
  try {
    await writeCorpus(join(folder, 'in'), await prepareSynthesis(join(lexicons, 'grammars')), { reports, seed });
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
