import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TableName } from '#contract';
import { openStore, type Store } from '#store';
import { type Bench, milliseconds, peakMegabytes, rounded, timed } from './bench.ts';
import { storedAnalysis } from './stored-analysis.ts';

const batch = 100;
const read: readonly TableName[] = ['sources', 'reports', 'cells', 'sentences'];

/** Writing the rows of many reports and reading all of them back in order; growth is between a fifth of them and all. */
export const benchStore: Bench = async (size) => {
  const reports = { tiny: 500, usual: 1_500, full: 50_000 }[size];
  const few = await writeAndRead(reports / 5);
  const many = await writeAndRead(reports);
  return {
    ratios: {
      'store, writing over reading back': rounded(many.writeMs / many.readMs),
      'store, growth of writing': rounded(many.writeMs / few.writeMs / 5),
    },
    lines: [
      `${reports} reports of 40 sentences and 250 cells: written in ${milliseconds(many.writeMs)} ` +
        `(${(many.writeMs / reports).toFixed(2)} ms a report), all read in order in ${milliseconds(many.readMs)}, ` +
        `peak ${peakMegabytes().toFixed(0)} MB`,
    ],
  };
};

async function writeAndRead(reports: number): Promise<{ readonly writeMs: number; readonly readMs: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'leitong-bench-'));
  const store = await openStore(join(folder, 'leitong.duckdb'), { mode: 'write', fresh: true });
  try {
    const { ms: writeMs } = await timed(async () => {
      for (let start = 0; start < reports; start += batch)
        await store.writeAnalyses(Array.from({ length: batch }, (_, i) => storedAnalysis(start + i)));
    });
    const { result, ms: readMs } = await timed(() => rowCount(store));
    const wanted = reports * (1 + 1 + 250 + 40);
    if (result !== wanted) throw new Error(`of ${wanted} rows ${result} were read back`);
    return { writeMs, readMs };
  } finally {
    store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function rowCount(store: Store): Promise<number> {
  let count = 0;
  for (const table of read) for await (const rows of store.rows(table)) count += rows.length;
  return count;
}
