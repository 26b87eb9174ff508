import type { Chance } from '#model';
import { pick } from './dice.ts';

/** Words of the edits, from lexicons/grammars. */
export interface EditWords {
  readonly synonyms: readonly (readonly string[])[];
  /** Words that may be left out or put before a verb of `verbs`: 进一步. */
  readonly adverbs: readonly string[];
  readonly verbs: readonly string[];
  /** Heads of clauses that need the next one: 根据. */
  readonly leaning: readonly string[];
  /** Heads of clauses that need the one before: 其中. */
  readonly following: readonly string[];
}

/** Which word of a list begins at a place; the longest. */
export type Finder = (text: string, at: number) => string | null;

export function finderOf(words: readonly string[]): Finder {
  const byHead = new Map<string, string[]>();
  for (const word of words) byHead.set(word.charAt(0), [...(byHead.get(word.charAt(0)) ?? []), word]);
  for (const some of byHead.values()) some.sort((left, right) => right.length - left.length);
  return (text, at) => byHead.get(text.charAt(at))?.find((word) => text.startsWith(word, at)) ?? null;
}

const closing: Readonly<Record<string, string>> = { '{': '}', '《': '》', '“': '”', '〔': '〕' };

/** Where what must stay whole ends: a slot, a title, a quotation; `at` where nothing such begins. */
export function endOfWhole(text: string, at: number): number {
  const close = closing[text.charAt(at)];
  if (close === undefined) return at;
  const end = text.indexOf(close, at);
  return end < 0 ? text.length : end + 1;
}

/** Exchanges `share` of the words that have synonyms, the longest first, in one pass. */
export function prepareSynonyms(synonyms: EditWords['synonyms']): (text: string, chance: Chance, share: number) => string {
  const others = new Map<string, string[]>();
  for (const group of synonyms) {
    for (const word of group) others.set(word, [...(others.get(word) ?? []), ...group.filter((other) => other !== word)]);
  }
  const find = finderOf([...others.keys()]);
  return (text, chance, share) =>
    rewritten(text, (at) => {
      const word = find(text, at);
      if (word === null) return null;
      return { length: word.length, text: chance() < share ? pick(chance, others.get(word) ?? [word]) : word };
    });
}

type Rewrite = { readonly length: number; readonly text: string } | null;

/** One pass over what need not stay whole. */
function rewritten(text: string, rewrite: (at: number) => Rewrite): string {
  let result = '';
  let at = 0;
  while (at < text.length) {
    const end = endOfWhole(text, at);
    const change = end > at ? null : rewrite(at);
    const length = change?.length ?? Math.max(1, end - at);
    result += change?.text ?? text.slice(at, at + length);
    at += length;
  }
  return result;
}

const clauseHead = /[，。；：、\s]/;

/** Leaves adverbs before verbs out and puts others before verbs that open a clause, each with `share`. */
export function prepareAdverbs({ adverbs, verbs }: EditWords): (text: string, chance: Chance, share: number) => string {
  const adverbAt = finderOf(adverbs);
  const verbAt = finderOf(verbs);
  const isAdverbial = (text: string, adverb: string | null, at: number) => adverb !== null && verbAt(text, at + adverb.length) !== null;
  return (text, chance, share) =>
    rewritten(text, (at) => {
      const adverb = adverbAt(text, at);
      if (adverb !== null && isAdverbial(text, adverb, at)) return { length: adverb.length, text: chance() < share ? '' : adverb };
      const verb = verbAt(text, at);
      if (verb === null) return null;
      // Half of `share`: more sentences lose a filler than gain one.
      const isAdded = isOpening(text, at) && chance() < share / 2;
      return { length: verb.length, text: isAdded ? pick(chance, adverbs) + verb : verb };
    });
}

const isOpening = (text: string, at: number) => at === 0 || clauseHead.test(text.charAt(at - 1));
