import { firstAt } from '#model';
import { isBorder } from './clauses.ts';
import type { PackedHits } from './packed-hits.ts';

/** Farthest a cancelling term is looked for, characters; clauses are shorter. */
const reach = 200;

/** Where something stands, `end` behind it. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** Places of terms that cancel, by the number of their entry. */
export type Places = Map<number, Place[]>;

export function addPlace(places: Places, no: number, start: number, end: number): void {
  const known = places.get(no);
  if (known === undefined) places.set(no, [{ start, end }]);
  else known.push({ start, end });
}

/** Keeps the hits in whose clause no `unless` term of their entry stands; `places` are those of such terms, in no order. */
export function keepUncancelled(form: string, hits: PackedHits, places: Places): void {
  if (places.size === 0) return;
  for (const each of places.values()) each.sort((a, b) => a.start - b.start);
  hits.keep((at) => {
    const stops = places.get(hits.noOf(at));
    return stops === undefined || !isCancelled(form, { start: hits.startOf(at), end: hits.endOf(at) }, stops);
  });
}

function isCancelled(form: string, hit: Place, stops: readonly Place[]): boolean {
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
  const [from, to] = stop.end <= hit.start ? [stop.end, hit.start] : [hit.end, stop.start];
  for (let at = from; at < to; at += 1) if (isBorder(form.charCodeAt(at))) return false;
  return true;
}
