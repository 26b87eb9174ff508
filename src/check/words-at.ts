import { grouped } from '#model';

/** Those words of a list that stand at a place of a text, in the order of the list. */
export type WordsAt = (text: string, at: number) => readonly string[];

const none: readonly string[] = [];

/** At most places no word has the letter that stands there for its first. */
export function wordsAt(words: readonly string[]): WordsAt {
  const byFirst = grouped(words, (word) => word.charCodeAt(0));
  return (text, at) => byFirst.get(text.charCodeAt(at))?.filter((word) => text.startsWith(word, at)) ?? none;
}

/** Prepares the question whether one of the words stands in a text. */
export function standsIn(words: readonly string[]): (text: string) => boolean {
  const at = wordsAt(words);
  return (text) => {
    for (let i = 0; i < text.length; i += 1) if (at(text, i).length > 0) return true;
    return false;
  };
}
