import type { Hit } from '#lexicon';
import { flatMapped } from '#model';
import { clauseAround } from './clause.ts';
import { flagOf } from './flag.ts';
import { prepareCount } from './quantity.ts';
import type { RuleMaker } from './rule.ts';

/** All in time by one sentence, one too late by another: 1件超期答复,按期答复率100%. */
export const fullRate: RuleMaker = (lexicons) => {
  const countOf = prepareCount(lexicons);
  return ({ reading }) => {
    const count = countOf(reading);
    const rates = count.all('full-rate');
    if (rates.length === 0) return [];
    const isSome = ({ start, end }: Hit) => count.within(start, end + 1).some(({ value, isExact }) => isExact && value > 0);
    const section = (at: number) => reading.statements[reading.statementAt(at)]?.sentence.section;
    return flatMapped(rates, (rate) => {
      const late = count.all('overdue').find((hit) => isSome(hit) && section(hit.start) === section(rate.start));
      if (late === undefined) return [];
      const [start, end] = [clauseAround(reading.spoken, rate.start)[0], rate.end];
      const isBeside = Math.abs(late.start - rate.start) <= nearby;
      const words = { left: reading.value.slice(late.start, late.end), right: reading.value.slice(start, end) };
      return [
        flagOf(lexicons, {
          code: 'contradiction',
          severity: 'medium',
          certainty: isBeside ? 'certain' : 'probable',
          span: isBeside ? reading.spanOf(Math.min(start, late.start), Math.max(end, late.end)) : reading.spanOf(start, end),
          rule: 'full-rate',
          zh: words,
        }),
      ];
    });
  };
};

/** Characters between the two in one statement. */
const nearby = 40;
