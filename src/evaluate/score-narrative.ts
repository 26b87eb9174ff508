import type { Comparison } from './comparison.ts';
import { isNarrative } from './substance-kind.ts';
import { type Measure, ratio, type Tally } from './tally.ts';

/**
 * Characters of tables, forms and headings that stand in our sentences, and characters of narrative that do not. Where
 * the annotators disagree whether words are narrative, either is right.
 */
export function tallyNarrative({ units, classes }: Comparison): Tally {
  let [form, leaked, narrative, lost] = [0, 0, 0, 0];
  for (const [place, unit] of units.at.entries()) {
    if (unit === null) continue;
    const answers = [unit.class, ...(unit.or ?? [])];
    const isKept = classes[place] !== null;
    if (!answers.some(isNarrative)) {
      form += 1;
      if (isKept) leaked += 1;
    } else if (answers.every(isNarrative)) {
      narrative += 1;
      if (!isKept) lost += 1;
    }
  }
  return { 'form-characters': form, 'leaked-characters': leaked, 'narrative-characters': narrative, 'lost-characters': lost };
}

export function measuresOfNarrative(): readonly Measure[] {
  return [
    ratio('narrative', 'leaked', 'leaked-characters', 'form-characters', { headline: true }),
    ratio('narrative', 'lost', 'lost-characters', 'narrative-characters', { headline: true }),
  ];
}
