import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Lexicons, loadLexicons } from '#lexicon';

export type Language = 'zh' | 'en';
export type Say = (id: string, values?: Readonly<Record<string, string | number>>) => string;

/** What every command needs to know of where it runs. */
export interface Context {
  readonly version: string;
  /** Folder of the lexicons, beside `dist` in the package. */
  readonly lexiconFolder: string;
  readonly lexicons: Lexicons;
  /** Language of the terminal. */
  readonly language: Language;
  /** A message of lexicons/messages/cli.yaml in the language of the terminal. */
  readonly say: Say;
}

export async function context(): Promise<Context> {
  const root = join(import.meta.dirname, '..', '..');
  const about: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const version = typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : '';
  const lexiconFolder = join(root, 'lexicons');
  const lexicons = await loadLexicons(lexiconFolder);
  const language = languageOf(process.env);
  return { version, lexiconFolder, lexicons, language, say: sayIn(lexicons, language) };
}

function sayIn(lexicons: Lexicons, language: Language): Say {
  return (id, values) => lexicons.message(`cli/${id}`, values)[language];
}

/** POSIX: LC_ALL before LC_MESSAGES before LANG; an empty one counts as unset. */
function languageOf(environment: NodeJS.ProcessEnv): Language {
  const locale = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return locale?.toLowerCase().startsWith('zh') === true ? 'zh' : 'en';
}
