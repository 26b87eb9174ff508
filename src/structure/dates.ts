/** A date or a year found in a string; offsets into that string. */
export interface Found<Value> {
  readonly value: Value;
  readonly start: number;
  readonly end: number;
}

const zeros = '〇零○◯oO0';
const numerals = '一二三四五六七八九';
const digits = new Map([...[...zeros].map((zero) => [zero, 0] as const), ...[...numerals].map((digit, i) => [digit, i + 1] as const)]);
const year = `(?:20\\d\\d|二[${zeros}][${zeros}${numerals}]{2})`;
const small = `(?:\\d{1,2}|元|[${numerals}十]{1,3})`;
const dateShape = new RegExp(`(?<!\\d)(${year})\\s?(?:年|[-/.])\\s?(${small})\\s?(?:月|[-/.])\\s?(${small})(?:日|号|(?!\\d))`, 'g');
const yearShape = new RegExp(`(?<!\\d)(${year})(?:\\s?[-—~至到/]\\s?(${year}))?(?=学?年)学?年度?`, 'g');

/** The regulation came into force in 2008; a report on an earlier year cannot be. */
const firstYear = 2008;

/** 二〇二四, 十九, 24: as a number. */
function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  // 元月 is January.
  if (written === '元') return 1;
  const ten = written.indexOf('十');
  if (ten < 0) return [...written].reduce((sum, digit) => sum * 10 + (digits.get(digit) ?? 0), 0);
  const [tens, units] = [written.slice(0, ten), written.slice(ten + 1)];
  return (tens === '' ? 1 : numberOf(tens)) * 10 + (units === '' ? 0 : numberOf(units));
}

/** All calendar dates, as ISO: 2024年1月19日, 2024-01-19, 二〇二四年一月十九日. Impossible ones are left out. */
export function datesIn(form: string): Found<string>[] {
  if (!form.includes('20') && !form.includes('二')) return [];
  return [...form.matchAll(dateShape)].flatMap((match) => {
    const [whole, ...parts] = match;
    const [y = 0, m = 0, d = 0] = parts.map(numberOf);
    const date = new Date(Date.UTC(y, m - 1, d));
    if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return [];
    return [{ value: date.toISOString().slice(0, 10), start: match.index, end: match.index + whole.length }];
  });
}

/** All years written with 年; of an academic year or another range the later one. */
export function yearsIn(form: string): Found<number>[] {
  if (!form.includes('年')) return [];
  return [...form.matchAll(yearShape)].flatMap((match) => {
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
