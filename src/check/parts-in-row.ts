import { flatMapped } from '#model';
import type { Stretch } from './parts-after.ts';
import type { Count, Quantity } from './quantity.ts';
import { addsUp, type Tally } from './tally.ts';

/** 14个街道、6个镇共20个单位: parts joined by 、 or 和, each with a short name behind it, and their total right behind the last. */
export function partsInRow(count: Count, { spoken, start, end }: Stretch, totals: readonly string[]): readonly Tally[] {
  return flatMapped(count.hits('sum-of-row', start, end), (hit): readonly Tally[] => {
    const [last, total] = count.within(hit.start, hit.end).slice(-2);
    if (last === undefined || total === undefined || last.unit !== total.unit) return [];
    const name = spoken.slice(last.end, total.start - wordOf(spoken, total, totals));
    if (!/\p{Script=Han}/u.test(spoken[total.end] ?? '') || !named.test(name)) return [];
    const parts = rowUpTo(count, spoken, start, last);
    const isClear =
      parts.length > 1 && [...parts, total].every(({ isExact }) => isExact) && parts.every(({ value }) => value < total.value);
    if (!isClear || addsUp(parts, total)) return [];
    return [{ total, parts, isClosed: true, mayOverlap: false, certainty: 'probable' }];
  });
}

/** What a part counts: 街道. */
const named = /^\p{Script=Han}{1,4}$/u;
const joined = /^\p{Script=Han}{1,6}?[、和及]$/u;

/** Letters of 共, 合计 before a total. */
function wordOf(spoken: string, { start }: Quantity, totals: readonly string[]): number {
  return totals.find((word) => spoken.endsWith(word, start))?.length ?? 0;
}

/** The row of one unit that ends with a part. */
function rowUpTo(count: Count, spoken: string, start: number, last: Quantity): readonly Quantity[] {
  const row = [last];
  for (const part of count.within(start, last.start).toReversed()) {
    const next = row[0] ?? last;
    if (part.unit !== last.unit || !joined.test(spoken.slice(part.end, next.start))) break;
    row.unshift(part);
  }
  return row;
}
