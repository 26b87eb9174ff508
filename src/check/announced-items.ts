import type { Lexicons } from '#lexicon';
import { flatMapped, matchesOf } from '#model';
import { discussionOf } from './discussion.ts';
import { flagOf } from './flag.ts';
import { numeralOf } from './numeral.ts';
import type { RuleMaker } from './rule.ts';

const numerals = '一二三四五六七八九十';
/** Ways to number a list, from the first item on. */
const styles: readonly ((no: number) => readonly string[])[] = [
  (no) => [`${numerals[no - 1]}是`],
  (no) => [`第${numerals[no - 1]},`, `第${numerals[no - 1]}、`, `第${numerals[no - 1]}是`],
  (no) => [`(${numerals[no - 1]})`],
  (no) => [`(${no})`],
  (no) => [`${no}.`, `${no}、`],
];
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
      const listed = listedAfter(told, index + words.length);
      if (count === null || count > most || listed === null || listed.count === count) return [];
      const span = reading.spanOf(from + index, from + listed.end);
      const zh = { words, count: listed.count };
      return [flagOf(lexicons, { code: 'contradiction', severity: 'low', certainty: 'possible', span, rule: 'announced-items', zh })];
    });
  };
};

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
  return count < 2 || count >= most || goesOn ? null : { count, end: at + 2 };
}

/** The nearest of some words from an offset on; behind the end where there is none. */
function placeOf(told: string, words: readonly string[], from: number): number {
  const places = words.map((word) => told.indexOf(word, from)).filter((place) => place !== -1);
  return Math.min(...places, Number.POSITIVE_INFINITY);
}
