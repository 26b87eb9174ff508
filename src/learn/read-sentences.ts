import type { Place, Reader } from '#classify';
import { type ClassedSentence, ContractError, type LabelledSentence, labelledSentenceSchema, validator } from '#contract';
import { normalise } from '#text';
import type { Example } from './example.ts';
import { joined } from './joined.ts';
import { type Line, readLines } from './read-lines.ts';

const check = validator(labelledSentenceSchema);

/**
 * The labelled sentences of a folder, `.ndjson` files by name, then longer ones joined from them. Throws `ContractError` for a line that breaks the format
 * or repeats a sentence with another class, `UserError` where there is none.
 */
export async function readSentences(directory: string, reader: Reader): Promise<readonly Example[]> {
  const lines = await readLines(directory, check);
  refuseContradictions(lines);
  const sentences = lines.map(({ content }) => content).filter(isClassed);
  return [
    ...sentences.map((sentence) => exampleOf(sentence, reader, 'sentence')),
    ...joined(sentences).map((sentence) => exampleOf(sentence, reader, 'joined')),
  ];
}

const isClassed = (sentence: LabelledSentence): sentence is ClassedSentence => sentence.class !== null;

/** One sentence with two classes in the same place teaches nothing. */
function refuseContradictions(lines: readonly Line<LabelledSentence>[]): void {
  const known = new Map<string, Line<LabelledSentence>>();
  for (const line of lines) {
    const { text, section, side } = line.content;
    const key = `${text}\0${section}\0${side}`;
    const first = known.get(key) ?? line;
    if (first.content.class !== line.content.class) {
      throw new ContractError(`${line.where} is not valid:\n  class: ${first.where} says ${first.content.class} of the same sentence`);
    }
    known.set(key, first);
  }
}

const measureClasses = ['S6', 'B4', 'S7'];
const enumerator = /^(?:[一二三四五六七八九十]是|[(（]?[一二三四五六七八九十\d]+[)）、.．]|[①-⑳])/;

/** Where the sentence would stand in a report. What is not told, the class tells as the flow of a report would. */
function placeOf({ text, class: own, section, side }: ClassedSentence): Place {
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

function exampleOf(sentence: ClassedSentence, reader: Reader, origin: Example['origin']): Example {
  const reading = reader.sentence(normalise(sentence.text).value, placeOf(sentence));
  return { origin, group: sentence.group, text: sentence.text, classes: [sentence.class], ...reading };
}
