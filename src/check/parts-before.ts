import type { Hit } from '#lexicon';
import { flatMapped } from '#model';
import type { Stretch } from './parts-after.ts';
import type { Count, Quantity } from './quantity.ts';
import { segmentsOf } from './segment.ts';
import { addsUp, sumOf, type Tally } from './tally.ts';

/** Parts told before their total: 通知9条,动态24条,合计33条. `completeShare`: see the configuration. */
export function partsBefore(count: Count, { spoken, start, end }: Stretch, completeShare: number): readonly Tally[] {
  const sums = flatMapped(kinds, (kind) => count.hits(kind, start, end));
  const known = new Set<number>();
  return flatMapped(sums, (sum) => {
    const tally = tallyOf(count, spoken, start, sum, completeShare);
    if (tally === null || known.has(tally.total.start)) return [];
    known.add(tally.total.start);
    return [tally];
  });
}

/** Roles of a total behind its parts, and how sure it is that all before it are its parts. */
const certainties = { sum: 'probable', 'sum-disclosed': 'certain', 'sum-of-all': 'probable' } as const;
const kinds = ['sum', 'sum-disclosed', 'sum-of-all'] as const;

function tallyOf(count: Count, spoken: string, from: number, sum: Hit, completeShare: number): Tally | null {
  const total = count.within(sum.start, spoken.length).find(({ end }) => end >= sum.end);
  if (total === undefined || total.start >= sum.end || !(total.isItem || total.isLike) || !total.isExact) return null;
  const start = Math.max(from, startOfSentence(spoken, from, sum.start));
  const end = segmentsOf(spoken, start, sum.start + 1).at(-1)?.start ?? start;
  if (count.has('among', start, sum.start) || count.has('comparison', start, sum.start)) return null;
  const kind = kinds.find((each) => each === sum.entry.yields['role']) ?? 'sum';
  const parts = partsOf[kind](count, start, end, total, spoken);
  const added = sumOf(parts);
  if (parts.some(({ isExact }, i) => !isExact || addsUp(parts.slice(i), total))) return null;
  if (parts.length === 0 || ((kind !== 'sum' || isNamed(spoken, sum.start)) && !isNear(added, total, completeShare))) return null;
  const mayOverlap = added > total.value && count.has('overlap', start, end);
  return { total, parts, isClosed: true, mayOverlap, certainty: certainties[kind] };
}

/** 县(市、区)专职人员合计46名: a thing of its own is told behind what stands before. */
const isNamed = (spoken: string, sum: number): boolean => /^[\p{Script=Han})]{2}$/u.test(spoken.slice(sum - 2, sum));

type PartsOf = (count: Count, start: number, end: number, total: Quantity, spoken: string) => readonly Quantity[];

const partsOf: Readonly<Record<(typeof kinds)[number], PartsOf>> = {
  sum: likeParts,
  'sum-disclosed': disclosedParts,
  'sum-of-all': partsToldAlike,
};

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

/** The same, all with the same words before the figure (某局受理27件,各镇受理9件): two things done to all of it are no parts. */
function partsToldAlike(count: Count, start: number, end: number, total: Quantity, spoken: string): readonly Quantity[] {
  const parts = likeParts(count, start, end, total);
  const wordBefore = (part: Quantity) => spoken.slice(part.start - 2, part.start);
  const isAlike = parts.every((part) => wordBefore(part) === wordBefore(parts[0] ?? part));
  return isAlike && parts.every((part) => part.value < total.value) ? parts : [];
}

function startOfSentence(spoken: string, from: number, end: number): number {
  for (let at = end - 1; at >= from; at -= 1) if ('。!?\n'.includes(spoken[at] ?? '')) return at + 1;
  return from;
}

/** Three items and a total far from their sum are a selection, not all of it. */
function isNear(sum: number, total: Quantity, share: number): boolean {
  return Math.min(sum, total.value) >= share * Math.max(sum, total.value);
}
