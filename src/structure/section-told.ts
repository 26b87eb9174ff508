import { type SectionName, sectionNames } from '#model';
import type { Place } from './place.ts';
import { numberedSections } from './section-numbered.ts';
import { otherIn, overviewIn, problemsIn } from './section-spoken.ts';
import type { FoundSections, Told } from './told.ts';
import type { Words } from './words.ts';

/**
 * The sections of which `chain` has no heading. A short numbered line between the headings before and after it is the
 * heading; else the overview follows the last sentence of a lead-in, problems the tables, other matters the problems,
 * each at the first sentence that speaks of them. Linear; does nothing where nothing is missing.
 */
export function toldSections(found: FoundSections, others: readonly Place[], words: Words): readonly Told[] {
  const { chain, blocks } = found;
  const missing = sectionNames.slice(1).filter((name) => !chain.some(({ section }) => section === name));
  if (missing.length === 0 || (chain.length === 0 && blocks.length === 0)) return [];
  const numbered = numberedSections(found, missing, others, words);
  const isOpen = (name: SectionName) => missing.includes(name) && !numbered.some(({ section }) => section === name);
  const overview = isOpen('overview') ? overviewIn(found, words) : null;
  const problems = isOpen('problems') ? problemsIn(found, numbered, words) : null;
  const known = [...numbered, ...[problems].filter((told) => told !== null)];
  const other = isOpen('other') ? otherIn(found, known, words) : null;
  return [overview, ...known, other].filter((told) => told !== null);
}
