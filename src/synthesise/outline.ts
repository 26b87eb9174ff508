import type { SectionName } from '#model';
import { between, dice } from './dice.ts';
import type { Grammar } from './grammar.ts';
import { departmentFacts, overviewRuns } from './outline-overview.ts';
import { problemRuns } from './outline-problems.ts';
import { numberedHeadings, paragraph, type Run, type Voice } from './run.ts';

export type Outline = (
  section: SectionName,
  speaker: Pick<Voice, 'unitType' | 'field'>,
  seed: number,
  ...keys: readonly (string | number)[]
) => readonly Run[];

/** Rules the outline says, besides the turns. */
export const outlineRules = [
  'lead',
  'lead-recital',
  'statutory',
  'overview-intro',
  'overview-publish',
  'overview-request',
  'overview-manage',
  'overview-platform',
  'overview-supervise',
  'fact-township',
  'fact-department',
  'fact-county',
  ...departmentFacts,
  'problem-opener',
  'measure-opener',
  'follow-up',
  'fee',
  'other-matter',
] as const;

/** Rules of lexicons/grammars/frame.yaml. */
export const frameRules = [
  'frame-title',
  'frame-file',
  'frame-platform-line',
  'frame-heading-overview',
  'frame-heading-disclosure',
  'frame-heading-applications',
  'frame-heading-disputes',
  'frame-heading-problems',
  'frame-heading-other',
  'frame-sub-publish',
  'frame-sub-request',
  'frame-sub-manage',
  'frame-sub-platform',
  'frame-sub-supervise',
  'frame-sub-problems',
  'frame-sub-measures',
  'frame-sub-follow-up',
  'frame-sub-fee',
  'frame-sub-other',
  'frame-enumerator',
  'frame-number',
  'frame-none',
  'frame-date',
] as const;

/** The sentences of a section before anybody's names are in them; the same keys give the same outline. */
export function prepareOutline(grammar: Grammar): Outline {
  return (section, { unitType, field }, seed, ...keys) => {
    const voice = { grammar, unitType, field, chance: dice(seed, 'outline', section, ...keys) };
    switch (section) {
      case 'lead':
        return leadRuns(voice);
      case 'overview':
        return overviewRuns(voice);
      case 'problems':
        return problemRuns(voice);
      case 'other':
        return otherRuns(voice);
      default:
        return [];
    }
  };
}

function leadRuns({ grammar, unitType, chance }: Voice): readonly Run[] {
  const recital = chance() < 0.8 ? grammar.draw('lead-recital', 1, unitType, chance) : [];
  return [{ heading: null, items: paragraph('lead', [...recital, grammar.say('lead', unitType, chance)]) }];
}

function otherRuns({ grammar, unitType, chance }: Voice): readonly Run[] {
  const fee = chance() < 0.85 ? paragraph('fee', [grammar.say('fee', unitType, chance)]) : [];
  const count = chance() < 0.45 ? between(chance, 1, 2) : 0;
  const matters = paragraph('other', grammar.draw('other-matter', count, unitType, chance));
  if (fee.length + matters.length === 0)
    return [{ heading: null, items: paragraph('other', [grammar.say('frame-none', unitType, chance)]) }];
  if (fee.length > 0 && matters.length > 0 && chance() < 0.35) {
    const words = ['frame-sub-fee', 'frame-sub-other'].map((rule) => grammar.say(rule, unitType, chance));
    const headings = numberedHeadings(words, grammar);
    return [fee, matters].map((items, no) => ({ heading: headings[no] ?? null, items }));
  }
  const isFeeFirst = chance() < 0.6;
  return [{ heading: null, items: isFeeFirst ? [...fee, ...matters] : [...matters, ...fee] }];
}
