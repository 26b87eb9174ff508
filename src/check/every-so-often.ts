import { flatMapped, matchesOf } from '#model';
import { sentenceAround } from './clause.ts';
import { flagOf } from './flag.ts';
import { prepareCount, type Quantity } from './quantity.ts';
import type { RuleMaker } from './rule.ts';
import { standsIn } from './words-at.ts';

/** How often a thing is done, and in the next clause how many times in the year: 每半年召开一次例会,全年召开3次. */
const often = new RegExp(
  '每(周|月|个月|季度|个季度|半年)(?:度|都|均|定期|固定)?(\\p{Script=Han}{2,4}?)[一1](次|期|场|轮)(\\p{Script=Han}{0,10}),' +
    '(?:全年|年内|本年|本年度|今年|一年)(?:来|共|累计|已|共计|一共|总共)*(\\p{Script=Han}{0,8}?)(?:了|共|共计|累计)?(?=[\\d一二三四五六七八九十])',
  'gu',
);
const timesAYear: Readonly<Record<string, number>> = { 周: 52, 月: 12, 个月: 12, 季度: 4, 个季度: 4, 半年: 2 };

/** A yearly number that does not go with how often it is said to be (DOMAIN.md 3, contradiction). */
export const everySoOften: RuleMaker = (lexicons) => {
  const countOf = prepareCount(lexicons);
  const isOtherwise = standsIn(lexicons.words('other-rhythms'));
  return ({ reading }) => {
    const { spoken } = reading;
    return flatMapped(matchesOf(spoken, often), (match) => {
      const end = match.index + match[0].length;
      const told = countOf(reading).within(end, end + longestFigure)[0];
      const due = timesAYear[match[1] ?? ''] ?? 0;
      if (told === undefined || told.start !== end || told.unit !== match[3] || !isApart(told, due)) return [];
      const [start, stop] = sentenceAround(spoken, match.index);
      if (!isSame(match, spoken.slice(told.end, stop)) || isOtherwise(spoken.slice(start, stop))) return [];
      const span = reading.spanOf(match.index, told.end);
      const zh = { due, told: told.value };
      return [flagOf(lexicons, { code: 'contradiction', severity: 'low', certainty: 'possible', span, rule: 'every-so-often', zh })];
    });
  };
};

/** Of the weeks of a year some are holidays, and some more than is due may be called for. */
function isApart({ value, isExact }: Quantity, due: number): boolean {
  const isFewer = value < (due === timesAYear['周'] ? fewestWeeks : due);
  return isExact && (isFewer || value >= 2 * due);
}

/** The thing that is counted is the one that is done so often, if it is named again. */
function isSame([, , deed = '', , thing = '', done = '']: readonly string[], behind: string): boolean {
  const named = /^\p{Script=Han}*/u.exec(behind)?.[0] ?? '';
  const isDeed = ['', deed, thing, `${deed}${thing}`].includes(done);
  return isDeed && (named === '' || (thing !== '' && (thing.endsWith(named) || named.endsWith(thing))));
}

/** Letters of a figure with its unit. */
const longestFigure = 8;
const fewestWeeks = 40;
