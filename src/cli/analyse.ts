import type { Configuration } from '#contract';
import type { Inputs, RunSummary } from '#run';
import type { Context } from './context.ts';
import { Interrupted } from './errors.ts';
import { refuseForeign } from './own-folder.ts';
import { runProgress } from './run-progress.ts';
import { tell } from './terminal.ts';

interface Analysis {
  readonly inputs: Inputs;
  readonly configuration: Configuration;
  readonly output: string;
  readonly workers: number;
  readonly fresh: boolean;
}

/**
 * Analyses a corpus with progress on stderr; Ctrl-C ends it between two files, all finished ones kept. Throws `UserError`
 * where the folder for results holds something else.
 */
export async function analyse({ lexiconFolder, version, say }: Context, analysis: Analysis): Promise<RunSummary> {
  const { inputs, configuration, output, workers, fresh } = analysis;
  await refuseForeign(output);
  const { analyseCorpus } = await import('#run');
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
      out: output,
      lexicons: lexiconFolder,
      configuration,
      workers,
      fresh,
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
