import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { configure } from '#contract';
import { analyseCorpus } from '#run';
import { normalise } from '#text';
import { writeCorpus } from './corpus.ts';

export interface RunFigures {
  readonly reports: number;
  readonly workers: number;
  readonly characters: number;
  readonly segmentationMs: number;
  readonly runMs: number;
  /** Whole run over segmentation alone, same text, same number of threads. */
  readonly ratio: number;
  readonly peakMegabytes: number;
}

const lexicons = fileURLToPath(new URL('../lexicons', import.meta.url));

async function textsOf(directory: string): Promise<string[]> {
  const names = (await readdir(directory, { recursive: true })).filter((name) => name.endsWith('.txt')).sort();
  return Promise.all(names.map(async (name) => normalise(await readFile(join(directory, name), 'utf8')).value));
}

const answer = (worker: Worker) => new Promise<unknown>((resolve, reject) => worker.once('message', resolve).once('error', reject));

/** Milliseconds in which `threads` threads cut all texts; loading the dictionaries is not counted. */
async function segmentation(texts: readonly string[], threads: number): Promise<number> {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('segment-worker.mjs', import.meta.url), { workerData: { lexicons } }),
  );
  await Promise.all(workers.map(answer));
  const started = performance.now();
  await Promise.all(
    workers.map((worker, i) => {
      worker.postMessage(texts.filter((_, j) => j % threads === i));
      return answer(worker);
    }),
  );
  const elapsed = performance.now() - started;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return elapsed;
}

/** Segmentation alone against the whole run over the same generated reports; throws when the run loses a report. */
export async function benchRun(reports: number, workers: number): Promise<RunFigures> {
  const directory = await mkdtemp(join(tmpdir(), 'leitong-bench-'));
  try {
    await writeCorpus(join(directory, 'in'), reports, 1);
    const texts = await textsOf(join(directory, 'in'));
    const segmentationMs = await segmentation(texts, workers);
    const started = performance.now();
    const summary = await analyseCorpus({
      inputs: { corpus: join(directory, 'in'), previous: null, references: null, manifest: null },
      out: join(directory, 'out'),
      lexicons,
      configuration: configure({}, 'defaults'),
      workers,
      fresh: true,
      version: 'bench',
      worker: null,
      signal: new AbortController().signal,
      onProgress: () => undefined,
      now: () => performance.now(),
    });
    const runMs = performance.now() - started;
    const analysed = summary.counts.reports;
    if (analysed !== reports) throw new Error(`of ${reports} reports ${analysed} were analysed`);
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    const peakMegabytes = process.resourceUsage().maxRSS / 1024;
    return { reports, workers, characters, segmentationMs, runMs, ratio: runMs / segmentationMs, peakMegabytes };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
