import { randomBytes } from 'node:crypto';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Context, Language } from './context.ts';
import { explain } from './errors.ts';
import { withResults } from './open-results.ts';
import { print, tell } from './terminal.ts';

interface Options {
  readonly port: number;
  readonly lang: Language;
}

const tokenBytes = 24;

/** `leitong review`: the review page, until Ctrl-C. */
export function reviewCommand(here: Context): Command {
  const { say, lexicons } = here;
  return new Command('review')
    .description(say('review-about'))
    .argument('<out>', say('argument-out'))
    .addOption(new Option('--port <n>', say('option-port')).argParser(portNumber).default(0))
    .addOption(new Option('--lang <language>', say('option-review-lang')).choices(['zh', 'en']).default('zh'))
    .action((out: string, { port, lang }: Options) =>
      withResults(
        out,
        async (store) => {
          const token = randomBytes(tokenBytes).toString('base64url');
          const onError = (error: unknown) => void tell(explain(error, here).text);
          const { serve } = await import('#web');
          const review = await serve(store, lexicons, { port, language: lang, token, now: () => new Date(), onError });
          await tell(say('review-open'));
          await print(review.startLink);
          await interrupted();
          await tell(`\n${say('review-closing')}`);
          await review.close();
        },
        'append',
      ),
    );
}

/** Ctrl-C, or the end of the terminal or of the machine. A second one ends the process at once. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

function portNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError('0–65535');
  return Number(text);
}
