import { isNumeral, isOfDigits, type Numbers } from './numbers.ts';

/** No match can begin with the number. */
export const noEnd = -1;
/** Only the expression can tell. */
export const unknownEnd = -2;

/** Where a match ends that begins with number `no` of the text, or one of the two above. */
export type NumberRest = (numbers: Numbers, no: number, text: string) => number;

/** Most words that may stand behind the number. */
const most = 200;

/**
 * What may stand behind the number that a term begins with, for each of its ways: what a look at the next letters tells
 * need not be asked of an expression. `isWhole`: nothing more belongs to the term. Null where anything may follow.
 */
export function numberRest(ways: readonly Behind[], isWhole: boolean): NumberRest | null {
  const words = ways.flatMap((way) => way.words);
  if (ways.some(({ isOpen }) => isOpen) || words.some((word) => word === '' || isOfDigits(word[0] ?? ''))) return null;
  const isExact = isWhole && ways.every((way) => way.isWhole);
  const byLetter = new Map<number, string[]>();
  for (const word of words) byLetter.set(word.charCodeAt(0), [...(byLetter.get(word.charCodeAt(0)) ?? []), word]);
  const hasNumerals = words.some((word) => isNumeral(word[0] ?? ''));
  const wordEnd = (text: string, end: number): number => {
    const possible = end === -1 ? undefined : byLetter.get(text.charCodeAt(end));
    if (possible === undefined) return noEnd;
    if (!isExact) return unknownEnd;
    const word = possible.find((each) => text.startsWith(each, end));
    return word === undefined ? noEnd : end + word.length;
  };
  return (numbers, no, text) => {
    // 十万元: where the number ends is for the expression to say.
    if (hasNumerals && numbers.ofNumerals[no] === true) return unknownEnd;
    const end = wordEnd(text, numbers.fractionEnds[no] ?? -1);
    return end === noEnd ? wordEnd(text, numbers.ends[no] ?? -1) : end;
  };
}

/** What may stand behind the number in one way of writing a term. */
export interface Behind {
  /** In the order in which they are tried; of words that are cut short the beginnings. */
  readonly words: readonly string[];
  /** Nothing need stand there, or anything may. */
  readonly isOpen: boolean;
  /** The words are all that stands there. */
  readonly isWhole: boolean;
}

/** Collects it piece by piece; `follow(null)`: a number. */
export function behindNumber() {
  let words: readonly string[] = [''];
  let isWhole = true;
  const follow = (options: readonly string[] | null) => {
    // What stands farther behind tells nothing, unless nothing need stand before it.
    if (options === null || options.some((option) => option.includes('#')) || words.length * options.length > most) isWhole = false;
    else if (isWhole) words = words.flatMap((left) => options.map((right) => left + right));
  };
  return { follow, all: (): Behind => ({ words, isOpen: words.includes(''), isWhole }) };
}
