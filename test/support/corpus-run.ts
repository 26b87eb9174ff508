import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { configure, type TableName } from '#contract';
import { analyseCorpus, type RunOptions, type RunSummary } from '#run';
import { openStore } from '#store';

const repository = join(import.meta.dirname, '../..');

/** Analyses a folder into another, as the command does, with one worker unless `options` say otherwise. */
export function analyseFolder(
  corpus: string,
  out: string,
  options: Partial<RunOptions> = {},
  inputs: Partial<RunOptions['inputs']> = {},
): Promise<RunSummary> {
  return analyseCorpus({
    inputs: { corpus, previous: null, references: null, manifest: null, ...inputs },
    out,
    lexicons: join(repository, 'lexicons'),
    configuration: configure({ segmenter: 'node-rs' }, 'test'),
    workers: 1,
    fresh: false,
    version: 'test',
    worker: new URL('../../dist/run/worker.js', import.meta.url),
    signal: new AbortController().signal,
    onProgress: () => undefined,
    now: () => 0,
    ...options,
  });
}

/** A table of a result folder as NDJSON. */
export async function exportedTable(out: string, table: TableName): Promise<string> {
  const store = await openStore(join(out, 'leitong.duckdb'), { mode: 'read', fresh: false });
  const pipe = new PassThrough();
  const read = text(pipe);
  await store.exportText(table, 'ndjson', pipe);
  pipe.end();
  store.close();
  return read;
}
