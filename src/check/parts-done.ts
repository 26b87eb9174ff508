import type { Hit } from '#lexicon';
import { flatMapped } from '#model';
import type { Stretch } from './parts-after.ts';
import type { Count, Quantity } from './quantity.ts';
import type { Tally } from './tally.ts';

/** What came in is done or not yet done: 来信1127封,已办结1098封,正在办理39封. */
export function partsDone(count: Count, { spoken, start, end }: Stretch): readonly Tally[] {
  const known = new Set<Quantity>();
  return flatMapped(count.hits('in-work', start, end), (hit): readonly Tally[] => {
    const open = openOf(count, spoken, hit);
    if (open === null || known.has(open)) return [];
    known.add(open);
    const from = Math.max(start, spoken.lastIndexOf('。', open.start) + 1);
    const alike = count.within(from, endOfClause(spoken, hit.end, end)).filter(({ unit }) => unit === open.unit);
    const [total, done, last] = alike;
    if (total === undefined || done === undefined || last !== open || alike.length > 3) return [];
    const isClear = alike.every(({ isExact }) => isExact) && done.value < total.value && open.value < total.value;
    if (!isClear || !isDoneWith(count, total, done, open) || isElsewhere(count, from, hit)) return [];
    return [{ total, parts: [done, open], isClosed: true, mayOverlap: false, certainty: 'probable' }];
  });
}

/** Letters between the word and the figure: 正在办理的39封, 39封正在办理. */
const widest = 3;

/** The figure of what is not yet done. */
function openOf(count: Count, spoken: string, { start, end }: Hit): Quantity | null {
  const behind = count.within(end, end + 16)[0];
  if (behind !== undefined && behind.start - end <= widest && !clauseEnd.test(spoken.slice(end, behind.start))) return behind;
  const before = count.within(Math.max(0, start - 16), start).at(-1);
  return before !== undefined && start - before.end <= widest ? before : null;
}

const clauseEnd = /[,;。]/;

function endOfClause(spoken: string, from: number, end: number): number {
  const at = spoken.slice(from, end).search(clauseEnd);
  return at === -1 ? end : from + at;
}

/** The word that says done stands between total and open, none before the total. */
function isDoneWith(count: Count, total: Quantity, done: Quantity, open: Quantity): boolean {
  const isIn = (from: number, to: number) => count.has('finished', from, to);
  return isIn(total.end, done.start) || (isIn(done.end, open.start) && !isIn(total.start - widest, total.start));
}

/** Something came over from last year, was withdrawn, or is compared: then the sum is another one. */
function isElsewhere(count: Count, from: number, { start, end }: Hit): boolean {
  const isOther = (hit: Hit) => hit.start >= from && hit.end <= end && (hit.end <= start || hit.start >= end);
  return ['carried', 'comparison', 'last-year'].some((role) => count.all(role).some(isOther));
}
