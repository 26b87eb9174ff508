import type { Hit, Lexicons } from '#lexicon';
import { type Flag, flatMapped } from '#model';
import { type ChangeClaim, changeClaims } from './change-claim.ts';
import { clauseAround } from './clause.ts';
import { flagOf } from './flag.ts';
import { prepareCount } from './quantity.ts';
import type { ReportReading } from './report-reading.ts';
import type { Examined, RuleMaker } from './rule.ts';
import { factsOf } from './table-facts.ts';
import { prepareToldFacts } from './told-fact.ts';

/**
 * Applications are said to have become more, and there were none; or to have become more in one place and fewer in another
 * (DOMAIN.md 3, contradiction).
 */
export const claimedIncrease: RuleMaker = (lexicons, configuration) => {
  const claims = lexicons.lexicon('trouble');
  const toldIn = prepareToldFacts(lexicons);
  const countOf = prepareCount(lexicons);
  const receivedOf = ({ report, reading }: Examined): readonly number[] => {
    const tabled = factsOf(report, received, configuration.check.cellConfidence)?.map(({ value }) => value);
    return tabled ?? flatMapped(toldIn(reading, report), ({ key, value }) => (key === received ? [value] : []));
  };
  return (examined) => {
    const { reading, report } = examined;
    const hits = reading.hits(claims);
    const [more] = hits.filter(({ entry }) => entry.yields['role'] === 'more-applications');
    const [fewer] = hits.filter(({ entry }) => entry.yields['role'] === 'fewer-applications');
    if (more === undefined && fewer === undefined) return [];
    const figures = receivedOf(examined);
    if (more !== undefined && figures.length > 0 && figures.every((value) => value === 0))
      return [flagFor(lexicons, reading, more.start, more.end)];
    if (more !== undefined && fewer !== undefined) return [turned(lexicons, reading, more, fewer)];
    const told = changeClaims(countOf(reading), reading.spoken, `${(report.identity.year ?? 0) - 1}年`).find(
      (claim) => isOfApplications(claim, figures) && claim.direction === (more === undefined ? 'up' : 'down'),
    );
    const said = more ?? fewer;
    return told === undefined || said === undefined ? [] : [turned(lexicons, reading, told, said)];
  };
};

/** The figure that rose or fell is that of applications in the table. */
function isOfApplications({ now }: ChangeClaim, figures: readonly number[]): boolean {
  return now !== null && now.value > 0 && now.isCase && figures.includes(now.value);
}

const received = 'application in';

function turned(lexicons: Lexicons, reading: ReportReading, one: Pick<Hit, 'start' | 'end'>, other: Pick<Hit, 'start' | 'end'>): Flag {
  const words = ({ start, end }: Pick<Hit, 'start' | 'end'>) => reading.value.slice(start, end);
  return flagOf(lexicons, {
    code: 'contradiction',
    severity: 'medium',
    certainty: 'probable',
    span: reading.spanOf(other.start, other.end),
    rule: 'claimed-turns',
    message: 'contradiction',
    zh: { left: words(one), right: words(other) },
  });
}

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
