import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Context } from './context.ts';
import { runProgress } from './run-progress.ts';
import { print } from './terminal.ts';

interface Options {
  readonly reports: number;
  readonly seed: number;
}

/** `leitong synth`: a corpus with known truth. */
export function synthCommand({ say, lexiconFolder }: Context): Command {
  return new Command('synth')
    .description(say('synth-about'))
    .argument('<dir>', say('argument-synth'))
    .requiredOption('--reports <n>', say('option-reports'), numberIn(1, mostReports))
    .option('--seed <s>', say('option-seed'), numberIn(0, 2 ** 32 - 1), 1)
    .action(async (directory: string, { reports, seed }: Options) => {
      const { prepareSynthesis, writeCorpus } = await import('#synthesise');
      const synthesis = await prepareSynthesis(join(lexiconFolder, 'grammars'));
      const progress = runProgress(say, Date.now);
      const written = await writeCorpus(directory, synthesis, { reports, seed }, (done) =>
        progress.show({ stage: 'files', done, total: reports }),
      );
      progress.end();
      await print(say('synth-done', { count: written, path: directory }));
    });
}

/** A file system with more files in one tree is no place for a test. */
const mostReports = 2_000_000;

function numberIn(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= low && value <= high)) throw new InvalidArgumentError(`${low}–${high}`);
    return value;
  };
}
