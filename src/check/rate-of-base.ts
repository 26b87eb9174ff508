import { flatMapped } from '#model';
import { sentenceAround } from './clause.ts';
import { flagOf } from './flag.ts';
import { type Count, prepareCount, type Quantity } from './quantity.ts';
import type { RuleMaker } from './rule.ts';

/** Points that rounding and cutting off explain. */
const widestRounding = 0.6;
/** Letters of the word that a rate is named after: 满意率. */
const nameLength = 2;

/** A rate and the two counts that it is of: 办结300件,满意289件,满意率为99.3%. The second count has the name of the rate. */
export const rateOfBase: RuleMaker = (lexicons) => {
  const countOf = prepareCount(lexicons);
  return ({ reading }) => {
    const count = countOf(reading);
    const { spoken } = reading;
    return flatMapped(count.all('rate'), (hit) => {
      const [sentence] = sentenceAround(spoken, hit.start);
      const rate = count.within(hit.start, hit.end + 1).at(-1);
      const pair = pairBefore(count, sentence, hit.start);
      if (rate?.isExact !== true || pair === null) return [];
      const [base, part] = pair;
      const name = spoken.slice(hit.start, hit.start + nameLength);
      const right = (part.value / base.value) * 100;
      const isNamed = spoken.slice(Math.max(base.end, part.start - 2 * nameLength), part.end + nameLength).includes(name);
      // What was carried over or withdrawn is no part of the base.
      if (!isNamed || Math.abs(right - rate.value) <= widestRounding || count.has('carried', sentence, hit.start)) return [];
      const zh = { part: part.value, base: base.value, right: Math.round(right * 10) / 10, told: rate.value };
      const span = reading.spanOf(base.start, hit.end);
      return [flagOf(lexicons, { code: 'contradiction', severity: 'medium', certainty: 'probable', span, rule: 'share-of-base', zh })];
    });
  };
};

/** The only two counts of the sentence before the rate, of one unit, the greater first. */
function pairBefore(count: Count, start: number, end: number): readonly [Quantity, Quantity] | null {
  const [base, part, ...more] = count.within(start, end).filter(({ isItem, isLike }) => isItem || isLike);
  if (base === undefined || part === undefined || more.length > 0 || base.unit !== part.unit) return null;
  return base.isExact && part.isExact && part.value <= base.value && base.value > 0 ? [base, part] : null;
}
