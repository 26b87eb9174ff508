import { overlap, type SectionName, type Span } from '#model';
import type { Comparison } from './comparison.ts';
import { type Measure, precisionRecall, ratio, type Tally } from './tally.ts';
import { placesOf } from './tight-text.ts';

/** States of the seven parts, places where their headings begin, and the extent of the part on problems. */
export function tallySections(comparison: Comparison): Tally {
  const { annotation, rows } = comparison;
  if (annotation.sections === undefined) return {};
  const states = new Map(rows.sections.map(({ section, state }) => [section, state]));
  const right = annotation.sections.filter(({ section, state }) => states.get(section) === state).length;
  const tally = { sections: annotation.sections.length, 'section-states-right': right };
  const gold = goldHeadings(comparison);
  if (gold === null) return tally;
  return { ...tally, ...tallyBoundaries(gold, ourHeadings(comparison)), ...tallyProblemsPart(comparison, gold) };
}

type Headings = ReadonlyMap<SectionName, number>;

function tallyBoundaries(gold: Headings, ours: Headings): Tally {
  const found = [...gold].filter(([section, start]) => ours.get(section) === start).length;
  return { 'boundaries-found': found, 'boundaries-gold': gold.size, 'boundaries-ours': ours.size };
}

/**
 * Where the quoted headings begin; null where the annotation does not quote those of all parts it finds. A heading that
 * the lead-in lists too is the one at the start of a unit, behind the heading before it.
 */
function goldHeadings({ annotation, text, units }: Comparison): Headings | null {
  const headed = (annotation.sections ?? []).filter(
    ({ section, state }) => section !== 'lead' && (state === 'present' || state === 'heading-only'),
  );
  if (headed.length === 0 || headed.some(({ heading }) => heading === undefined || heading === null)) return null;
  const headings = new Map<SectionName, number>();
  let last = -1;
  for (const { section, heading } of headed) {
    const starts = placesOf(text, heading ?? '').map(({ start }) => start);
    const atUnit = starts.filter((start) => units.starts.has(start));
    const start = [atUnit, starts].flatMap((each) => [each.find((place) => place > last) ?? [], each].flat()).at(0);
    if (start === undefined) continue;
    headings.set(section, start);
    last = start;
  }
  return headings;
}

function ourHeadings({ rows, text }: Comparison): Headings {
  const starts = rows.sections.flatMap(({ section, heading_start: start, heading_end: end }) =>
    section === 'lead' || start === null ? [] : [[section, text.spanOf(start, end ?? start).start] as const],
  );
  return new Map(starts);
}

/** Characters of the part on problems, heading and all. */
function tallyProblemsPart({ rows, text }: Comparison, gold: Headings): Tally {
  const start = gold.get('problems');
  if (start === undefined) return {};
  const next = Math.min(...[...gold.values()].filter((place) => place > start), text.value.length);
  const row = rows.sections.find(({ section }) => section === 'problems');
  const ours: Span =
    row === undefined ? { start: 0, end: 0 } : text.spanOf(row.heading_start ?? row.start_at ?? 0, row.end_at ?? row.heading_end ?? 0);
  return {
    'problems-part-found': overlap({ start, end: next }, ours),
    'problems-part-gold': next - start,
    'problems-part-ours': ours.end - ours.start,
  };
}

export function measuresOfSections(): readonly Measure[] {
  return [
    ratio('sections', 'state', 'section-states-right', 'sections', { headline: true }),
    ...precisionRecall('boundaries', 'boundaries', { headline: true }),
    ...precisionRecall('problems-part', 'problems-part', { headline: true }),
  ];
}
