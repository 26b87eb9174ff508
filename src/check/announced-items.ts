import type { Lexicons } from '#lexicon';
import { flatMapped, type Mark, markAt, matchesOf } from '#model';
import { discussionOf } from './discussion.ts';
import { flagOf } from './flag.ts';
import { numeralLetters, numeralOf } from './numeral.ts';
import { isHitWithin } from './report-reading.ts';
import type { RuleMaker } from './rule.ts';

const most = 9;
/** Letters from the announcement to the first item. */
const nearby = 12;
/** What a mark stands behind: not in 第3、4季度. */
const border = /(?<=^|[。;:,!?\s])(?=\S)/g;

/** 存在以下三个问题, and two are listed: the numbers of the items end too early, or go on (DOMAIN.md 3). */
export const announcedItems: RuleMaker = (lexicons: Lexicons) => {
  const cues = lexicons.lexicon('review-cues');
  const things = lexicons.words('announced-things').join('|');
  const announced = new RegExp(
    `(?:${lexicons.words('announcing-words').join('|')})([${numeralLetters}]{1,2}|\\d)(?:${lexicons.words('announced-units').join('|')})(?:${things})`,
    'g',
  );
  return (examined) => {
    const { reading, extraction } = examined;
    if (discussionOf(examined) === null) return [];
    const first = reading.statements.findIndex(({ sentence }) => sentence.section === 'problems');
    if (first === -1) return [];
    const from = reading.startOf(first);
    const end = reading.statements.findLastIndex(({ sentence }) => sentence.section === 'problems') + 1;
    const told = reading.spoken.slice(from, end < reading.statements.length ? reading.startOf(end) : undefined);
    const hits = reading.hits(cues).filter(({ entry }) => entry.yields['cue'] === 'list-end');
    return flatMapped(matchesOf(told, announced), ({ 0: words, 1: written = '', index }) => {
      const count = /\d/.test(written) ? Number(written) : numeralOf(written);
      // What the measures are numbered by goes on behind the problems.
      const isOfProblems = (at: number) =>
        !extraction.measures.some(({ span }) => span.start <= reading.spanOf(from + at, from + at).start);
      const listed = listedAfter(told, index + words.length, words.endsWith(ofMeasures) ? () => true : isOfProblems);
      if (count === null || count > most || listed === null || listed.count === count) return [];
      // 还有就是…, behind the last number.
      if (isHitWithin(hits, from + listed.last, from + listed.end)) return [];
      const span = reading.spanOf(from + index, from + listed.last + markLength);
      const zh = { words, count: listed.count };
      return [flagOf(lexicons, { code: 'contradiction', severity: 'low', certainty: 'possible', span, rule: 'announced-items', zh })];
    });
  };
};

const ofMeasures = '措施';

/** Letters of the last mark that are quoted. */
const markLength = 2;

interface Listed {
  readonly count: number;
  /** Where the last item begins, and what stands behind it in the list may end. */
  readonly last: number;
  readonly end: number;
}

/** The list that begins right behind an announcement; null where it is none, or a number is left out: a slip of its own. */
function listedAfter(told: string, from: number, isInside: (at: number) => boolean): Listed | null {
  const marks = flatMapped([...told.matchAll(border)], ({ index }): readonly (Mark & { readonly at: number })[] => {
    const mark = index < from || !isInside(index) ? null : markAt(told, index);
    return mark === null ? [] : [{ ...mark, at: index }];
  });
  const [first] = marks;
  if (first === undefined || first.at > from + nearby || first.ordinal !== 1) return null;
  const own = marks.filter(({ rank }) => rank === first.rank);
  // A list that begins anew is another one: the measures.
  const again = own.findIndex(({ ordinal }, no) => no > 0 && ordinal === 1);
  const list = again === -1 ? own : own.slice(0, again);
  const last = list.at(-1)?.at ?? first.at;
  const isWhole = list.every(({ ordinal }, no) => ordinal === no + 1);
  if (!isWhole || list.length < 2 || list.length > most) return null;
  return { count: list.length, last, end: own[again]?.at ?? told.length };
}
