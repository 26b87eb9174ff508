import { grouped } from '#model';
import { beginsNumber, isNumeral, isOfDigits, type Numbers } from './numbers.ts';

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
  if (ways.some(({ isOpen }) => isOpen) || words.some((word) => word === '' || isOfNumber(word.charAt(0)))) return null;
  const isExact = isWhole && ways.every((way) => way.isWhole);
  const byLetter = grouped(words.map(wordOf), ({ literal }) => literal.charCodeAt(0));
  const hasNumerals = words.some((word) => isNumeral(word.charAt(0)));
  const wordEnd = (text: string, end: number): number => {
    const possible = end === -1 ? undefined : byLetter.get(text.charCodeAt(end));
    if (possible === undefined) return noEnd;
    for (const word of possible) if (standsAt(text, end, word)) return isExact ? end + word.literal.length : unknownEnd;
    return noEnd;
  };
  /** 十万元: numerals are given back one by one, as the expression would. */
  const endBehindNumerals = (text: string, start: number, end: number): number => {
    if (end === -1 || (isExact && ways.length > 1)) return unknownEnd;
    for (let at = end; at > start; at -= 1) {
      const found = wordEnd(text, at);
      if (found !== noEnd) return found;
    }
    return noEnd;
  };
  return (numbers, no, text) => {
    const runEnd = numbers.ends[no] ?? -1;
    if (hasNumerals && numbers.ofNumerals[no] === true) return endBehindNumerals(text, numbers.starts[no] ?? 0, runEnd);
    const end = wordEnd(text, numbers.fractionEnds[no] ?? -1);
    return end === noEnd ? wordEnd(text, runEnd) : end;
  };
}

/** A word, up to the number in it. */
interface Word {
  readonly literal: string;
  readonly isBeforeNumber: boolean;
}

const numberSign = '#';
const isOfNumber = (letter: string): boolean => letter === numberSign || isOfDigits(letter);

function wordOf(word: string): Word {
  const isBeforeNumber = word.endsWith(numberSign);
  return { literal: isBeforeNumber ? word.slice(0, -1) : word, isBeforeNumber };
}

function standsAt(text: string, at: number, { literal, isBeforeNumber }: Word): boolean {
  return text.startsWith(literal, at) && (!isBeforeNumber || beginsNumber(text, at + literal.length));
}

/** What may stand behind the number in one way of writing a term. */
export interface Behind {
  /** In the order in which they are tried; of words that are cut short the beginnings, with `#` last where a number follows. */
  readonly words: readonly string[];
  /** Nothing need stand there, or anything may. */
  readonly isOpen: boolean;
  /** The words are all that stands there. */
  readonly isWhole: boolean;
}

/** `#月底`: `#`. */
function untilNumber(option: string): string {
  const at = option.indexOf(numberSign);
  return at < 0 ? option : option.slice(0, at + 1);
}

/** Collects it piece by piece; `follow(null)`: a number. */
export function behindNumber() {
  let words: readonly string[] = [''];
  let isWhole = true;
  const follow = (options: readonly string[] | null) => {
    // What stands farther behind tells nothing, unless nothing need stand before it.
    if (!isWhole) return;
    const next = options ?? [numberSign];
    isWhole = !next.some((option) => option.includes(numberSign)) && words.length * next.length <= most;
    if (words.length * next.length <= most) words = words.flatMap((left) => next.map((right) => left + untilNumber(right)));
  };
  return { follow, all: (): Behind => ({ words, isOpen: words.includes(''), isWhole }) };
}
