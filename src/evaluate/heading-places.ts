import type { SectionName, Span } from '#model';
import type { Comparison } from './comparison.ts';
import { placesOf, type TightText } from './tight-text.ts';

/** Where the headings of the parts begin in the tight text. */
export type HeadingPlaces = ReadonlyMap<SectionName, number>;

/** Parts that stand under a heading, by their state. */
const headedStates: readonly string[] = ['present', 'heading-only'];

/**
 * The quoted headings; null where the annotation does not quote those of all parts it finds. A heading that the lead-in
 * lists too is the one at the start of a unit, of those the one behind the heading before it.
 */
export function goldHeadings({ annotation, text, units }: Comparison): HeadingPlaces | null {
  const headed = (annotation.sections ?? []).filter(({ section, state }) => section !== 'lead' && headedStates.includes(state));
  if (headed.length === 0 || headed.some(({ heading }) => heading === undefined || heading === null)) return null;
  const unitStarts = new Set([...units.starts].map((start) => wordsFrom(text, start)));
  const headings = new Map<SectionName, number>();
  let last = -1;
  for (const { section, heading } of headed) {
    const all = placesOf(text, heading ?? '').map(({ start }) => wordsFrom(text, start));
    const atUnits = all.filter((start) => unitStarts.has(start));
    const likely = atUnits.length > 0 ? atUnits : all;
    const start = likely.find((place) => place > last) ?? likely[0];
    if (start === undefined) continue;
    headings.set(section, start);
    last = start;
  }
  return headings;
}

export function ourHeadings({ rows, text }: Comparison): HeadingPlaces {
  return new Map(
    rows.sections.flatMap(({ section, heading_start: start }) =>
      section === 'lead' || start === null ? [] : [[section, wordsFrom(text, text.spanOf(start, start).start)] as const],
    ),
  );
}

/** Markdown marks before a heading belong to it for some readers. */
function wordsFrom({ value }: TightText, start: number): number {
  let from = start;
  while (/[#*>]/.test(value.charAt(from))) from += 1;
  return from;
}

/** From the heading of the part on problems to the next heading. */
export function goldProblemsPart(headings: HeadingPlaces, { text }: Comparison): Span {
  const start = headings.get('problems');
  if (start === undefined) return { start: 0, end: 0 };
  return { start, end: Math.min(...[...headings.values()].filter((place) => place > start), text.value.length) };
}

export function ourProblemsPart({ rows, text }: Comparison): Span {
  const row = rows.sections.find(({ section }) => section === 'problems');
  const start = row?.heading_start ?? row?.start_at ?? 0;
  const { start: from, end } = text.spanOf(start, row?.end_at ?? row?.heading_end ?? start);
  return { start: Math.min(wordsFrom(text, from), end), end };
}
