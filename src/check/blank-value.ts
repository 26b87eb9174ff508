import { flatMapped, matchesOf } from '#model';

/** Where a value is wanted and none stands; offsets into the text read. */
export interface BlankValue {
  readonly start: number;
  readonly end: number;
}

/** Numbers of documents without a year or a number: 〔20〕号, 〔2023〕号; days without a date: ×年×月. */
const blank = /〔(?:20\d?)?〕第?\d*号|〔20\d{2}〕第?号|[Xx×]{1,4}年[Xx×]{1,2}月/gu;
/** ……条, X条: what stands behind tells whether a figure is wanted. */
const figure = /…+|\.{3,}|(?<=\p{Script=Han})[X×](?![X×])/gu;
/** What is left of a number behind the word that names it; a person's keeps its last digits. */
const hidden = /[^。;,\n\dX×*x_]{0,6}(?:\d{1,4}[X×*x]{0,3}-?\d?)?[X×*x_]{3,}(?![\dX×*x_])/uy;

/** Characters without which nothing of the kind stands in a text. */
const cue = /[X×x…〔*_]|\.{3}/;

/** Values left blank, by place; `telephones` are the ends of words that name a number. */
export function blankValues(value: string, units: RegExp, telephones: readonly BlankValue[]): readonly BlankValue[] {
  if (!cue.test(value)) return [];
  const figures = matchesOf(value, figure).filter(({ 0: words, index }) => wantsUnit(value, index + words.length, units));
  const numbers = flatMapped(telephones, ({ start, end }) => {
    hidden.lastIndex = end;
    return hidden.test(value) ? [{ start, end: hidden.lastIndex }] : [];
  });
  return [
    ...[...matchesOf(value, blank), ...figures].map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
    ...numbers,
  ];
}

function wantsUnit(value: string, at: number, units: RegExp): boolean {
  return value[at] === '%' || units.test(value.slice(at, at + longestUnit));
}

/** Longest unit, or word that looks like one, characters. */
const longestUnit = 4;
