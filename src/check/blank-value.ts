import { matchesOf } from '#model';

/** Where a value is wanted and none stands; offsets into the text read. */
export interface BlankValue {
  readonly start: number;
  readonly end: number;
}

/** ……%, X条, ×年×月, 某某镇; numbers of documents without a year or a number: 〔20〕号, 〔2023〕号. */
const blank =
  /(?:…+|\.{3,})(?=%|条(?![例款目])|件|次|篇|份)|〔(?:20\d?)?〕第?\d*号|〔20\d{2}〕第?号|[Xx×]{1,4}年[Xx×]{1,2}月|某某(?=省|市|县|区|镇|乡|街道|局|委|单位)|(?<=\p{Script=Han})[X×](?=条(?![例款目])|件|次|篇|份|期|场|名|人次|项|%)/gu;

/** The telephone of an office, which nobody needs to hide; a person's keeps its last digits. */
const telephone = /(?:电话|热线|传真)[^。;,\n\d]{0,6}(?:\d{3,4}-?)?[X×*x_]{3,}(?![\dX×*x_])/gu;

/** Characters without which nothing of the kind stands in a text. */
const cue = /[X×x…〔*_]|\.{3}|某某/;

/** Values left blank, by place. */
export function blankValues(value: string): readonly BlankValue[] {
  if (!cue.test(value)) return [];
  const found = [...matchesOf(value, blank), ...matchesOf(value, telephone)];
  return found
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    .toSorted((left, right) => left.start - right.start);
}
