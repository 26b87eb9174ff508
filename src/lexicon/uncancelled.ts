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
  for (const each of places.values()) if (each.length > 1) each.sort((a, b) => a.start - b.start);
  hits.keep((at) => {
    const stops = places.get(hits.noOf(at));
    return stops === undefined || !isCancelled(form, hits.startOf(at), hits.endOf(at), stops);
  });
}

function isCancelled(form: string, start: number, end: number, stops: readonly Place[]): boolean {
  for (let i = firstAt(0, stops.length, (at) => (stops[at]?.start ?? 0) < start - reach); i < stops.length; i += 1) {
    const stop = stops[i];
    if (stop === undefined || stop.start > end + reach) return false;
    if (sameClause(form, start, end, stop)) return true;
  }
  return false;
}

/** True when both stand, at least in part, in one clause. */
function sameClause(form: string, start: number, end: number, stop: Place): boolean {
  const from = Math.min(end, stop.end);
  const to = Math.max(start, stop.start);
  for (let at = from; at < to; at += 1) if (isBorder(form.charCodeAt(at))) return false;
  return true;
}
