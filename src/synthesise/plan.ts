import { type EditLevel, editLevels } from '#contract';
import type { FlagCode, SectionName } from '#model';
import { type AcrossRange, acrossGroupOf, acrossGroups } from './across-groups.ts';
import { countOf } from './agencies.ts';
import { agencyOfPrevious, type CorpusLayout, countyOf, layoutOf, postOf, previousOf, rankOf, rowOfAgency } from './corpus-layout.ts';
import { dice, pick, weighted } from './dice.ts';
import { copyGroup, type Group } from './groups.ts';
import { keptRows, leadGroupOf, leadGroups, type RegionalRange, regionalGroupOf, regionalGroups } from './regional-groups.ts';

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

/** Below this a fifth of the corpus is no family to speak of. */
const fewestForWidest = 100;
const widestShare = 0.2;
/** Share of the reports with a planted error; half of them are told by reading one report. */
const plantShare = 0.3;
const secondPlantShare = 0.1;
const innocentShare = 0.3;
const ownEarlierShare = 0.5;

export function planOf(reports: number, seed: number, codes: readonly FlagCode[]): Plan {
  const layout = layoutOf(reports);
  const widest = reports < fewestForWidest ? 0 : Math.min(Math.floor(reports * widestShare), countOf('township', layout));
  const firstRank = Math.ceil(widest / layout.counties);
  const regional: RegionalRange = { layout, seed, firstRank };
  const across: AcrossRange = { layout, seed, first: (firstRank + keptRows) * layout.counties };
  // A text that a fifth of a nation uses is a template, however far apart its users are.
  const widestGroup = copyGroup(seed, 'widest', 'shared-template', Math.max(2, widest), 'town');
  const groupOf = (agency: number): Group | null => {
    if (isWidest(agency, widest, layout)) return widestGroup;
    return regionalGroupOf(agency, regional) ?? acrossGroupOf(agency, across);
  };
  const ownEarlier = (agency: number): Group | null => {
    const number = previousOf(agency, layout);
    return number === null ? null : ownEarlierGroup(agency, groupOf(agency), seed);
  };
  const groupsOf = (agency: number, isPrevious: boolean): readonly Group[] =>
    (isPrevious ? [ownEarlier(agency)] : [groupOf(agency), leadGroupOf(agency, regional), ownEarlier(agency)]).flatMap(
      (group) => group ?? [],
    );
  return {
    layout,
    report: (index) => {
      const isPrevious = index >= layout.agencies;
      const agency = isPrevious ? agencyOfPrevious(index - layout.agencies, layout) : index;
      const chance = dice(seed, 'plan', index);
      const memberships = inOneScript(groupsOf(agency, isPrevious).map((group) => ({ group, edit: editOf(group, chance) })));
      return {
        agency,
        isPrevious,
        memberships,
        plants: isPrevious ? [] : plantsOf(chance, codes),
        innocents: chance() < innocentShare ? 1 : 0,
      };
    },
    groups: function* () {
      if (widest > 0) yield widestGroup;
      yield* regionalGroups(regional);
      yield* acrossGroups(across);
      yield* leadGroups(regional);
      for (let number = 0; number < reports - layout.agencies; number += 1) {
        const group = ownEarlier(agencyOfPrevious(number, layout));
        if (group !== null) yield group;
      }
    },
  };
}

function isWidest(agency: number, widest: number, layout: CorpusLayout): boolean {
  const row = rowOfAgency(agency, layout);
  return postOf(row) === 'township' && rankOf(row) * layout.counties + countyOf(agency, layout) < widest;
}

/** Sections that are carried over from the year before: of those that no other template fills. */
function ownEarlierGroup(agency: number, other: Group | null, seed: number): Group | null {
  const free = (['overview', 'problems', 'other'] as const).filter((section) => other?.sections.includes(section) !== true);
  const chance = dice(seed, 'own-earlier', agency);
  if (chance() >= ownEarlierShare || free.length === 0 || (free.length === 1 && free[0] === 'other')) return null;
  const sections: readonly SectionName[] = chance() < 0.5 ? free : free.filter((section) => section === 'problems');
  if (sections.length === 0) return null;
  const common = { shape: 'own-earlier', verdict: 'own-earlier', size: 2, hasError: false } as const;
  return { ...common, id: `own-${agency}`, sections, unitType: null };
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
