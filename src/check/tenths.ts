import { numeralOf } from './numeral.ts';

/** A share told in tenths, as percents; half of the last place is for rounding. */
export interface Tenths {
  readonly value: number;
  readonly slack: number;
  readonly start: number;
  readonly end: number;
  /** 六成多: rough by the word behind it. */
  readonly isRough: boolean;
}

/** Prepares the reading of 占九成, 下降两成四: behind one of `verbs`, with nothing behind it but a rough word of `behind`. */
export function prepareTenths(verbs: readonly string[], behind: readonly string[]): (spoken: string) => readonly Tenths[] {
  const half = '半';
  const digit = '[一二三四五六七八九]';
  const told = `(${digit}|两)成(${digit}|${half})?(${behind.join('|')})?`;
  // A digit before 成 is rare, and 成 itself is found fastest.
  const maybe = new RegExp(`成(?<=(?:${digit}|两)成)`);
  const pattern = new RegExp(`(?<=${verbs.join('|')})${told}(?!\\p{Script=Han})`, 'gu');
  return (spoken) => {
    if (!maybe.test(spoken)) return [];
    return Array.from(spoken.matchAll(pattern), ({ 0: whole, 1: tens = '', 2: ones, 3: about, index }) => {
      const more = ones === half ? 5 : ones === undefined ? 0 : (numeralOf(ones) ?? 0);
      const value = (numeralOf(tens) ?? 0) * 10 + more;
      return { value, slack: ones === undefined ? 5 : 0.5, start: index, end: index + whole.length, isRough: about !== undefined };
    });
  };
}
