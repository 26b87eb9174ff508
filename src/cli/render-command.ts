import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { writePage } from '#run';
import type { Context, Language } from './context.ts';
import { withResults } from './open-results.ts';
import { print } from './terminal.ts';

interface Options {
  readonly lang?: Language;
}

/** `leitong render`: the page again, from stored results. */
export function renderCommand({ say, lexicons, version }: Context): Command {
  return new Command('render')
    .description(say('render-about'))
    .argument('<out>', say('argument-out'))
    .option('--html', say('option-html'))
    .addOption(new Option('--lang <language>', say('option-lang')).choices(['zh', 'en']))
    .action(async (out: string, { lang }: Options) => {
      const made = await madeBy(out, version);
      const path = await withResults(out, (store) => writePage(store, lexicons, { ...made, language: lang ?? made.language, out }));
      await print(path);
    });
}

/** What run.json says of the run; a run that was interrupted has none. */
async function madeBy(out: string, version: string) {
  const text = await readFile(join(out, 'run.json'), 'utf8').catch(() => '{}');
  const run: unknown = JSON.parse(text);
  const at = (...keys: readonly string[]) =>
    String(
      keys.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), run) ?? '',
    );
  const language: Language = at('configuration', 'language') === 'en' ? 'en' : 'zh';
  return { version: at('version') || version, lexiconFingerprint: at('lexiconFingerprint'), segmenter: at('segmenter', 'name'), language };
}
