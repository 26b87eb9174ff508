import { flatMapped, matchesOf, numberOf, numerals, zeros } from '#model';

/** A date or a year found in a string; offsets into that string. */
export interface Found<Value> {
  readonly value: Value;
  readonly start: number;
  readonly end: number;
}

const year = `(?:20\\d\\d|二[${zeros}][${zeros}${numerals}]{2})`;
const small = `(?:\\d{1,2}|元|[${numerals}十]{1,3})`;
const dateShape = new RegExp(`(?<!\\d)(${year})\\s?(?:年|[-/.])\\s?(${small})\\s?(?:月|[-/.])\\s?(${small})(?:日|号|(?!\\d))`, 'g');
const yearShape = new RegExp(`(?<!\\d)(${year})(?:\\s?[-—~至到/]\\s?(${year}))?(?=学?年)学?年度?`, 'g');

/** The regulation came into force in 2008; a report on an earlier year cannot be. */
const firstYear = 2008;

/** 元月 is January. */
const partOf = (written: string) => (written === '元' ? 1 : numberOf(written));

/** All calendar dates, as ISO: 2024年1月19日, 2024-01-19, 二〇二四年一月十九日. Impossible ones are left out. */
export function datesIn(form: string): Found<string>[] {
  if (!form.includes('20') && !form.includes('二')) return [];
  return flatMapped(matchesOf(form, dateShape), (match) => {
    const [whole, ...parts] = match;
    const [y = 0, m = 0, d = 0] = parts.map(partOf);
    const date = new Date(Date.UTC(y, m - 1, d));
    if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return [];
    return [{ value: date.toISOString().slice(0, 10), start: match.index, end: match.index + whole.length }];
  });
}

/** All years written with 年; of an academic year or another range the later one. */
export function yearsIn(form: string): Found<number>[] {
  if (!form.includes('年')) return [];
  return flatMapped(matchesOf(form, yearShape), (match) => {
    const value = numberOf(match[2] ?? match[1] ?? '');
    return value < firstYear ? [] : [{ value, start: match.index, end: match.index + match[0].length }];
  });
}

/** The first year in a string where digits or 年 may have been eaten: 自201911日起至1231日. */
export function damagedYear(form: string): number | null {
  const found = /(?<!\d)20\d\d/.exec(form);
  const value = found === null ? 0 : Number(found[0]);
  return value < firstYear ? null : value;
}
