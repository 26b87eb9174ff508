import { createReadStream } from 'node:fs';
import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { containment, type Score } from '#evaluate';
import { openStore } from '#store';
import { analysed, type Bench, rounded } from './bench.ts';
import { withCorpus } from './corpus.ts';

/** Real reports lie beside the repository, where there are any. */
const real = ['seeds', 'real'].map((name) => new URL(`../../shared/${name}/`, import.meta.url).pathname);

/** What unrelated reports share, synthetic against real ones: 1 is a generator as rich as offices are. */
export const benchContainment: Bench = async (size) => {
  const synthetic = await withCorpus(size === 'tiny' ? 30 : 200, async (folder) => {
    const groups = await relations(join(folder, 'in', 'truth.ndjson'));
    return containmentOf(join(folder, 'in', 'reports'), join(folder, 'out'), groups);
  });
  const lines = [`synthetic: ${shown(synthetic)}`];
  if ((await Promise.all(real.map(isFolder))).includes(false)) {
    return { ratios: {}, lines: [...lines, 'no real reports beside the repository: not compared'] };
  }
  const folder = await mkdtemp(join(tmpdir(), 'leitong-bench-'));
  try {
    for (const [i, source] of real.entries()) await cp(source, join(folder, 'in', String(i)), { recursive: true });
    const offices = await containmentOf(join(folder, 'in'), join(folder, 'out'), new Map());
    return {
      ratios: { 'containment of unrelated narratives, synthetic over real': rounded(meanOf(synthetic) / meanOf(offices)) },
      lines: [...lines, `real: ${shown(offices)}`],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const isFolder = async (path: string) => (await stat(path).catch(() => null))?.isDirectory() === true;
const meanOf = (scores: readonly Score[]) => scores.find(({ measure }) => measure === 'mean')?.value ?? Number.NaN;
const shown = (scores: readonly Score[]) => scores.map(({ measure, value }) => `${measure} ${value?.toFixed(4) ?? '–'}`).join(', ');

/** Groups by path: reports of one group are related. */
async function relations(truth: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const groups = new Map<string, string[]>();
  for await (const line of createInterface({ input: createReadStream(truth) })) {
    const told: { kind?: string; path?: string; group?: string } = JSON.parse(line);
    if (told.kind === 'passage' && told.path !== undefined) groups.set(told.path, [...(groups.get(told.path) ?? []), told.group ?? '']);
  }
  return groups;
}

async function containmentOf(corpus: string, out: string, groups: ReadonlyMap<string, readonly string[]>): Promise<readonly Score[]> {
  await analysed(corpus, out, 2);
  const store = await openStore(join(out, 'leitong.duckdb'), { mode: 'read', fresh: false });
  try {
    return await containment(store, ({ path }) => groups.get(path) ?? []);
  } finally {
    store.close();
  }
}
