import { overlap } from '#model';
import type { Comparison } from './comparison.ts';
import { goldHeadings, goldProblemsPart, type HeadingPlaces, ourHeadings, ourProblemsPart } from './heading-places.ts';
import { type Measure, precisionRecall, ratio, type Tally } from './tally.ts';

/** States of the seven parts, places where their headings begin, and the extent of the part on problems. */
export function tallySections(comparison: Comparison): Tally {
  const { annotation, rows } = comparison;
  if (annotation.sections === undefined) return {};
  const states = new Map(rows.sections.map(({ section, state }) => [section, state]));
  const right = annotation.sections.filter(({ section, state }) => states.get(section) === state).length;
  const headings = goldHeadings(comparison);
  return {
    sections: annotation.sections.length,
    'section-states-right': right,
    ...(headings === null ? {} : tallyBoundaries(headings, comparison)),
  };
}

/** A boundary is right where the heading of the same part begins with the same character. */
function tallyBoundaries(gold: HeadingPlaces, comparison: Comparison): Tally {
  const ours = ourHeadings(comparison);
  // Where the part on problems has no heading the annotation does not tell its extent.
  const nowhere = { start: 0, end: 0 };
  const [theirs, found] = gold.has('problems') ? [goldProblemsPart(gold, comparison), ourProblemsPart(comparison)] : [nowhere, nowhere];
  return {
    'boundaries-found': [...gold].filter(([section, start]) => ours.get(section) === start).length,
    'boundaries-gold': gold.size,
    'boundaries-ours': ours.size,
    'problems-part-found': overlap(theirs, found),
    'problems-part-gold': theirs.end - theirs.start,
    'problems-part-ours': found.end - found.start,
  };
}

export function measuresOfSections(): readonly Measure[] {
  return [
    ratio('sections', 'state', 'section-states-right', 'sections', { headline: true }),
    ...precisionRecall('boundaries', 'boundaries', { headline: true }),
    ...precisionRecall('problems-part', 'problems-part', { headline: true }),
  ];
}
