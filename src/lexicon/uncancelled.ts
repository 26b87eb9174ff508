import { grouped } from '#model';
import type { Hit } from './lexicon.ts';
import { separator } from './pieces.ts';

/** Borders of a clause, within which `unless` cancels. */
const clauseEnd = new RegExp(`[,。;:!?\\n${separator}]`);
/** Farthest a cancelling term is looked for, characters; clauses are shorter. */
const reach = 200;

/** The hits in whose clause no `unless` term of their entry stands; `stops` are the places of such terms. */
export function uncancelled(form: string, hits: readonly Hit[], stops: readonly Hit[]): Hit[] {
  const byEntry = grouped(
    stops.toSorted((a, b) => a.start - b.start),
    (stop) => stop.entry,
  );
  return hits.filter((hit) => {
    const list = byEntry.get(hit.entry) ?? [];
    for (let i = firstFrom(list, hit.start - reach); i < list.length; i += 1) {
      const stop = list[i];
      if (stop === undefined || stop.start > hit.end + reach) break;
      if (sameClause(form, hit, stop)) return false;
    }
    return true;
  });
}

function firstFrom(list: readonly Hit[], start: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True when both stand, at least in part, in one clause. */
function sameClause(form: string, hit: Hit, stop: Hit): boolean {
  if (stop.end > hit.start && stop.start < hit.end) return true;
  const between = stop.end <= hit.start ? form.slice(stop.end, hit.start) : form.slice(hit.end, stop.start);
  return !clauseEnd.test(between);
}
