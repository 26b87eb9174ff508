import type { Report, Span } from '#model';
import { matchesOf } from '#model';

/** Room left for a value, as it was typed: the form closes what looks like the gaps of a layout. What it begins with is looked at first: it is rare. */
const room = /(?=[ \u00a0\u3000_\uff3f])(?<=\p{Script=Han})(?:[ \u00a0\u3000]{2,12}|[_\uff3f]{2,20} ?)(?=[\p{Script=Han}%％])/gu;
const betweenLetters = /\p{Script=Han}[ \u00a0\u3000]\p{Script=Han}/gu;
/** One blank alone may be a layout's, unless there is hardly another between letters: 更新动态 篇, . */
const fewest = 4;
/** Letters set apart throughout (公  开  条) are a layout. */
const spread = /[\s\u3000]/;
/** A unit that ends its clause, or one that is always followed by what is counted. */
const ended = /^[,，。;；、:：!?)）\n]|^$/;
const counting = '个';
const longestUnit = 3;

/**
 * Blanks before a unit of counting in a sentence: 召开会议   次, 培训___人次; spans into the text. `single` finds the units that one
 * blank alone is enough for, see `singleBlank`.
 */
export function blankSpaces(report: Report, units: RegExp, numerals: RegExp, single: RegExp): readonly Span[] {
  const { text } = report.source;
  const singles = matchesOf(text, single);
  const isRare = singles.length > 0 && matchesOf(text, betweenLetters).length < fewest;
  const wanted = [...matchesOf(text, room), ...(isRare ? singles : [])].filter(({ 0: words, index }) => {
    const [before = '', after] = [text[index - 1], text.slice(index + words.length, index + words.length + longestUnit + 1)];
    if (numerals.test(before) || (!words.includes('_') && spread.test(text[index - 2] ?? ''))) return false;
    const unit = units.exec(after)?.[0] ?? (/^[%％]/.test(after) ? '%' : '');
    return unit !== '' && (unit === counting || ended.test(after.slice(unit.length)));
  });
  if (wanted.length === 0) return [];
  const isRead = ({ start, end }: Span) => report.sentences.some(({ span }) => span.start <= start && end <= span.end);
  return wanted.map(({ 0: words, index }) => ({ start: index, end: index + words.length })).filter(isRead);
}

/** One blank before a unit that ends its clause. */
export function singleBlank(units: readonly string[]): RegExp {
  return new RegExp(`(?<=\\p{Script=Han})[ \\u00a0\\u3000](?=(?:${units.join('|')})[,，。;；、])`, 'gu');
}
