import { type EditLevel, editLevels } from '#contract';
import type { FlagCode } from '#model';
import { agencyOfPrevious, type CorpusLayout, layoutOf } from './corpus-layout.ts';
import { dice, pick, weighted } from './dice.ts';
import type { Group } from './groups.ts';
import { plannedGroups } from './plan-groups.ts';

export interface Membership {
  readonly group: Group;
  readonly edit: EditLevel;
}

/** What one report is to be, from its number alone. */
export interface ReportPlan {
  readonly agency: number;
  readonly isPrevious: boolean;
  /** At most one for each section. */
  readonly memberships: readonly Membership[];
  readonly plants: readonly FlagCode[];
  /** Number of true words that look like an error. */
  readonly innocents: number;
}

export interface Plan {
  readonly layout: CorpusLayout;
  readonly report: (index: number) => ReportPlan;
  /** All groups, each once; none is kept. */
  readonly groups: () => Iterable<Group>;
}

/** Share of the reports with a planted error; half of them are told by reading one report. */
const plantShare = 0.3;
const secondPlantShare = 0.1;
const innocentShare = 0.3;

export function planOf(reports: number, seed: number, codes: readonly FlagCode[]): Plan {
  const layout = layoutOf(reports);
  const groups = plannedGroups(layout, reports, seed);
  return {
    layout,
    report: (index) => {
      const isPrevious = index >= layout.agencies;
      const agency = isPrevious ? agencyOfPrevious(index - layout.agencies, layout) : index;
      const chance = dice(seed, 'plan', index);
      const memberships = inOneScript(groups.of(agency, isPrevious).map((group) => ({ group, edit: editOf(group, chance) })));
      return {
        agency,
        isPrevious,
        memberships,
        plants: isPrevious ? [] : plantsOf(chance, codes),
        innocents: chance() < innocentShare ? 1 : 0,
      };
    },
    groups: groups.all,
  };
}

/** Other script is that of the whole report. */
function inOneScript(memberships: readonly Membership[]): readonly Membership[] {
  const isOther = memberships.some(({ edit }) => edit === 'script');
  return isOther ? memberships.map(({ group }) => ({ group, edit: 'script' })) : memberships;
}

const editWeights: readonly (readonly [EditLevel, number])[] = [
  ['names', 32],
  ['synonyms', 24],
  ['clauses', 20],
  ['sentences', 14],
  ['script', 10],
];
/** Edits that leave a planted error where it is. */
const lightEdits = editWeights.filter(([level]) => editLevels.indexOf(level) < 2);

function editOf({ shape, hasError }: Group, chance: () => number): EditLevel {
  // Who hands out a lead-in hands out its words.
  if (shape === 'lead-in') return 'names';
  return weighted(chance, hasError || shape === 'own-earlier' ? lightEdits : editWeights);
}

function plantsOf(chance: () => number, codes: readonly FlagCode[]): readonly FlagCode[] {
  if (codes.length === 0 || chance() >= plantShare) return [];
  const first = pick(chance, codes);
  const second = chance() < secondPlantShare ? pick(chance, codes) : first;
  return second === first ? [first] : [first, second];
}
