import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import type { Gold, Score } from '#evaluate';
import type { Inputs } from '#run';
import { analyse } from './analyse.ts';
import type { Context } from './context.ts';
import { withResults } from './open-results.ts';
import { configurationOf, wholeNumber, workersOf } from './run-options.ts';
import { scoreTable } from './score-table.ts';
import { print } from './terminal.ts';

interface Options {
  readonly config?: string;
  readonly output?: string;
  readonly workers?: number;
  readonly json?: true;
}

/** `leitong eval`: analyse documents with known answers and score what was found. */
export function evalCommand(here: Context): Command {
  const { say } = here;
  return new Command('eval')
    .description(say('eval-about'))
    .argument('<gold>', say('argument-gold'))
    .option('-o, --output <out>', say('option-eval-output'))
    .option('--config <json>', say('option-config'))
    .option('--workers <n>', say('option-workers'), wholeNumber)
    .option('--json', say('option-eval-json'))
    .action(async (directory: string, options: Options) => {
      const { readGold } = await import('#evaluate');
      const gold = await readGold(directory);
      const folder = await mkdtemp(join(tmpdir(), 'leitong-eval-'));
      try {
        const scores = await scoresOf(here, gold, folder, options);
        await print(options.json === true ? JSON.stringify(scores, null, 2) : scoreTable(scores, here));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
}

async function scoresOf(here: Context, gold: Gold, folder: string, options: Options): Promise<readonly Score[]> {
  const [inputs, configuration] = [await inputsOf(gold, join(folder, 'in')), await configurationOf(options)];
  const output = options.output ?? join(folder, 'out');
  await analyse(here, { inputs, configuration, output, workers: workersOf(options), fresh: options.output === undefined });
  const { evaluate } = await import('#evaluate');
  return withResults(output, (store) => evaluate(gold, store, here.lexicons));
}

/** Annotated reports may lie anywhere: they are brought together in `folder`. */
async function inputsOf(gold: Gold, folder: string): Promise<Inputs> {
  const none = { previous: null, references: null };
  if (gold.kind === 'synthetic')
    return { ...none, corpus: join(gold.directory, 'reports'), manifest: join(gold.directory, 'manifest.csv') };
  for (const { file, name } of gold.annotations) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await copyFile(file, join(folder, name));
  }
  return { ...none, corpus: folder, manifest: null };
}
