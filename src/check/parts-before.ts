import type { Hit } from '#lexicon';
import type { Count, Quantity } from './quantity.ts';
import { segmentsOf } from './segment.ts';
import { sumOf, type Tally } from './tally.ts';

/** Parts told before their total: 通知9条,动态24条,合计33条. `completeShare`: see the configuration. */
export function partsBefore(count: Count, spoken: string, completeShare: number): readonly Tally[] {
  const sums = [...count.all('sum'), ...count.all('sum-disclosed')];
  return sums.flatMap((sum) => {
    const tally = tallyOf(count, spoken, sum, completeShare);
    return tally === null ? [] : [tally];
  });
}

function tallyOf(count: Count, spoken: string, sum: Hit, completeShare: number): Tally | null {
  const total = count.quantities.find(({ start, end }) => start >= sum.start && start < sum.end && end >= sum.end);
  if (total === undefined || !total.isItem || !total.isExact) return null;
  const start = startOfSentence(spoken, sum.start);
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
  const parts = count.quantities.filter((quantity) => quantity.isItem && quantity.start >= start && quantity.end <= end);
  return parts.length < 3 || count.has('flow', start, end) ? [] : parts;
}

/** Quantities of the very unit of the total. */
function likeParts(count: Count, start: number, end: number, total: Quantity): readonly Quantity[] {
  const parts = count.quantities.filter(({ unit, ...quantity }) => unit === total.unit && quantity.start >= start && quantity.end <= end);
  return parts.length < 2 ? [] : parts;
}

function startOfSentence(spoken: string, end: number): number {
  for (let at = end - 1; at >= 0; at -= 1) if ('。!?\n'.includes(spoken[at] ?? '')) return at + 1;
  return 0;
}

/** Three items and a total far from their sum are a selection, not all of it. */
function isNear(sum: number, total: Quantity, share: number): boolean {
  return Math.min(sum, total.value) >= share * Math.max(sum, total.value);
}
