import type { Hit } from './lexicon.ts';
import type { Literal } from './term.ts';

/** Stands between strings that are scanned together: a noncharacter, in no term, that no gap of a pattern spans. */
export const separator = '\uffff';
const unit = separator.charCodeAt(0);

/** Whether a string that is scanned begins at `at` of the joined one. */
export const beginsAt = (text: string, at: number): boolean => at === 0 || text.charCodeAt(at - 1) === unit;

/** Whether one ends there. */
export const endsAt = (text: string, at: number): boolean => at === text.length || text.charCodeAt(at) === unit;

/** Whether a literal that ends at `end` stands where it is anchored, and in no longer string. */
export function mayStand({ literal, anchored, inside }: Literal, end: number, text: string): boolean {
  if ((anchored.start && !beginsAt(text, end - literal.length)) || (anchored.end && !endsAt(text, end))) return false;
  for (const { string, at } of inside) {
    const start = end - literal.length - at;
    if (start >= 0 && text.startsWith(string, start)) return false;
  }
  return true;
}

/** Whether one begins at most `reach` before `at`. */
export function beginsWithin(text: string, at: number, reach: number): boolean {
  for (let start = at; start >= 0 && start >= at - reach; start -= 1) if (beginsAt(text, start)) return true;
  return false;
}

/** Whether one ends at most `reach` behind `at`. */
export function endsWithin(text: string, at: number, reach: number): boolean {
  for (let end = at; end <= text.length && end <= at + reach; end += 1) if (endsAt(text, end)) return true;
  return false;
}

/** The hits of the joined string by the string they stand in, offsets into that. */
export function cut(hits: readonly Hit[], pieces: readonly string[]): Hit[][] {
  const found: Hit[][] = pieces.map(() => []);
  const starts = new Uint32Array(pieces.length);
  let length = 0;
  for (const [no, piece] of pieces.entries()) {
    starts[no] = length;
    length += piece.length + separator.length;
  }
  const numbers = new Uint32Array(length);
  for (const [no, piece] of pieces.entries()) numbers.fill(no, starts[no], (starts[no] ?? 0) + piece.length);
  for (const { entry, start, end } of hits) {
    const no = numbers[start] ?? 0;
    const from = starts[no] ?? 0;
    found[no]?.push({ entry, start: start - from, end: end - from });
  }
  return found;
}
