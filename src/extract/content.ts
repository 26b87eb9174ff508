const han = /\p{Script=Han}+/gu;

/**
 * The bigrams of Han that an item's own words leave when the words of `common` are taken out of it, longest first.
 * They stand for its object: 专职人员, 政策解读.
 */
export function prepareBigrams(common: readonly string[]): (text: string) => ReadonlySet<string> {
  const byLength = [...common].sort((left, right) => right.length - left.length);
  const words = new RegExp(byLength.join('|'), 'gu');
  return (text) => {
    const bigrams = new Set<string>();
    for (const [run] of text.replace(words, ' ').matchAll(han)) {
      for (let i = 0; i + 2 <= run.length; i += 1) bigrams.add(run.slice(i, i + 2));
    }
    return bigrams;
  };
}
