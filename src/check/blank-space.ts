import type { Report, Span } from '#model';
import { matchesOf } from '#model';

/** Room left for a value, as it was typed: the form closes what looks like the gaps of a layout. */
const room =
  /(?<=\p{Script=Han})[ \u00a0\u3000]{2,12}(?=[\p{Script=Han}%％])|(?<=[\p{Script=Han}”》])[_\uff3f]{2,20} ?(?=[\p{Script=Han}%％])/gu;
/** How all of it begins: rare, and found several times faster. */
const gap = /[ \u00a0\u3000_\uff3f]{2}(?<=[^\0-\u201c\u201e-\u2e7f\u3000\uff3f]..)/;
const betweenLetters = /\p{Script=Han}[ \u00a0\u3000]\p{Script=Han}/gu;
/** One blank alone may be a layout's, unless there is hardly another between letters: 更新动态 篇, . */
const fewest = 4;
/** Letters set apart throughout (公  开  条) are a layout. */
const spread = /[\s\u3000]/;
/** A unit that ends its clause, or one that is always followed by what is counted. */
const ended = /^[,，。;；、:：!?)）\n]|^$/;
const counting = '个';
/** So long a line is there to be written on, whatever follows it. */
const longLine = /[_\uff3f]{4}/;
const longestUnit = 3;

/**
 * Blanks before a unit of counting in a sentence: 召开会议   次, 培训___人次; spans into the text. `singlesIn` finds the units that
 * one blank alone is enough for, see `singleBlank`.
 */
export function blankSpaces(report: Report, units: RegExp, numerals: RegExp, singlesIn: Blanks): readonly Span[] {
  const { text } = report.source;
  const singles = singlesIn(text);
  const isRare = singles.length > 0 && matchesOf(text, betweenLetters).length < fewest;
  const wanted = [...(gap.test(text) ? matchesOf(text, room) : []), ...(isRare ? singles : [])].filter(({ 0: words, index }) => {
    const [before = '', after] = [text[index - 1], text.slice(index + words.length, index + words.length + longestUnit + 1)];
    if (numerals.test(before) || (!words.includes('_') && spread.test(text[index - 2] ?? ''))) return false;
    if (longLine.test(words)) return true;
    const unit = units.exec(after)?.[0] ?? (/^[%％]/.test(after) ? '%' : '');
    return unit !== '' && (unit === counting || ended.test(after.slice(unit.length)));
  });
  if (wanted.length === 0) return [];
  const isRead = ({ start, end }: Span) => report.sentences.some(({ span }) => span.start <= start && end <= span.end);
  return wanted.map(({ 0: words, index }) => ({ start: index, end: index + words.length })).filter(isRead);
}

type Blanks = (text: string) => readonly RegExpExecArray[];

/** Finds one blank before a unit that ends its clause. */
export function singleBlank(units: readonly string[]): Blanks {
  const blank = `[ \\u00a0\\u3000](?=(?:${units.join('|')})[,，。;；、])`;
  // Which letter stands before is asked for last: it takes several times as long, and the others are rare.
  const [maybe, behindHan] = [new RegExp(blank), new RegExp(`(?<=\\p{Script=Han})${blank}`, 'gu')];
  return (text) => (maybe.test(text) ? matchesOf(text, behindHan) : []);
}
