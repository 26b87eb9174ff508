import { firstAt, type MaskedNarrative, type Span } from '#model';

/**
 * The words of a span without names, numbers, dates and what else is masked, and without recitals of law and form:
 * what is left is the agency's to change from year to year.
 */
export function maskedWords(narrative: MaskedNarrative, span: Span): string {
  const { value, starts, ends, bounds, statutory } = narrative;
  let words = '';
  const first = firstAt(0, starts.length, (at) => (starts[at] ?? 0) < span.start);
  for (let unit = unitOf(bounds, first); unit < statutory.length; unit += 1) {
    const from = Math.max(first, bounds[unit] ?? 0);
    if (from >= value.length || (starts[from] ?? 0) >= span.end) break;
    if (statutory[unit] === 1) continue;
    let to = from;
    const limit = bounds[unit + 1] ?? value.length;
    while (to < limit && (ends[to] ?? 0) <= span.end) to += 1;
    words += value.slice(from, to);
  }
  return words;
}

/** Letters and digits alone: enumerators, punctuation and the symbols of what is masked tell years apart, not problems. */
export const lettersOf = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]/gu, '');

function unitOf(bounds: Uint32Array, index: number): number {
  let unit = firstAt(0, bounds.length, (at) => (bounds[at] ?? 0) < index);
  if (unit > 0 && (bounds[unit] ?? Number.POSITIVE_INFINITY) > index) unit -= 1;
  return unit;
}

/** Longest item whose bigrams are compared; problems and measures are shorter, and a hostile one must not cost more. */
const longest = 2000;

export function bigramsOf(letters: string): ReadonlySet<string> {
  const bigrams = new Set<string>();
  const end = Math.min(letters.length, longest);
  for (let i = 0; i + 2 <= end; i += 1) bigrams.add(letters.slice(i, i + 2));
  return bigrams;
}

/** Prepares the bigrams of what an item is about: what the words that every item has (`common`) leave of it. */
export function prepareContent(common: readonly string[]): (words: string) => ReadonlySet<string> {
  const byLength = common.toSorted((left, right) => right.length - left.length);
  const pattern = byLength.length === 0 ? null : new RegExp(byLength.join('|'), 'gu');
  return (words) => {
    const bigrams = new Set<string>();
    const cut = words.slice(0, longest);
    for (const [run] of (pattern === null ? cut : cut.replace(pattern, ' ')).matchAll(/[\p{L}\p{N}]+/gu)) {
      for (let i = 0; i + 2 <= run.length; i += 1) bigrams.add(run.slice(i, i + 2));
    }
    return bigrams;
  };
}

export function sharedOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  let shared = 0;
  for (const bigram of small) if (large.has(bigram)) shared += 1;
  return shared;
}

export function diceOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  return left.size + right.size === 0 ? 0 : (2 * sharedOf(left, right)) / (left.size + right.size);
}
