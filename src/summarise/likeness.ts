import type { Configuration } from '#contract';
import type { Topic } from '#model';
import { bigramsOf, diceOf, lettersOf, sharedOf } from './masked-words.ts';

/** A problem or measure as years are compared by. */
export interface Item {
  readonly topics: readonly Topic[];
  readonly letters: string;
  readonly bigrams: ReadonlySet<string>;
  /** Bigrams of what it is about, without the words of every item. */
  readonly content: ReadonlySet<string>;
}

/** How alike the words of two items are; `score` in (0, 1]. */
export interface Likeness {
  readonly how: 'verbatim' | 'reworded';
  readonly score: number;
}

export function itemOf(words: string, topics: readonly Topic[], contentOf: (words: string) => ReadonlySet<string>): Item {
  const letters = lettersOf(words);
  return { topics, letters, bigrams: bigramsOf(letters), content: contentOf(words) };
}

/** Less is no statement. */
const fewestLetters = 4;
/** An item may be cut a little differently in another year, 等问题 at its end: at most a third of it. */
const widestEdge = 4;
/** Items with fewer bigrams of their own are short: one other word makes them another problem. */
const shortContent = 10;
/** One bigram alone is a word that many objects share: 内容, 队伍. */
const fewestShared = 2;

/**
 * Prepares the comparison: the same words, or a topic in common and most of the words of what it is about (Dice of
 * bigrams). 政策解读质量有待提高 and 政策解读形式有待提高 are two problems.
 */
export function prepareLikeness({ summarise }: Configuration): (left: Item, right: Item) => Likeness | null {
  const { restatedWords, restatedShort, restatedLong } = summarise;
  return (left, right) => {
    if (isVerbatim(left.letters, right.letters)) return { how: 'verbatim', score: 1 };
    if (!left.topics.some((topic) => right.topics.includes(topic))) return null;
    const score = diceOf(left.bigrams, right.bigrams);
    if (score < restatedWords || sharedOf(left.content, right.content) < fewestShared) return null;
    const least = Math.min(left.content.size, right.content.size) < shortContent ? restatedShort : restatedLong;
    return diceOf(left.content, right.content) >= least ? { how: 'reworded', score } : null;
  };
}

function isVerbatim(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length < fewestLetters || long.length - short.length > Math.min(widestEdge, short.length / 3)) return false;
  return long.includes(short);
}

interface Pairing {
  readonly from: number;
  readonly to: number;
  readonly likeness: Likeness;
}

/** Each of `left` with at most one of `right` and the reverse, the most alike first; by number of `left`. */
export function pairUp(
  left: readonly Item[],
  right: readonly Item[],
  likenessOf: (left: Item, right: Item) => Likeness | null,
): ReadonlyMap<number, Pairing> {
  const candidates: Pairing[] = [];
  left.forEach((item, from) => {
    right.forEach((other, to) => {
      const likeness = likenessOf(item, other);
      if (likeness !== null) candidates.push({ from, to, likeness });
    });
  });
  candidates.sort((a, b) => b.likeness.score - a.likeness.score || a.from - b.from || a.to - b.to);
  const found = new Map<number, Pairing>();
  const taken = new Set<number>();
  for (const pairing of candidates) {
    if (found.has(pairing.from) || taken.has(pairing.to)) continue;
    found.set(pairing.from, pairing);
    taken.add(pairing.to);
  }
  return found;
}
