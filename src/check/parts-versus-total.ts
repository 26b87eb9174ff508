import type { Lexicons } from '#lexicon';
import { type Flag, flatMapped } from '#model';
import { flagOf } from './flag.ts';
import { partsAfter, type Stretch } from './parts-after.ts';
import { partsBefore } from './parts-before.ts';
import { partsDone } from './parts-done.ts';
import { partsEnumerated } from './parts-enumerated.ts';
import { partsInRow } from './parts-in-row.ts';
import { partsLeftOver } from './parts-left-over.ts';
import { partsListed } from './parts-listed-after.ts';
import { partsNested } from './parts-nested.ts';
import { partsOpposed } from './parts-opposed.ts';
import { partsSummed } from './parts-summed.ts';
import { partsWithoutUnits } from './parts-without-units.ts';
import { type Count, prepareCount } from './quantity.ts';
import type { ReportReading } from './report-reading.ts';
import type { RuleMaker } from './rule.ts';
import { type Discrepancy, discrepancyOf, sumOf, type Tally } from './tally.ts';

/** Longer than any list that people count by hand; comparing all with all in a hostile text would not end. */
const longestList = 3000;

/** Parts that do not add up to the stated total (DOMAIN.md 3); the message shows the arithmetic. */
export const partsVersusTotal: RuleMaker = (lexicons, configuration) => {
  const countOf = prepareCount(lexicons);
  const totals = lexicons.words('total-words');
  const denials = lexicons.words('denying-words');
  const { completeShare } = configuration.check;
  return ({ reading }) => {
    const count = countOf(reading);
    const inLines = flatMapped(stretches(count, reading), (stretch) =>
      stretch.end - stretch.start > longestList ? [] : talliesIn(count, stretch),
    );
    return flatMapped([...inLines, ...partsEnumerated(count, reading.spoken, completeShare)], (tally) => {
      const discrepancy = discrepancyOf(tally);
      return discrepancy === null ? [] : [wrong(lexicons, reading, tally, discrepancy)];
    });
  };

  function talliesIn(count: Count, stretch: Stretch): readonly Tally[] {
    const unnamed = partsWithoutUnits(count, stretch, completeShare);
    if (stretch.quantities.length < 2) return unnamed;
    const marked = [
      ...partsAfter(count, stretch, completeShare),
      ...partsBefore(count, stretch, completeShare),
      ...partsNested(count, stretch),
      ...partsInRow(count, stretch, totals),
      ...partsDone(count, stretch),
      ...partsOpposed(count, stretch, denials),
      ...unnamed,
    ];
    const unmarked = [
      ...partsListed(count, stretch, completeShare),
      ...partsSummed(count, stretch, completeShare),
      ...partsLeftOver(count, stretch),
    ];
    return [...marked, ...unmarked.filter(({ total }) => !marked.some((other) => other.total.start === total.start))];
  }
};

/** The lines that count something, one that begins with 其中 together with the one whose total it tells the parts of. */
function stretches(count: Count, { spoken }: ReportReading): readonly Stretch[] {
  const continuing = new Set(count.all('among').map((hit) => hit.start));
  const found: Stretch[] = [];
  for (let start = 0; start < spoken.length; ) {
    let end = endOfLine(spoken, start);
    while (continuing.has(end + 1)) end = endOfLine(spoken, end + 1);
    const quantities = count.within(start, end);
    if (quantities.length > 0) found.push({ spoken, start, end, quantities });
    start = end + 1;
  }
  return found;
}

function endOfLine(spoken: string, start: number): number {
  const end = spoken.indexOf('\n', start);
  return end === -1 ? spoken.length : end;
}

function wrong(lexicons: Lexicons, reading: ReportReading, { total, parts }: Tally, { sum, kind, certainty }: Discrepancy): Flag {
  const all = [total, ...parts];
  const rule = kind === 'below' ? 'parts-below-total' : 'parts-exceed-total';
  const start = startOfClause(reading.spoken, Math.min(...all.map((quantity) => quantity.start)));
  return flagOf(lexicons, {
    code: 'parts-vs-total',
    severity: certainty === 'possible' ? 'low' : 'medium',
    certainty,
    span: reading.spanOf(start, Math.max(...all.map(({ end }) => end))),
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
function startOfClause(spoken: string, offset: number): number {
  let start = offset;
  while (start > 0 && !clauseEnd.test(spoken[start - 1] ?? '')) start -= 1;
  return start;
}

const clauseEnd = /[,。;:!?()\s]/;
