import { isSymbol } from './stretches.ts';

/** `,` `;` `:` `。` `!` `?` end a clause. */
export function endsClause(code: number): boolean {
  return code === 0x2c || code === 0x3b || code === 0x3a || code === 0x3002 || code === 0x21 || code === 0x3f;
}

/**
 * The bigram that two neighbouring characters are: two UTF-16 units in one 32-bit number. 0 for pairs over the end of a
 * clause and pairs of symbols, which tell nothing.
 */
export function bigramOf(before: number, code: number): number {
  if (endsClause(before) || endsClause(code) || (isSymbol(before) && isSymbol(code))) return 0;
  return before * 65_536 + code;
}

/** Character bigrams of a range, ascending, each as often as it stands there. */
export function bigramsOf(value: string, start: number, end: number): Uint32Array {
  const bigrams = new Uint32Array(Math.max(0, end - start));
  let count = 0;
  for (let i = start + 1; i < end; i += 1) {
    const bigram = bigramOf(value.charCodeAt(i - 1), value.charCodeAt(i));
    if (bigram !== 0) {
      bigrams[count] = bigram;
      count += 1;
    }
  }
  return bigrams.subarray(0, count).sort();
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
