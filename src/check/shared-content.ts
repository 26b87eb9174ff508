import { matchesOf, withoutMark } from '#model';

const han = /\p{Script=Han}+/gu;

/** Longest item compared; problems and measures are shorter, and a hostile one must not cost more. */
const longest = 2000;

/**
 * Prepares the content of an item: its bigrams of Han that are left when its mark (二是) and the words every item has (`common`) are taken
 * out, but for things that begin with one (`kept`: 公开栏). They stand for what it is about: 维修资金, 专职人员.
 */
export function prepareContent(common: readonly string[], kept: readonly string[] = []): (text: string) => ReadonlySet<string> {
  const byLength = [...common, ...kept].sort((left, right) => right.length - left.length);
  const words = byLength.length === 0 ? null : new RegExp(byLength.join('|'), 'gu');
  const things = new Set(kept);
  return (text) => {
    const bigrams = new Set<string>();
    const own = withoutMark(text.slice(0, longest).trimStart());
    const left = words === null ? own : own.replace(words, (word) => (things.has(word) ? word : ' '));
    for (const [run] of matchesOf(left, han)) {
      for (let i = 0; i + 2 <= run.length; i += 1) bigrams.add(run.slice(i, i + 2));
    }
    return bigrams;
  };
}

/** How many bigrams two items share. */
export function sharedContent(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const bigram of left) if (right.has(bigram)) shared += 1;
  return shared;
}

/** The bigrams of one item that the other has not. */
export function withoutContent(content: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...content].filter((bigram) => !other.has(bigram)));
}
