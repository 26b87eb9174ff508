import { flatMapped } from '#model';
import { clauseAround } from './clause.ts';
import { flagOf } from './flag.ts';
import { percent, prepareCount } from './quantity.ts';
import type { RuleMaker } from './rule.ts';

/** A rate of more than all: 更新率达到103%; plans may be more than fulfilled, answers are not. */
export const rateOverAll: RuleMaker = (lexicons) => {
  const countOf = prepareCount(lexicons);
  return ({ reading }) => {
    const count = countOf(reading);
    return flatMapped(count.all('bounded-rate'), (hit) => {
      const rate = count.within(hit.start, hit.end + 1).at(-1);
      if (rate?.unit !== percent || rate.value <= all) return [];
      const span = reading.spanOf(clauseAround(reading.spoken, hit.start)[0], rate.end);
      const zh = { told: rate.value };
      return [flagOf(lexicons, { code: 'contradiction', severity: 'medium', certainty: 'certain', span, rule: 'rate-over-all', zh })];
    });
  };
};

const all = 100;
