import { matchesOf } from '#model';

const closers = new Map([
  ['《', '》'],
  ['“', '”'],
  ['(', ')'],
  ['〔', '〕'],
  ['【', '】'],
  ['「', '」'],
  ['〈', '〉'],
  ['‘', '’'],
]);
const closing = new Set(closers.values());
const marks = /[《》“”()〔〕【】「」〈〉‘’]/g;
const mark = /[《“(〔【「〈‘]/;
/** A pair wider than this was left open by mistake; contact details in brackets reach 250 characters. */
const widestPair = 400;

/** For paragraphs without a mark; hardly one is longer. */
const nothing = new Uint8Array(2048);
const nothingIn = ({ length }: string): Uint8Array => (length < nothing.length ? nothing : new Uint8Array(length + 1));

/**
 * For every offset from 0 to the length of `text`: 1 where a boundary would fall inside a closed pair of brackets or
 * quotation marks. An opening mark that is never closed encloses nothing. Linear.
 */
export function enclosed(text: string): Uint8Array {
  if (!mark.test(text)) return nothingIn(text);
  const steps = new Int32Array(text.length + 2);
  const open: { readonly at: number; readonly closer: string }[] = [];
  const waiting = new Map<string, number>();
  for (const { 0: character, index: at } of matchesOf(text, marks)) {
    const closer = closers.get(character);
    if (closer !== undefined) {
      open.push({ at, closer });
      waiting.set(closer, (waiting.get(closer) ?? 0) + 1);
    } else if (closing.has(character) && (waiting.get(character) ?? 0) > 0) {
      const start = closePair(open, waiting, character);
      if (at - start > widestPair) continue;
      steps[start + 1] = (steps[start + 1] ?? 0) + 1;
      steps[at + 1] = (steps[at + 1] ?? 0) - 1;
    }
  }
  return summed(steps, text.length + 1);
}

/** Drops what was opened inside and never closed; every mark is dropped once. */
function closePair(open: { readonly at: number; readonly closer: string }[], waiting: Map<string, number>, closer: string): number {
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    waiting.set(top.closer, (waiting.get(top.closer) ?? 1) - 1);
    if (top.closer === closer) return top.at;
  }
  return -Infinity;
}

function summed(steps: Int32Array, length: number): Uint8Array {
  const inside = new Uint8Array(length);
  let depth = 0;
  for (let at = 0; at < length; at += 1) {
    depth += steps[at] ?? 0;
    inside[at] = depth > 0 ? 1 : 0;
  }
  return inside;
}
