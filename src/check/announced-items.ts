import type { Lexicons } from '#lexicon';
import { flatMapped, matchesOf } from '#model';
import { discussionOf } from './discussion.ts';
import { flagOf } from './flag.ts';
import { numeralOf } from './numeral.ts';
import type { RuleMaker } from './rule.ts';

const numerals = '一二三四五六七八九十';
/** Ways to number a list, from the first item on: 3.5 and 第3、4季度 number nothing. */
const styles: readonly ((no: number) => string)[] = [
  (no) => `${numerals[no - 1]}是`,
  (no) => `第${numerals[no - 1]}[,、是]`,
  (no) => `\\(${numerals[no - 1]}\\)`,
  (no) => `\\(${no}\\)`,
  (no) => `${no}(?:\\.(?!\\d)|、)`,
];
/** What an item begins behind: not 十一是, 之一是. */
const border = '(?<=^|[。;:,!?\\s])';
/** An item told without a number: 还有就是老年人看不懂. */
const unnumbered = /还有|此外|另外|最后|同时/;
/** What follows the list of problems. */
const remedies = /(?<=[。;,:\s])(?:改进情况|改进措施|整改|下一步|针对|已采取)/g;
const most = 9;
/** Letters from the announcement to the first item. */
const nearby = 12;

/** 存在以下三个问题, and two are listed: the numbers of the items end too early, or go on (DOMAIN.md 3). */
export const announcedItems: RuleMaker = (lexicons: Lexicons) => {
  const announced = new RegExp(
    `(?:以下|如下|下列)([一二两三四五六七八九\\d]{1,2})(?:大|个|项|条|点|方面)(?:方面)?的?(?:主要|突出)?(?:${lexicons.words('announced-things').join('|')})`,
    'g',
  );
  return (examined) => {
    const { reading } = examined;
    if (discussionOf(examined) === null) return [];
    const first = reading.statements.findIndex(({ sentence }) => sentence.section === 'problems');
    if (first === -1) return [];
    const from = reading.startOf(first);
    const end = reading.statements.findLastIndex(({ sentence }) => sentence.section === 'problems') + 1;
    const told = reading.spoken.slice(from, end < reading.statements.length ? reading.startOf(end) : undefined);
    return flatMapped(matchesOf(told, announced), ({ 0: words, 1: written = '', index }) => {
      const count = /^\d/.test(written) ? Number(written) : numeralOf(written);
      const listed = listedAfter(words.endsWith('措施') ? told : withoutRemedies(told, index + words.length), index + words.length);
      if (count === null || count > most || listed === null || listed.count === count) return [];
      const span = reading.spanOf(from + index, from + listed.end);
      const zh = { words, count: listed.count };
      return [flagOf(lexicons, { code: 'contradiction', severity: 'low', certainty: 'possible', span, rule: 'announced-items', zh })];
    });
  };
};

function withoutRemedies(told: string, from: number): string {
  const [first] = flatMapped(matchesOf(told, remedies), ({ index }) => (index > from ? [index] : []));
  return told.slice(0, first);
}

/** The list that begins right behind an announcement: how many items it has, and where the last begins. */
function listedAfter(told: string, from: number): { readonly count: number; readonly end: number } | null {
  const begun = styles.map((each) => ({ each, start: placeOf(told, each(1), from) }));
  const { each: style, start } = begun.reduce((best, other) => (other.start < best.start ? other : best));
  if (start > from + nearby) return null;
  // A list that begins anew is another one: the measures.
  const limit = Math.min(placeOf(told, style(1), start + 1), told.length);
  let [count, at] = [1, start];
  for (let next = placeOf(told, style(2), at); next < limit; next = placeOf(told, style(count + 1), at)) [count, at] = [count + 1, next];
  // One item alone is no list; a number left out is a slip of its own.
  const goesOn = count < most && placeOf(told, style(count + 2), at) < limit;
  return count < 2 || count >= most || goesOn || unnumbered.test(told.slice(at, limit)) ? null : { count, end: at + 2 };
}

/** Where a mark stands first from an offset on; behind the end where there is none. */
function placeOf(told: string, mark: string, from: number): number {
  const pattern = new RegExp(border + mark, 'g');
  pattern.lastIndex = from;
  return pattern.exec(told)?.index ?? Number.POSITIVE_INFINITY;
}
