import type { Lexicon, Lexicons } from '#lexicon';
import type { Flag, Report } from '#model';
import { flagOf } from './flag.ts';
import { partsAfter } from './parts-after.ts';
import { partsBefore } from './parts-before.ts';
import { countOf } from './quantity.ts';
import type { RuleMaker } from './rule.ts';
import { joined, type Statement, statementsOf } from './statement.ts';
import { type Discrepancy, discrepancyOf, sumOf, type Tally } from './tally.ts';

/** Longer than any list that people count by hand; comparing all with all in a hostile text would not end. */
const longestList = 3000;

/** Parts that do not add up to the stated total (DOMAIN.md 3); the message shows the arithmetic. */
export const partsVersusTotal: RuleMaker = (lexicons, configuration) => {
  const words = lexicons.lexicon('quantities');
  const { completeShare } = configuration.check;
  return ({ report }) =>
    lists(words, report).flatMap((statement) => {
      if (statement.spoken.length > longestList) return [];
      const count = countOf(words, statement.spoken);
      if (count.quantities.length < 2) return [];
      const tallies = [...partsAfter(count, statement.spoken), ...partsBefore(count, statement.spoken, completeShare)];
      return tallies.flatMap((tally) => {
        const discrepancy = discrepancyOf(tally);
        return discrepancy === null ? [] : [wrong(lexicons, statement, tally, discrepancy)];
      });
    });
};

/** The statements, one that begins with 其中 together with the one whose total it tells the parts of. */
function lists(words: Lexicon, report: Report): readonly Statement[] {
  const statements = statementsOf(report);
  const continuing = statements.map(({ spoken }) => countOf(words, spoken.slice(0, 8)).all('among')[0]?.start === 0);
  return statements.flatMap((statement, i) => {
    if (i > 0 && continuing[i] === true) return [];
    let last = i;
    while (continuing[last + 1] === true) last += 1;
    const end = statements[last];
    return last === i || end === undefined ? [statement] : [joined(report, statement.sentence, end.sentence)];
  });
}

function wrong(lexicons: Lexicons, statement: Statement, { total, parts }: Tally, { sum, kind, certainty }: Discrepancy): Flag {
  const all = [total, ...parts];
  const rule = kind === 'below' ? 'parts-below-total' : 'parts-exceed-total';
  return flagOf(lexicons, {
    code: 'parts-vs-total',
    severity: certainty === 'possible' ? 'low' : 'medium',
    certainty,
    span: statement.spanOf(startOfClause(statement, Math.min(...all.map(({ start }) => start))), Math.max(...all.map(({ end }) => end))),
    rule,
    message: kind === 'exceed-overlap' ? 'parts-exceed-total-overlap' : rule,
    zh: {
      sum: parts.map(({ value }) => value).join('+'),
      total: sumOf(parts),
      stated: total.value,
      difference: sumOf([{ ...total, value: Math.abs(sum - total.value) }]),
    },
  });
}

/** Where the clause of an offset begins, so that the quotation says what is counted. */
function startOfClause({ spoken }: Statement, offset: number): number {
  let start = offset;
  while (start > 0 && !clauseEnd.test(spoken[start - 1] ?? '')) start -= 1;
  return start;
}

const clauseEnd = /[,。;:!?()\s]/;
