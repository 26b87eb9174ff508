import { Command, Option } from 'commander';
import { severities } from '#model';
import type { RunSummary } from '#run';
import { analyse } from './analyse.ts';
import type { Context } from './context.ts';
import { exitCode } from './errors.ts';
import { isFailing } from './failing.ts';
import { configurationOf, inputsOf, type Options, wholeNumber, workersOf } from './run-options.ts';
import { runSummary } from './run-summary.ts';
import { print } from './terminal.ts';

/** `leitong run`: analyse a corpus. */
export function runCommand(here: Context, end: (code: number) => void): Command {
  const { say } = here;
  return new Command('run')
    .description(say('run-about'))
    .argument('<corpus>', say('argument-corpus'))
    .requiredOption('-o, --output <out>', say('option-out'))
    .option('--previous <dir>', say('option-previous'))
    .option('--references <dir>', say('option-references'))
    .option('--manifest <csv>', say('option-manifest'))
    .option('--config <json>', say('option-config'))
    .option('--workers <n>', say('option-workers'), wholeNumber)
    .addOption(new Option('--lang <language>', say('option-lang')).choices(['zh', 'en']))
    .option('--fresh', say('option-fresh'))
    .addOption(new Option('--fail-on <severity>', say('option-fail-on')).choices([...severities]))
    .option('--json', say('option-json'))
    .action(async (corpus: string, options: Options) => {
      const summary = await run(here, corpus, options);
      if (options.json === true) await print(JSON.stringify(summary, null, 2));
      else await print(runSummary(summary, options.output, here));
      end(options.failOn !== undefined && isFailing(summary, options.failOn) ? exitCode.flagged : exitCode.done);
    });
}

async function run(here: Context, corpus: string, options: Options): Promise<RunSummary> {
  const [inputs, configuration] = [await inputsOf(corpus, options), await configurationOf(options)];
  return analyse(here, { inputs, configuration, output: options.output, workers: workersOf(options), fresh: options.fresh === true });
}
