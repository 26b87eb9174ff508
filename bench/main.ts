import { readFile, writeFile } from 'node:fs/promises';
import { benchRun, type RunFigures } from './run.bench.ts';

const tiny = process.argv.includes('--tiny');
const accept = process.argv.includes('--accept');
const baselinePath = new URL('baseline.json', import.meta.url);
const reports = tiny ? 60 : 1000;

const shown = (figures: RunFigures) =>
  [
    `${figures.reports} reports, ${figures.workers} worker(s), ${(figures.characters / 1e6).toFixed(2)} M characters`,
    `segmentation alone ${figures.segmentationMs.toFixed(0)} ms`,
    `whole run ${figures.runMs.toFixed(0)} ms`,
    `ratio ${figures.ratio.toFixed(1)}`,
    `peak ${figures.peakMegabytes.toFixed(0)} MB`,
  ].join(' · ');

const ratios: Record<string, number> = {};
for (const workers of [1, 2]) {
  const figures = await benchRun(reports, workers);
  ratios[`run, ${workers} worker(s)`] = Number(figures.ratio.toFixed(1));
  console.log(shown(figures));
}

if (accept) {
  const machine = `${process.platform} ${process.arch}, Node ${process.version}`;
  const date = new Date().toISOString().slice(0, 10);
  await writeFile(baselinePath, `${JSON.stringify({ machine, date, reports, ratios }, null, 2)}\n`);
} else if (!tiny) {
  const baseline: unknown = JSON.parse(await readFile(baselinePath, 'utf8'));
  console.log(`accepted: ${JSON.stringify(baseline)}`);
}
