import { unitReader } from '#model';

/** `#` in a term: digits with commas and a fraction, or Chinese numerals. Has a longest length, so that a megabyte of digits stays linear. */
const [mostDigits, mostNumerals, mostDecimals] = [16, 15, 6];
const numerals = '〇零一二三四五六七八九十百千万两';
export const numberPattern = `(?:\\d[\\d,]{0,${mostDigits - 1}}(?:\\.\\d{1,${mostDecimals}})?|[${numerals}]{1,${mostNumerals}})`;
export const longestNumber: number = mostDigits + 1 + mostDecimals;

const [digit, comma, numeral] = [1, 2, 3];
const kinds = new Uint8Array(0x10000);
for (let i = 0; i < 10; i += 1) kinds['0'.charCodeAt(0) + i] = digit;
kinds[','.charCodeAt(0)] = comma;
for (const each of numerals) kinds[each.charCodeAt(0)] = numeral;

/** Whether a number may end at `end`. */
export const endsNumber = (form: string, end: number): boolean => end > 0 && kinds[form.charCodeAt(end - 1)] !== 0;

/** Whether a number begins at `at`. */
export function beginsNumber(form: string, at: number): boolean {
  const kind = kinds[form.charCodeAt(at)];
  return kind === digit || kind === numeral;
}

/** Whether a character may belong to a number of digits. */
export const isOfDigits = (letter: string): boolean => /[\d,.]/.test(letter);
export const isNumeral = (letter: string): boolean => kinds[letter.charCodeAt(0)] === numeral;

/** Numbers of a text, side by side in the three arrays. */
export interface Numbers {
  /**
   * Where they begin: for every run of digits and commas, and of numerals, the first place from which a number can reach
   * what stands behind the run. A match that begins with a number begins at one of them.
   */
  readonly starts: readonly number[];
  /** The end of the run, and of the fraction behind it; -1 where there is none or a number from the start cannot reach it. */
  readonly ends: readonly number[];
  readonly fractionEnds: readonly number[];
  readonly ofNumerals: readonly boolean[];
}

const unitsOf = unitReader();

export function numbersIn(text: string): Numbers {
  const units = unitsOf(text);
  const starts: number[] = [];
  const ends: number[] = [];
  const fractionEnds: number[] = [];
  const ofNumerals: boolean[] = [];
  const add = (start: number, end: number, kind: number) => {
    const isReached = end - start <= mostOf(kind);
    starts.push(start);
    ends.push(isReached ? end : -1);
    fractionEnds.push(isReached && kind === digit ? endOfFraction(text, end) : -1);
    ofNumerals.push(kind === numeral);
  };
  for (let at = 0; at < text.length; ) {
    const kind = kinds[units[at] ?? 0] ?? 0;
    if (kind !== digit && kind !== numeral) {
      at += 1;
      continue;
    }
    const end = endOfRun(text, at, kind);
    add(at, end, kind);
    if (end - mostOf(kind) > at) add(firstOf(text, end - mostOf(kind), kind), end, kind);
    at = end;
  }
  return { starts, ends, fractionEnds, ofNumerals };
}

const mostOf = (kind: number): number => (kind === digit ? mostDigits : mostNumerals);

const point = '.'.charCodeAt(0);

function endOfFraction(text: string, end: number): number {
  if (text.charCodeAt(end) !== point) return -1;
  let at = end + 1;
  while (at <= end + mostDecimals + 1 && kinds[text.charCodeAt(at)] === digit) at += 1;
  return at === end + 1 || at > end + mostDecimals + 1 ? -1 : at;
}

function endOfRun(text: string, start: number, kind: number): number {
  let end = start + 1;
  for (; end < text.length; end += 1) {
    const own = kinds[text.charCodeAt(end)] ?? 0;
    if (own !== kind && !(kind === digit && own === comma)) break;
  }
  return end;
}

/** From `from` on, commas left out. */
function firstOf(text: string, from: number, kind: number): number {
  let at = from;
  while (kinds[text.charCodeAt(at)] !== kind) at += 1;
  return at;
}
