import { Command, InvalidArgumentError, Option } from 'commander';
import { type Severity, severities } from '#model';
import { analyseCorpus, type RunSummary } from '#run';
import type { Context } from './context.ts';
import { exitCode, Interrupted } from './errors.ts';
import { configurationOf, inputsOf, type Options, workersOf } from './run-options.ts';
import { runProgress } from './run-progress.ts';
import { runSummary } from './run-summary.ts';
import { print, tell } from './terminal.ts';

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
      end(options.failOn !== undefined && hasFlags(summary, options.failOn) ? exitCode.flagged : exitCode.done);
    });
}

async function run({ lexiconFolder, version, say }: Context, corpus: string, options: Options): Promise<RunSummary> {
  const [inputs, configuration] = [await inputsOf(corpus, options), await configurationOf(options)];
  const stop = new AbortController();
  const onInterrupt = () => {
    stop.abort(new Interrupted());
    void tell(`\n${say('interrupting')}`);
  };
  process.once('SIGINT', onInterrupt);
  const progress = runProgress(say, Date.now);
  try {
    return await analyseCorpus({
      inputs,
      out: options.output,
      lexicons: lexiconFolder,
      configuration,
      workers: workersOf(options),
      fresh: options.fresh === true,
      version,
      worker: null,
      signal: stop.signal,
      onProgress: (at) => {
        // Comparing the whole corpus writes nothing until its end: there, Ctrl-C may end the process at once.
        if (at.stage !== 'files') process.off('SIGINT', onInterrupt);
        progress.show(at);
      },
      now: Date.now,
    });
  } finally {
    progress.end();
    process.off('SIGINT', onInterrupt);
  }
}

function hasFlags({ counts }: RunSummary, least: Severity): boolean {
  return severities.slice(0, severities.indexOf(least) + 1).some((severity) => (counts.flagsBySeverity[severity] ?? 0) > 0);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('1–999');
  return Number(text);
}
