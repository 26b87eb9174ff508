import type { Hit } from './lexicon.ts';
import type { PackedHits } from './packed-hits.ts';
import type { Literal } from './term.ts';

/** Stands between strings that are scanned together: a noncharacter, in no term, that no gap of a pattern spans. */
export const separator = '\uffff';
const unit = separator.charCodeAt(0);

/** Whether a string that is scanned begins at `at` of the joined one. */
export const beginsAt = (text: string, at: number): boolean => at === 0 || text.charCodeAt(at - 1) === unit;

/** Whether one ends there. */
export const endsAt = (text: string, at: number): boolean => at === text.length || text.charCodeAt(at) === unit;

/** Whether a literal hits wherever it stands. */
export const isAnywhere = ({ anchored, inside }: Literal): boolean => !anchored.start && !anchored.end && inside.length === 0;

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

const none: readonly Hit[] = Object.freeze([]);

/** The hits of a string that was scanned by itself. */
export function allOf(hits: PackedHits): readonly Hit[] {
  if (hits.count === 0) return none;
  const own: Hit[] = [];
  for (let at = 0; at < hits.count; at += 1) own.push(hits.hit(at, 0));
  return own;
}

/** The hits of the joined string, in order, by the string they stand in, offsets into that. */
export function cut(hits: PackedHits, pieces: readonly string[]): (readonly Hit[])[] {
  let [at, from] = [0, 0];
  return pieces.map((piece) => {
    const to = from + piece.length + separator.length;
    const own: Hit[] = [];
    for (; at < hits.count && hits.startOf(at) < to; at += 1) own.push(hits.hit(at, from));
    from = to;
    return own;
  });
}
