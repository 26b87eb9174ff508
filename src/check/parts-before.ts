import type { Hit } from '#lexicon';
import { flatMapped } from '#model';
import type { Stretch } from './parts-after.ts';
import type { Count, Quantity } from './quantity.ts';
import { segmentsOf } from './segment.ts';
import { sumOf, type Tally } from './tally.ts';

/** Parts told before their total: 通知9条,动态24条,合计33条. `completeShare`: see the configuration. */
export function partsBefore(count: Count, { spoken, start, end }: Stretch, completeShare: number): readonly Tally[] {
  const sums = [...count.all('sum'), ...count.all('sum-disclosed')].filter((sum) => sum.start >= start && sum.end <= end);
  return flatMapped(sums, (sum) => {
    const tally = tallyOf(count, spoken, start, sum, completeShare);
    return tally === null ? [] : [tally];
  });
}

function tallyOf(count: Count, spoken: string, from: number, sum: Hit, completeShare: number): Tally | null {
  const total = count.within(sum.start, spoken.length).find(({ end }) => end >= sum.end);
  if (total === undefined || total.start >= sum.end || !total.isItem || !total.isExact) return null;
  const start = Math.max(from, startOfSentence(spoken, from, sum.start));
  const end = segmentsOf(spoken, start, sum.start).at(-1)?.start ?? start;
  if (count.has('among', start, sum.start) || count.has('comparison', start, sum.start)) return null;
  const isDisclosed = sum.entry.yields['role'] === 'sum-disclosed';
  const parts = isDisclosed ? disclosedParts(count, start, end) : likeParts(count, start, end, total);
  const added = sumOf(parts);
  if (parts.some(({ isExact }, i) => !isExact || sumOf(parts.slice(i)) === total.value)) return null;
  if (parts.length === 0 || (isDisclosed && !isNear(added, total, completeShare))) return null;
  return {
    total,
    parts,
    isClosed: true,
    mayOverlap: added > total.value && count.has('overlap', start, end),
    certainty: isDisclosed ? 'certain' : 'probable',
  };
}

/** Disclosed things of any item unit, three at least: fewer are a selection. None where other business is counted too. */
function disclosedParts(count: Count, start: number, end: number): readonly Quantity[] {
  const parts = count.within(start, end).filter(({ isItem }) => isItem);
  return parts.length < 3 || count.has('flow', start, end) ? [] : parts;
}

/** Quantities of the very unit of the total. */
function likeParts(count: Count, start: number, end: number, total: Quantity): readonly Quantity[] {
  const parts = count.within(start, end).filter(({ unit }) => unit === total.unit);
  return parts.length < 2 ? [] : parts;
}

function startOfSentence(spoken: string, from: number, end: number): number {
  for (let at = end - 1; at >= from; at -= 1) if ('。!?\n'.includes(spoken[at] ?? '')) return at + 1;
  return from;
}

/** Three items and a total far from their sum are a selection, not all of it. */
function isNear(sum: number, total: Quantity, share: number): boolean {
  return Math.min(sum, total.value) >= share * Math.max(sum, total.value);
}
