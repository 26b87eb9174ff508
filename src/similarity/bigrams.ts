import { isSymbol } from './stretches.ts';

/** `,` `;` `:` `。` `!` `?` end a clause. */
export const clauseEnds: ReadonlySet<number> = new Set(Array.from(',;:。!?', (mark) => mark.charCodeAt(0)));

/**
 * Character bigrams of a range, ascending, each as often as it stands there: two UTF-16 units in one 32-bit number.
 * Pairs over the end of a clause and pairs of symbols are left out.
 */
export function bigramsOf(value: string, start: number, end: number): Uint32Array {
  const bigrams = new Uint32Array(Math.max(0, end - start));
  return bigrams.subarray(0, writeBigrams(bigrams, value, start, end)).sort();
}

/** Writes them in the order of the text, and says how many they are. */
export function writeBigrams(into: Uint32Array, value: string, start: number, end: number): number {
  let count = 0;
  let before = 0;
  for (let i = start; i < end; i += 1) {
    const code = value.charCodeAt(i);
    if (clauseEnds.has(code)) {
      before = 0;
      continue;
    }
    if (before !== 0 && !(isSymbol(code) && isSymbol(before))) {
      into[count] = before * 65_536 + code;
      count += 1;
    }
    before = code;
  }
  return count;
}

/** Dice coefficient of two ascending lists with repeats; 0 for two empty ones. */
export function diceOf(left: Uint32Array, right: Uint32Array): number {
  let common = 0;
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const [a, b] = [left[i] ?? 0, right[j] ?? 0];
    if (a === b) common += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  const total = left.length + right.length;
  return total === 0 ? 0 : (2 * common) / total;
}
