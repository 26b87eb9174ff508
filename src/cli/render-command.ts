import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { Rendering } from '#run';
import type { Store } from '#store';
import { withConfirmed } from './confirmed-results.ts';
import type { Context, Language } from './context.ts';
import { withResults } from './open-results.ts';
import { print } from './terminal.ts';

interface Options {
  readonly html?: true;
  readonly xlsx?: true;
  readonly docx?: true;
  readonly lang?: Language;
  readonly confirmed?: true;
}

const all: readonly Rendering[] = ['html', 'xlsx', 'docx'];

/** `leitong render`: page, workbook and notice again, from stored results; all of them where none is named. */
export function renderCommand({ say, lexicons, version }: Context): Command {
  return new Command('render')
    .description(say('render-about'))
    .argument('<out>', say('argument-out'))
    .option('--html', say('option-html'))
    .option('--xlsx', say('option-xlsx'))
    .option('--docx', say('option-docx'))
    .option('--confirmed', say('option-confirmed'))
    .addOption(new Option('--lang <language>', say('option-lang')).choices(['zh', 'en']))
    .action(async (out: string, options: Options) => {
      const made = await madeBy(out, version);
      const named = all.filter((rendering) => options[rendering] === true);
      const render = { ...made, language: options.lang ?? made.language, out };
      const open = options.confirmed === true ? withConfirmed : withResults;
      const { writeRenderings } = await import('#run');
      const paths = await open(out, (store: Store) => writeRenderings(store, lexicons, render, named.length === 0 ? all : named));
      await print(paths.join('\n'));
    });
}

/** What run.json says of the run; a run that was interrupted has none. */
async function madeBy(out: string, version: string) {
  const text = await readFile(join(out, 'run.json'), 'utf8').catch(() => '{}');
  const run: unknown = JSON.parse(text);
  const at = (...keys: readonly string[]) =>
    keys.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), run);
  const word = (...keys: readonly string[]) => String(at(...keys) ?? '');
  const language: Language = word('configuration', 'language') === 'en' ? 'en' : 'zh';
  const missing = at('inputs', 'missingAgencies');
  return {
    version: word('version') || version,
    lexiconFingerprint: word('lexiconFingerprint'),
    segmenter: word('segmenter', 'name'),
    language,
    missing: Array.isArray(missing) ? missing.map(String) : [],
  };
}
