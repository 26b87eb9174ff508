import type { Lexicons } from '#lexicon';
import { flatMapped } from '#model';
import { normalise } from '#text';
import type { Segmenter } from '#tokens';

/**
 * Prepares the cutting of a problem or measure into the words that tell what it is about: those that every item of the
 * genre has, words made of them alone (政府信息公开工作) and words of order (一是) are left out.
 */
export function prepareItemWords(lexicons: Lexicons, segmenter: Segmenter): (text: string) => readonly string[] {
  const stops = [...lexicons.words('list-words'), ...lexicons.words('topic-stops')];
  const stop = new RegExp(stops.sort((a, b) => b.length - a.length).join('|'), 'gu');
  const telling = new Map<string, boolean>();
  const isTelling = (word: string): boolean => {
    const known = telling.get(word);
    if (known !== undefined) return known;
    const tells = word.replace(stop, '') !== '';
    telling.set(word, tells);
    return tells;
  };
  return (text) => flatMapped(segmenter.tokenise(normalise(text).value), ({ word }) => (isTelling(word) ? [word] : []));
}
