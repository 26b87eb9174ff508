import { flatMapped } from '#model';
import { partsAfter, type Stretch } from './parts-after.ts';
import type { Count, Quantity } from './quantity.ts';
import { addsUp, type Tally } from './tally.ts';

/**
 * Totals within totals: 528条,其中通知9条,动态474条,以上两类合计483条;剩余55条. The subtotal is the sum of what was listed, and
 * with the remainder it makes the total.
 */
export function partsNested(count: Count, stretch: Stretch): readonly Tally[] {
  return flatMapped(count.hits('subtotal', stretch.start, stretch.end), (hit): readonly Tally[] => {
    const subtotal = count.within(hit.start, stretch.end).find(({ end }) => end >= hit.end);
    if (subtotal === undefined || !subtotal.isExact || !subtotal.isItem) return [];
    const listed = partsAfter(count, { ...stretch, end: hit.start }, 1).at(-1);
    if (listed === undefined) return [];
    const rest = remainderBehind(count, subtotal, stretch.end);
    return [
      { ...listed, total: subtotal, isClosed: true, mayOverlap: false },
      ...(rest === null || addsUp(listed.parts, listed.total) ? [] : [whole(listed, subtotal, rest)]),
    ];
  });
}

function whole({ total }: Tally, subtotal: Quantity, rest: Quantity): Tally {
  return { total, parts: [subtotal, rest], isClosed: true, mayOverlap: false, certainty: 'certain' };
}

function remainderBehind(count: Count, subtotal: Quantity, end: number): Quantity | null {
  const hit = count.all('remainder').find(({ start }) => start > subtotal.end && start < end);
  const rest = hit === undefined ? undefined : count.within(hit.start, end)[0];
  return rest?.isExact === true && rest.unit === subtotal.unit ? rest : null;
}
