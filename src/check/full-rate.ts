import type { Hit } from '#lexicon';
import { flatMapped } from '#model';
import { clauseAround, sentenceAround } from './clause.ts';
import { flagOf } from './flag.ts';
import { prepareCount } from './quantity.ts';
import type { RuleMaker } from './rule.ts';

/** All in time by one sentence, one too late by another: 1件超期答复,按期答复率100%; both are flagged where they are far apart. */
export const fullRate: RuleMaker = (lexicons) => {
  const countOf = prepareCount(lexicons);
  const answered = lexicons.words('answered-things');
  return ({ reading, report }) => {
    const count = countOf(reading);
    const rates = count.all('full-rate');
    const late = rates.length === 0 ? [] : count.all('overdue').filter(isSome);
    if (late.length === 0) return [];
    const section = (at: number) => reading.statements[reading.statementAt(at)]?.sentence.section;
    const thingsOf = ({ start }: Hit) => {
      const said = reading.spoken.slice(...sentenceAround(reading.spoken, start));
      const things = answered.filter((thing) => said.includes(thing));
      // Applications come first in the list, and are what a whole section is about.
      return things.length === 0 && section(start) === 'applications' ? answered.slice(0, 1) : things;
    };
    /** Of the same things; one that names none speaks of those before it. */
    const areOfOne = (one: Hit, other: Hit) => {
      const [left, right] = [thingsOf(one), thingsOf(other)];
      const isShared = left.some((thing) => right.includes(thing));
      return isShared || ((left.length === 0 || right.length === 0) && section(one.start) === section(other.start));
    };
    const told = new Set<Hit>();
    return flatMapped(rates, (rate) => {
      const lapse = late.find((hit) => !told.has(hit) && !meet(rate, hit) && areOfOne(rate, hit));
      if (lapse === undefined) return [];
      told.add(lapse);
      const one = { start: clauseAround(reading.spoken, rate.start)[0], end: rate.end };
      const isBeside = Math.abs(lapse.start - rate.start) <= nearby;
      const zh = { left: reading.value.slice(lapse.start, lapse.end), right: reading.value.slice(one.start, one.end) };
      const found = { code: 'contradiction', severity: 'medium', rule: 'full-rate', zh } as const;
      if (isBeside) {
        const span = reading.spanOf(Math.min(one.start, lapse.start), Math.max(one.end, lapse.end));
        return [flagOf(lexicons, { ...found, certainty: 'certain', span })];
      }
      const spans = [reading.spanOf(one.start, one.end), reading.spanOf(lapse.start, lapse.end)] as const;
      return spans.map((span, i) =>
        flagOf(lexicons, { ...found, certainty: 'probable', span, other: { reportId: report.reportId, span: spans[i === 0 ? 1 : 0] } }),
      );
    });

    /** 5件因会签拖延,超过法定期限才答复: the cases may stand in the clause before. */
    function isSome({ start, end }: Hit): boolean {
      const own = count.within(start, end + 1);
      const [sentence] = sentenceAround(reading.spoken, start);
      const [clause] = clauseAround(reading.spoken, start);
      const before = own.length > 0 || clause === sentence ? own : count.within(clauseAround(reading.spoken, clause - 2)[0], end + 1);
      return before.some(({ value, isExact }) => isExact && value > 0);
    }
  };
};

const meet = (one: Hit, other: Hit) => one.start < other.end && other.start < one.end;

/** Characters between the two in one statement. */
const nearby = 40;
