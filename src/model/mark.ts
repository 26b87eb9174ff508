import { numberOf, numerals } from './numerals.ts';
/** The mark that opens an item of an enumeration. A lower rank is a higher level. */
export interface Mark {
  readonly rank: number;
  readonly ordinal: number;
  /** Offset behind the mark. */
  readonly end: number;
}

const noWords: ReadonlyMap<number, number> = new Map();
const numeral = /[一二三四五六七八九十]{1,3}|\d{1,2}/;

/** Levels of DOMAIN.md 2.3, as written in a form. */
const shapes: readonly (readonly [number, RegExp])[] = [
  [1, /[一二三四五六七八九十]{1,3}、/y],
  [2, /[(〔][一二三四五六七八九十]{1,3}[)〕][、.]?/y],
  [3, /\d{1,2}(?:[.、](?!\d(?!\d{3}年))|,(?=\p{Script=Han}))/uy],
  [4, /\(\d{1,2}\)[、.]?|\d{1,2}\)/y],
  [5, /[①-⑳❶-❿][、.]?/y],
  [
    6,
    /[*]{0,2}(?:[一二三四五六七八九十]{1,2}(?:是|要)[*]{0,2}|第[一二三四五六七八九十](?:[,:]|、(?!第)|是)|其[一二三四五六](?:[,、:]|是))/y,
  ],
];

/** Of each character whether a shape may begin with it: most clauses begin with another. */
const opens = new Uint8Array(0x10000);
for (const letter of `${numerals}十(〔*第其`) opens[letter.charCodeAt(0)] = 1;
for (const [first, last] of ['09', '①⑳', '❶❿']) opens.fill(1, first?.charCodeAt(0), (last?.charCodeAt(0) ?? 0) + 1);

/** The enumeration mark at `at` of a form; `words` gives the end of a word mark (首先,) that starts at an offset. */
export function markAt(form: string, at: number, words: ReadonlyMap<number, number> = noWords): Mark | null {
  const word = words.get(at);
  if (word !== undefined) return { rank: 6, ordinal: numberedAt(form.slice(at, word)), end: word };
  if (opens[form.charCodeAt(at)] !== 1) return null;
  for (const [rank, shape] of shapes) {
    shape.lastIndex = at;
    const written = shape.exec(form)?.[0];
    if (written !== undefined) return { rank, ordinal: ordinalOf(written), end: at + written.length };
  }
  return null;
}

/** Of 问题二: and 问题2: the number at their end; 一方面 has none. */
function numberedAt(word: string): number {
  const number = /[一二三四五六七八九1-9](?=[,:是。]$)/.exec(word)?.[0];
  return number === undefined ? 0 : numberOf(number);
}

/** The number a mark stands for; 0 where it cannot be told. */
function ordinalOf(written: string): number {
  const circled = written.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x2460 + 1;
  const number = numeral.exec(written)?.[0] ?? '';
  return number === '' ? 0 : numberOf(number);
}

/** A form without the mark it begins with. */
export const withoutMark = (form: string): string => form.slice(markAt(form, 0)?.end ?? 0);
