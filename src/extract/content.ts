import { termScanner } from '#lexicon';

const han = /^\p{Script=Han}$/u;
/** Characters before the first have no Han among them; those of the block are all Han. */
const [firstHan, block, blockEnd] = [0x2e80, 0x4e00, 0x9fff];

/** Two code units side by side as one number. */
type Bigram = number;
export type Bigrams = ReadonlySet<Bigram>;

/**
 * The bigrams of Han that an item's own words leave when the words of `common` are taken out of it, longest first.
 * They stand for its object: 专职人员, 政策解读.
 */
export function prepareBigrams(common: readonly string[]): (text: string) => Bigrams {
  const scanner = termScanner(common);
  return (text) => {
    const bigrams = new Set<Bigram>();
    const { pairs, count } = scanner.scan(text);
    let found = 0;
    /** The longest word that begins at `at`; its end, or `at` where none does. */
    const endOfWord = (at: number): number => {
      let end = at;
      for (; found < count; found += 1) {
        const start = (pairs[2 * found + 1] ?? 0) - (common[pairs[2 * found] ?? 0]?.length ?? 0);
        if (start > at) break;
        if (start === at) end = pairs[2 * found + 1] ?? at;
      }
      return end;
    };
    let last = 0;
    for (let at = 0; at < text.length; ) {
      const end = endOfWord(at);
      const unit = end === at && isHan(text, at) ? text.charCodeAt(at) : 0;
      if (last !== 0 && unit !== 0) bigrams.add((last << 16) | unit);
      last = unit;
      at = Math.max(end, at + 1);
    }
    return bigrams;
  };
}

function isHan(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < firstHan) return false;
  return (unit >= block && unit <= blockEnd) || han.test(characterAt(text, at));
}

/** The character that the code unit is of, or half of. */
function characterAt(text: string, at: number): string {
  const isSecond = at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0);
}
