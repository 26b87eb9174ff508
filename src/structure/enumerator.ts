/** Depth of an enumerator in a report: 1 `一、` 2 `(一)` 3 `1.` 4 `(1)` 5 `①` 6 `一是`. */
export type Rank = 1 | 2 | 3 | 4 | 5 | 6;

export interface Enumerator {
  /** As written, without the comma or stop of a section ordinal: `五`, `(一)`, `1.`, `一是`. */
  readonly label: string;
  readonly rank: Rank;
  readonly end: number;
}

const shapes: readonly (readonly [Rank, RegExp])[] = [
  [1, /第[一二三四五六七八九十]{1,3}部分[、:.]?/y],
  [1, /[一二三四五六七八九十]{1,3}[、.](?![一二三四五六七八九十])/y],
  [2, /[(〔][一二三四五六七八九十]{1,3}[)〕][、.]?/y],
  [3, /\d{1,2}(?:[.、](?!\d)|,(?=\p{Script=Han}))/uy],
  [4, /\(\d{1,2}\)[、.]?|\d{1,2}\)/y],
  [5, /[①-⑳❶-❿][、.]?/y],
  [6, /[一二三四五六七八九十]{1,2}(?:是|要)|第[一二三四五六七八九十](?:[,、:]|是)|其[一二三四五六][,、:]/y],
];

/** What shapes begin with: asked at every mark of a text, and most often nothing of the kind stands there. */
const begins: ReadonlySet<number> = new Set(
  [...'第其一二三四五六七八九十(〔0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿'].map((character) => character.charCodeAt(0)),
);

/**
 * The enumerator that starts at `at`, or null. Whether one may start there is the caller's question.
 * `words` gives the end of a word enumerator (`首先,`) that starts at an offset.
 */
export function enumeratorAt(value: string, at: number, words: ReadonlyMap<number, number>): Enumerator | null {
  const word = words.get(at);
  if (word !== undefined) return { label: labelOf(value.slice(at, word)), rank: 6, end: word };
  if (!begins.has(value.charCodeAt(at))) return null;
  for (const [rank, shape] of shapes) {
    shape.lastIndex = at;
    if (!shape.test(value)) continue;
    return { label: rank === 3 ? value.slice(at, shape.lastIndex) : labelOf(value.slice(at, shape.lastIndex)), rank, end: shape.lastIndex };
  }
  return null;
}

function labelOf(written: string): string {
  return written.replace(/[、,:.]$/, '');
}
