/** What a number in characters is written with, 亿 apart. */
export const numeralLetters = '〇零一二三四五六七八九十百千万两';

/** What stands behind figures and multiplies them: 1.2万, 3百. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** By value. */
const letters = '零一二三四五六七八九';
const digit = (letter: string | undefined): number => (letter === undefined ? 0 : letters.indexOf(letter));

/** Below ten thousand: 三千零五, 一百二十, 十二, 九. */
const section =
  /^(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?零?([零一二三四五六七八九])?$/;
const inPlaces = /^[零一二三四五六七八九]{4,}$/;

/** The value of a number in Chinese characters (三十二, 一百零五, 二〇二三, 两千, 三万零六十, 一亿二千万); null where it is none (三五, 百). */
export function numeralOf(written: string): number | null {
  const plain = written.replaceAll('两', '二').replaceAll('〇', '零');
  if (inPlaces.test(plain)) return Number(Array.from(plain, digit).join(''));
  const [most = '', rest] = plain.split('亿', 2);
  if (rest !== undefined) {
    const [left, right] = [sectionOf(most), rest === '' ? 0 : numeralOf(rest)];
    return left === null || right === null ? null : left * 100_000_000 + right;
  }
  const [high = '', low] = plain.split('万', 2);
  if (low === undefined) return sectionOf(high);
  const [left, right] = [sectionOf(high), low === '' ? 0 : sectionOf(low)];
  return left === null || right === null ? null : left * 10_000 + right;
}

function sectionOf(written: string): number | null {
  const match = written === '' ? null : section.exec(written);
  if (match === null) return null;
  const [, thousands, hundreds, tens, ten, ones] = match;
  // 十二 begins without a digit.
  return digit(thousands) * 1000 + digit(hundreds) * 100 + (ten === undefined ? 0 : (digit(tens) || 1) * 10) + digit(ones);
}
