import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { normalise } from '#text';
import { analysed, type Bench, lexicons, milliseconds, peakMegabytes, rounded, timed } from './bench.ts';
import { withCorpus } from './corpus.ts';

async function textsOf(directory: string): Promise<string[]> {
  const files = (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Promise.all(paths.map(async (path) => normalise(await readFile(path, 'utf8')).value));
}

const answer = (worker: Worker) => new Promise<unknown>((resolve, reject) => worker.once('message', resolve).once('error', reject));

/** Milliseconds in which `threads` threads cut all texts; loading the dictionaries is not counted. */
async function segmentation(texts: readonly string[], threads: number): Promise<number> {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('segment-worker.mjs', import.meta.url), { workerData: { lexicons } }),
  );
  await Promise.all(workers.map(answer));
  const { ms } = await timed(() =>
    Promise.all(
      workers.map((worker, i) => {
        worker.postMessage(texts.filter((_, j) => j % threads === i));
        return answer(worker);
      }),
    ),
  );
  await Promise.all(workers.map((worker) => worker.terminate()));
  return ms;
}

/** Segmentation alone against the whole run, same reports, same number of threads; no report may be lost. */
export const benchRun: Bench = async (size) => {
  const reports = { tiny: 60, usual: 500, full: 100_000 }[size];
  return withCorpus(reports, async (folder) => {
    const texts = await textsOf(join(folder, 'in', 'reports'));
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    const lines = [`${reports} reports, ${(characters / 1e6).toFixed(2)} M characters`];
    const ratios: Record<string, number> = {};
    const totals: number[] = [];
    for (const workers of [1, 2]) {
      const cut = await segmentation(texts, workers);
      const { result, ms } = await timed(() =>
        analysed(join(folder, 'in', 'reports'), join(folder, `out-${workers}`), workers, join(folder, 'in', 'manifest.csv')),
      );
      if (result.counts.reports !== reports) throw new Error(`of ${reports} reports ${result.counts.reports} were analysed`);
      const { filesMs, corpusMs, pageMs } = result.timings;
      lines.push(
        `${workers} worker(s): segmentation alone ${milliseconds(cut)}, whole run ${milliseconds(ms)} (files ${milliseconds(filesMs)}, ` +
          `corpus ${milliseconds(corpusMs)}, page ${milliseconds(pageMs)}), peak ${peakMegabytes().toFixed(0)} MB`,
      );
      ratios[`whole run over segmentation, ${workers} worker(s)`] = rounded(ms / cut);
      totals.push(ms);
    }
    ratios['whole run, 2 workers over 1'] = rounded((totals[1] ?? 0) / (totals[0] ?? 1));
    return { ratios, lines };
  });
};
