import { flatMapped, matchesOf } from '#model';
import { sentenceAround } from './clause.ts';
import { flagOf } from './flag.ts';
import { numeralLetters } from './numeral.ts';
import { prepareCount, type Quantity } from './quantity.ts';
import type { RuleMaker } from './rule.ts';
import { standsIn } from './words-at.ts';

/** A yearly number that does not go with how often it is said to be (DOMAIN.md 3, contradiction). */
export const everySoOften: RuleMaker = (lexicons) => {
  const countOf = prepareCount(lexicons);
  const rhythms = new Map(lexicons.words('rhythms').map((row) => [row.split(':')[0] ?? '', Number(row.split(':')[1])]));
  const often = oftenOf([...rhythms.keys()], lexicons.words('year-openings'), lexicons.words('total-words'));
  const isOtherwise = standsIn(lexicons.words('other-rhythms'));
  return ({ reading }) => {
    const { spoken } = reading;
    return flatMapped(matchesOf(spoken, often), (match) => {
      const end = match.index + match[0].length;
      const told = countOf(reading).within(end, end + longestFigure)[0];
      const due = rhythms.get(match[1] ?? '') ?? 0;
      if (told === undefined || told.start !== end || told.unit !== match[3] || !isApart(told, due)) return [];
      const [start, stop] = sentenceAround(spoken, match.index);
      if (!isSame(match, spoken.slice(told.end, stop)) || isOtherwise(spoken.slice(start, stop))) return [];
      const [before] = sentenceAround(spoken, Math.max(0, start - 1));
      if (isOfEach(spoken.slice(before, match.index), told.value / due)) return [];
      const span = reading.spanOf(match.index, told.end);
      const zh = { due, told: told.value };
      return [flagOf(lexicons, { code: 'contradiction', severity: 'low', certainty: 'possible', span, rule: 'every-so-often', zh })];
    });
  };
};

/** How often a thing is done, and in the next clause how many times in the year: 每半年召开一次例会,全年召开3次. */
const oftenOf = (rhythms: readonly string[], years: readonly string[], totals: readonly string[]) =>
  new RegExp(
    `(${rhythms.join('|')})(\\p{Script=Han}{2,6}?)[一1](次|期|场|轮)(\\p{Script=Han}{0,10}),` +
      `(?:${years.join('|')})(?:${totals.join('|')})?(\\p{Script=Han}{0,8}?)(?=[\\d${numeralLetters}])`,
    'gu',
  );

/** Of the weeks of a year some are holidays, and some more than is due may be called for. */
function isApart({ value, isExact }: Quantity, due: number): boolean {
  const isFewer = value < Math.min(due, fewestWeeks);
  return isExact && (isFewer || value >= 2 * due);
}

/** 12个嘎查每月公开一次,全年公开144次: so often in each of the places that this sentence or the one before counts. */
const isOfEach = (before: string, places: number): boolean => places > 1 && before.match(/\d+/g)?.includes(`${places}`) === true;

/** The thing that is counted is the one that is done so often, if it is named again. */
function isSame([, , deed = '', , thing = '', done = '']: readonly string[], behind: string): boolean {
  const named = /^\p{Script=Han}*/u.exec(behind)?.[0] ?? '';
  // 定期召开: how it is done may stand before the deed.
  const isDeed = done === thing || [deed, `${deed}${thing}`].some((own) => own.endsWith(done));
  return isDeed && (named === '' || (thing !== '' && (thing.endsWith(named) || named.endsWith(thing))));
}

/** Letters of a figure with its unit. */
const longestFigure = 8;
const fewestWeeks = 40;
