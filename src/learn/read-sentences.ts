import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place, Reader } from '#classify';
import { ContractError, type LabelledSentence, labelledSentenceSchema, validator } from '#contract';
import { UserError } from '#model';
import { normalise } from '#text';
import type { Example } from './example.ts';
import { joined } from './joined.ts';

const check = validator(labelledSentenceSchema);

/**
 * The labelled sentences of a folder, `.ndjson` files by name, then longer ones joined from them. Throws `ContractError` for a line that breaks the format
 * or repeats a sentence with another class, `UserError` where there is none.
 */
export async function readSentences(directory: string, reader: Reader): Promise<readonly Example[]> {
  const found = await readdir(directory).catch((cause: unknown) => {
    throw new UserError('learn/no-folder', { path: directory }, { cause });
  });
  const files = found.filter((name) => name.endsWith('.ndjson')).sort();
  const lines = (await Promise.all(files.map(async (file) => linesOf(file, await readFile(join(directory, file), 'utf8'))))).flat();
  if (lines.length === 0) throw new UserError('learn/no-sentences', { path: directory });
  refuseContradictions(lines);
  const sentences = lines.map(({ sentence }) => sentence);
  return [
    ...sentences.map((sentence) => exampleOf(sentence, reader, 'sentence')),
    ...joined(sentences).map((sentence) => exampleOf(sentence, reader, 'joined')),
  ];
}

interface Line {
  readonly where: string;
  readonly sentence: LabelledSentence;
}

function linesOf(file: string, content: string): readonly Line[] {
  return content.split('\n').flatMap((line, no): readonly Line[] => {
    if (line.trim() === '') return [];
    const where = `${file}:${no + 1}`;
    return [{ where, sentence: check(parsed(line, where), where) }];
  });
}

function parsed(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new ContractError(`${where} is not valid:\n  ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** One sentence with two classes in the same place teaches nothing. */
function refuseContradictions(lines: readonly Line[]): void {
  const known = new Map<string, Line>();
  for (const line of lines) {
    const { text, section, side } = line.sentence;
    const key = `${text}\0${section}\0${side}`;
    const first = known.get(key) ?? line;
    if (first.sentence.class !== line.sentence.class) {
      throw new ContractError(`${line.where} is not valid:\n  class: ${first.where} says ${first.sentence.class} of the same sentence`);
    }
    known.set(key, first);
  }
}

const measureClasses = ['S6', 'B4', 'S7'];
const enumerator = /^(?:[一二三四五六七八九十]是|[(（]?[一二三四五六七八九十\d]+[)）、.．]|[①-⑳])/;

/** Where the sentence would stand in a report. What is not told, the class tells as the flow of a report would. */
function placeOf({ text, class: own, section, side }: LabelledSentence): Place {
  const told = side ?? (measureClasses.includes(own) ? 'measure' : 'problem');
  const isItem = enumerator.test(text);
  return {
    section,
    part: section === 'problems' ? told : section === 'other' ? side : null,
    isItem,
    isTopicLine: own === 'B7' && isItem,
    leadsList: own === 'B7' && !isItem,
  };
}

function exampleOf(sentence: LabelledSentence, reader: Reader, origin: Example['origin']): Example {
  const reading = reader.sentence(normalise(sentence.text).value, placeOf(sentence));
  return { origin, group: sentence.group, text: sentence.text, classes: [sentence.class], ...reading };
}
