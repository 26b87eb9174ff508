import type { Hit } from '#lexicon';
import { flatMapped } from '#model';
import { sentenceAround } from './clause.ts';
import { flagOf } from './flag.ts';
import { type Count, prepareCount, type Quantity } from './quantity.ts';
import type { RuleMaker } from './rule.ts';

/** Fewer figures are no row of years. */
const fewest = 3;

/** 逐年下降 beside a row of figures that rises: 2021年380条,2022年420条,2023年460条 (DOMAIN.md 3, contradiction). */
export const trend: RuleMaker = (lexicons) => {
  const countOf = prepareCount(lexicons);
  return ({ reading }) => {
    const count = countOf(reading);
    return flatMapped([...count.all('yearly-up'), ...count.all('yearly-down')], (hit) => {
      const [start, end] = sentenceAround(reading.spoken, hit.start);
      const row = rowOf(count, reading.spoken, start, end);
      if (row === null || !isBelied(row, hit)) return [];
      const [first, last] = [row[0]?.start ?? 0, row.at(-1)?.end ?? 0];
      const range = { start: Math.min(first, hit.start), end: Math.max(last, hit.end) };
      return [
        flagOf(lexicons, {
          code: 'contradiction',
          severity: 'medium',
          certainty: 'certain',
          span: reading.spanOf(range.start, range.end),
          rule: 'trend',
          message: 'claimed-change',
          zh: { words: reading.value.slice(range.start, range.end) },
        }),
      ];
    });
  };
};

/** The counts of a sentence by year, oldest first; null where they are not of one unit or not in the order of years. */
function rowOf(count: Count, spoken: string, start: number, end: number): readonly Quantity[] | null {
  const all = count.within(start, end);
  const row = all.filter(({ isItem, isLike, unit }) => isItem || isLike || unit === '%');
  if (row.length < fewest || row.some(({ unit, isExact }) => unit !== row[0]?.unit || !isExact)) return null;
  const years = all.filter(({ unit, value }) => unit === '年' && value > 1900);
  const isByYear = years.length === row.length && years.every(({ end: after }, i) => (row[i]?.start ?? 0) - after <= longestLabel);
  if (isByYear) return (years[0]?.value ?? 0) < (years.at(-1)?.value ?? 0) ? row : row.toReversed();
  const isRow = row.slice(1).every((each, i) => spoken.slice(row[i]?.end ?? 0, each.start) === '、');
  return isRow && years.length < fewest ? row : null;
}

/** Letters between a year and its figure. */
const longestLabel = 8;

/** The last is on the wrong side of the first, and no step goes the way that is told. */
function isBelied(row: readonly Quantity[], { entry }: Hit): boolean {
  const sign = entry.yields['role'] === 'yearly-up' ? 1 : -1;
  return row.slice(1).every((each, i) => (each.value - (row[i]?.value ?? 0)) * sign < 0);
}
