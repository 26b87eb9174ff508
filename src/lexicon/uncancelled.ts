import { firstAt } from '#model';
import { clauseMarks } from './clauses.ts';
import type { Entry, Hit } from './lexicon.ts';

/** Borders of a clause, within which `unless` cancels. */
const clauseEnd = new RegExp(`[${clauseMarks}]`);
/** Farthest a cancelling term is looked for, characters; clauses are shorter. */
const reach = 200;

/** Where something stands, `end` behind it. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The hits in whose clause no `unless` term of their entry stands; `places` are those of such terms, in no order. */
export function uncancelled(form: string, hits: Hit[], places: ReadonlyMap<Entry, Place[]>): Hit[] {
  if (places.size === 0) return hits;
  for (const each of places.values()) each.sort((a, b) => a.start - b.start);
  return hits.filter((hit) => {
    const stops = places.get(hit.entry);
    return stops === undefined || !isCancelled(form, hit, stops);
  });
}

function isCancelled(form: string, hit: Hit, stops: readonly Place[]): boolean {
  for (let i = firstAt(0, stops.length, (at) => (stops[at]?.start ?? 0) < hit.start - reach); i < stops.length; i += 1) {
    const stop = stops[i];
    if (stop === undefined || stop.start > hit.end + reach) return false;
    if (sameClause(form, hit, stop)) return true;
  }
  return false;
}

/** True when both stand, at least in part, in one clause. */
function sameClause(form: string, hit: Place, stop: Place): boolean {
  if (stop.end > hit.start && stop.start < hit.end) return true;
  const between = stop.end <= hit.start ? form.slice(stop.end, hit.start) : form.slice(hit.end, stop.start);
  return !clauseEnd.test(between);
}
