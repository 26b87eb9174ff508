import type { Lexicons } from '#lexicon';
import { type Flag, flatMapped } from '#model';
import { clauseAround } from './clause.ts';
import { flagOf } from './flag.ts';
import type { ReportReading } from './report-reading.ts';
import type { Examined, RuleMaker } from './rule.ts';
import { factsOf } from './table-facts.ts';
import { prepareToldFacts } from './told-fact.ts';

/** Applications are said to have become more, and there were none (DOMAIN.md 3, contradiction). */
export const claimedIncrease: RuleMaker = (lexicons, configuration) => {
  const claims = lexicons.lexicon('trouble');
  const toldIn = prepareToldFacts(lexicons);
  const receivedOf = ({ report, reading }: Examined): readonly number[] => {
    const tabled = factsOf(report, received, configuration.check.cellConfidence)?.map(({ value }) => value);
    return tabled ?? flatMapped(toldIn(reading, report.identity.year), ({ key, value }) => (key === received ? [value] : []));
  };
  return (examined) => {
    const { reading } = examined;
    const hit = reading.hits(claims).find(({ entry }) => entry.yields['role'] === 'more-applications');
    if (hit === undefined) return [];
    const figures = receivedOf(examined);
    return figures.length > 0 && figures.every((value) => value === 0) ? [flagFor(lexicons, reading, hit.start, hit.end)] : [];
  };
};

const received = 'application in';

function flagFor(lexicons: Lexicons, reading: ReportReading, start: number, end: number): Flag {
  return flagOf(lexicons, {
    code: 'contradiction',
    severity: 'medium',
    certainty: 'probable',
    span: reading.spanOf(clauseAround(reading.spoken, start)[0], end),
    rule: 'claimed-increase',
    zh: { words: reading.value.slice(start, end) },
  });
}
