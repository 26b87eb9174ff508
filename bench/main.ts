import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import type { Accepted, Baseline, Figures, Size } from './bench.ts';
import { writeMeasurements } from './measurements.ts';

/** `npm run bench -- [--tiny | --full] [--accept] [name …]`; `--page` only writes docs/measurements.md, with the costs accepted last. */
const words = process.argv.slice(2);
const size: Size = words.includes('--tiny') ? 'tiny' : words.includes('--full') ? 'full' : 'usual';
const all = ['containment', 'synthesis', 'stages', 'substance', 'hostile', 'store', 'similarity', 'run'];
const named = words.filter((word) => !word.startsWith('--'));
const baselinePath = new URL('baseline.json', import.meta.url);

/** A process for each bench, so that its peak of memory is its own. */
async function figuresOf(name: string): Promise<Figures> {
  const child = fork(new URL('one.ts', import.meta.url), [name, size], { execArgv: ['--import', 'tsx', '--max-old-space-size=16384'] });
  const sent = once(child, 'message');
  const [code] = await Promise.race([once(child, 'exit'), sent.then(() => once(child, 'exit'))]);
  if (code !== 0) throw new Error(`the bench "${name}" failed`);
  const [figures]: Figures[] = await sent;
  if (figures === undefined) throw new Error(`the bench "${name}" measured nothing`);
  return figures;
}

const baseline: Baseline = JSON.parse(await readFile(baselinePath, 'utf8'));
const measured: Record<string, Accepted> = {};
const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
const date = new Date().toISOString().slice(0, 10);
for (const name of words.includes('--page') ? [] : named.length > 0 ? named : all) {
  console.log(name);
  const figures = await figuresOf(name);
  measured[name] = { machine, date, size, ...figures };
  for (const line of figures.lines) console.log(`  ${line}`);
  for (const [what, ratio] of Object.entries(figures.ratios)) {
    const accepted = baseline.benches[name]?.ratios[what];
    console.log(`  ${what}: ${ratio}${accepted === undefined || size === 'tiny' ? '' : ` (accepted ${accepted})`}`);
  }
}

if (words.includes('--accept')) {
  const accepted: Baseline = { benches: { ...baseline.benches, ...measured } };
  await writeFile(baselinePath, `${JSON.stringify(accepted, null, 2)}\n`);
  await writeMeasurements(accepted, machine);
}
if (words.includes('--page')) await writeMeasurements(baseline, machine);
