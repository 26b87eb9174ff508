import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ContractError,
  type LexiconFile,
  lexiconFileSchema,
  messageFileSchema,
  modelFileSchema,
  parseYaml,
  topicModelFileSchema,
  validator,
} from '#contract';
import { contentId } from '#model';
import { normalise } from '#text';
import { checkFile } from './check-file.ts';
import type { Lexicon, Lexicons, Message } from './lexicon.ts';
import { matcherOf } from './matcher.ts';

interface File {
  readonly name: string;
  readonly content: string;
}

const byName = (left: File, right: File) => (left.name < right.name ? -1 : 1);

/**
 * Reads `directory` (normally `lexicons/`) into frozen matchers. Throws a `ContractError` that names file and entry for
 * duplicates, unreachable terms and missing sources.
 */
export async function loadLexicons(directory: string): Promise<Lexicons> {
  const files = await readAll(directory, /\.(?:yaml|txt)$/);
  const messageFiles = await readAll(join(directory, 'messages'), /\.yaml$/);
  const modelFiles = await readAll(join(directory, 'models'), /\.json$/, true);
  const checkLexicon = validator(lexiconFileSchema);
  const checkMessages = validator(messageFileSchema);
  const lexicons = new Map<string, Lexicon>();
  const lexiconFiles = new Map<string, LexiconFile>();
  const lists = new Map<string, readonly string[]>();
  const messages = new Map<string, Message>();
  for (const { name, content } of files) {
    if (name.endsWith('.txt'))
      lists.set(
        name.slice(0, -4),
        named(name, () => wordsOf(content)),
      );
    else {
      const file = named(name, () => checked(checkLexicon(parseYaml(content), name)));
      lexiconFiles.set(name.slice(0, -5), file);
      lexicons.set(
        name.slice(0, -5),
        named(name, () => matcherOf(name.slice(0, -5), [file], formOf)),
      );
    }
  }
  for (const { name, content } of messageFiles) {
    const read = named(`messages/${name}`, () => checkMessages(parseYaml(content), name));
    for (const [id, message] of Object.entries(read)) messages.set(`${name.slice(0, -5)}/${id}`, message);
  }
  const topicModel = remembered((name) => modelOf(modelFiles, name, validator(topicModelFileSchema)));
  return Object.freeze({
    fingerprint: contentId(...[...files, ...messageFiles, ...modelFiles].flatMap(({ name, content }) => [name, content])),
    lexicon: (name: string) => known(lexicons, name, 'lexicon'),
    together: (names: readonly string[]) => {
      const parts = names.map((name) => known(lexiconFiles, name, 'lexicon'));
      return matcherOf(names.join('+'), parts, formOf);
    },
    words: (name: string) => known(lists, name, 'word list'),
    model: remembered((name) => modelOf(modelFiles, name, validator(modelFileSchema))),
    topicModel: () => topicModel('topics'),
    message: (id: string, values: Readonly<Record<string, string | number>> = {}) => filled(known(messages, id, 'message'), values),
  });
}

/** Models are large and few commands need one: each is checked when it is first asked for. */
function remembered<Model>(read: (name: string) => Model): (name: string) => Model {
  const models = new Map<string, Model>();
  return (name) => {
    const model = models.get(name) ?? read(name);
    models.set(name, model);
    return model;
  };
}

function modelOf<Model>(files: readonly File[], name: string, check: (value: unknown, what: string) => Model): Model {
  const file = files.find((each) => each.name === `${name}.json`);
  return named(`models/${name}.json`, () => {
    if (file === undefined) throw new Error('is missing: "leitong train" writes it');
    return check(JSON.parse(file.content), name);
  });
}

/** The files of a folder, by name; a folder that may be missing then holds none. */
async function readAll(directory: string, pattern: RegExp, mayMiss = false): Promise<File[]> {
  const found = mayMiss ? await readdir(directory).catch(() => []) : await readdir(directory);
  const names = found.filter((name) => pattern.test(name));
  const files = await Promise.all(names.map(async (name) => ({ name, content: await readFile(join(directory, name), 'utf8') })));
  return files.sort(byName);
}

function named<Value>(name: string, make: () => Value): Value {
  try {
    return make();
  } catch (cause) {
    throw new ContractError(`lexicons/${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Han characters, ASCII and the marks that forms keep are their own form: most terms need no normalising. */
const settled = /^[\u4e00-\u9fff!-~、。“”《》〔〕]*$/;

const formOf = (literal: string): string => (settled.test(literal) ? literal : normalise(literal).value);

function checked(file: LexiconFile): LexiconFile {
  checkFile(file);
  return file;
}

function wordsOf(content: string): readonly string[] {
  const lines = content.split('\n').map((line) => line.trim());
  if (!/^# \S/.test(lines[0] ?? '')) throw new Error('the first line must be a comment that names the source: "# …"');
  const words = lines.filter((line) => line !== '' && !line.startsWith('#')).map(formOf);
  const seen = new Set<string>();
  const repeated = words.find((word) => seen.has(word) || !seen.add(word));
  if (repeated !== undefined) throw new Error(`"${repeated}" is there twice`);
  return Object.freeze(words);
}

function known<Value>(map: ReadonlyMap<string, Value>, name: string, what: string): Value {
  const value = map.get(name);
  if (value === undefined) throw new Error(`there is no ${what} "${name}"`);
  return value;
}

/** `{files}` holds a value, `{files:file|files}` the word that goes with it: the first with 1, the second with any other. */
const holes = /\{([a-zA-Z_]+)(?::([^{}|]*)\|([^{}|]*))?\}/g;

function filled(message: Message, values: Readonly<Record<string, string | number>>): Message {
  const fill = (text: string) =>
    text.replaceAll(holes, (hole, key: string, one?: string, several?: string) => {
      if (!Object.hasOwn(values, key)) return hole;
      return String((values[key] === 1 ? one : several) ?? values[key]);
    });
  return { zh: fill(message.zh), en: fill(message.en) };
}
