import { firstAt, grouped } from '#model';
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
    for (let i = firstAt(0, list.length, (at) => (list[at]?.start ?? 0) < hit.start - reach); i < list.length; i += 1) {
      const stop = list[i];
      if (stop === undefined || stop.start > hit.end + reach) break;
      if (sameClause(form, hit, stop)) return false;
    }
    return true;
  });
}

/** True when both stand, at least in part, in one clause. */
function sameClause(form: string, hit: Hit, stop: Hit): boolean {
  if (stop.end > hit.start && stop.start < hit.end) return true;
  const between = stop.end <= hit.start ? form.slice(stop.end, hit.start) : form.slice(hit.end, stop.start);
  return !clauseEnd.test(between);
}
