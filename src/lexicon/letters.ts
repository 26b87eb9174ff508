import { unitReader } from '#model';

/**
 * The letters of all terms of all lexicons, numbered from 1 as they come; 0 for any other character. One numbering for
 * all: a report is scanned by a dozen lexicons in turn, and a table of 128 KB each would not stay in the cache.
 */
const numbers = new Uint16Array(0x10000);
let count = 0;

const unitsOf = unitReader();
/** Texts are scanned by several lexicons in turn. */
let last: { readonly value: string; readonly letters: Uint16Array } = { value: '', letters: new Uint16Array(0) };

/** The number of a letter of a term. */
export function numberOfLetter(code: number): number {
  const known = numbers[code] ?? 0;
  if (known !== 0) return known;
  count += 1;
  numbers[code] = count;
  last = { value: '', letters: new Uint16Array(0) };
  return count;
}

/** How many numbers there are, 0 included. */
export const countOfLetters = (): number => count + 1;

/** The letters of a string by their numbers, and a 0 behind the last; overwritten by the next call, may be longer. */
export function lettersOf(value: string): Uint16Array {
  if (value === last.value) return last.letters;
  const letters = lettersOfUnits(unitsOf(value), value.length);
  last = { value, letters };
  return letters;
}

/** The same of the first `length` code units. */
export function lettersOfUnits(units: Uint16Array, length: number): Uint16Array {
  const letters = last.letters.length <= length ? new Uint16Array(2 * length + 1) : last.letters;
  for (let i = 0; i < length; i += 1) letters[i] = numbers[units[i] ?? 0] ?? 0;
  letters[length] = 0;
  last = { value: '', letters };
  return letters;
}
