import type { Span } from '#model';
import type { Comparison } from './comparison.ts';
import type { Unit } from './locate-units.ts';
import { placesOf } from './tight-text.ts';

/** Classes of the units in which items stand (DOMAIN.md 2.2). */
const classesOf: Readonly<Record<'problems' | 'measures', readonly Unit['class'][]>> = {
  problems: ['B6', 'S5'],
  measures: ['B4', 'S6', 'S7'],
};

/**
 * Where the quotations of the items stand; null for one that stands nowhere. Of several places it is the one whose units
 * have the class of such items, of equal ones the last (problems and measures stand towards the end); two items with the
 * same words stand in different places.
 */
export function placeItems(kind: 'problems' | 'measures', { annotation, text, units }: Comparison): readonly (Span | null)[] {
  const taken = new Set<string>();
  const share = ({ start, end }: Span) =>
    units.at.slice(start, end).filter((unit) => unit !== null && classesOf[kind].includes(unit.class)).length / (end - start);
  return annotation[kind].map(({ quote }) => {
    const free = placesOf(text, quote).filter(({ start, end }) => !taken.has(`${start} ${end}`));
    const best = free.reduce<Span | null>((chosen, place) => (chosen === null || share(place) >= share(chosen) ? place : chosen), null);
    if (best !== null) taken.add(`${best.start} ${best.end}`);
    return best;
  });
}
