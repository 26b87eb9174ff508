import type { Hit } from '#lexicon';
import { firstEnd } from './first-clause.ts';

/** A measure, not a problem: of some topics one is stated often, the other seldom (DOMAIN.md 2.1). */
const isMeasure = 'measure';

/**
 * How many different words of each field of words an item has, as a logarithm: by the field's code in the whole of it, with
 * `^` in its first clause, where an item says what it is about.
 */
export function signsOf(text: string, found: readonly Hit[], mode: 'problem' | 'measure'): ReadonlyMap<string, number> {
  const first = firstEnd(text);
  const words = new Map<string, Set<string>>();
  const add = (sign: string, word: string) => {
    const known = words.get(sign);
    if (known === undefined) words.set(sign, new Set([word]));
    else known.add(word);
  };
  for (const { entry, start, end } of found) {
    const field = entry.yields['field'];
    if (field === undefined) continue;
    const word = text.slice(start, end);
    add(field, word);
    if (end <= first) add(`${field}^`, word);
  }
  const signs = new Map<string, number>();
  for (const [sign, known] of words) signs.set(sign, Math.log1p(known.size));
  if (mode === isMeasure) signs.set(isMeasure, 1);
  return signs;
}
