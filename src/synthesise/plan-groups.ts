import type { SectionName } from '#model';
import { type AcrossRange, acrossGroupOf, acrossGroups } from './across-groups.ts';
import { countOf } from './agencies.ts';
import { agencyOfPrevious, type CorpusLayout, countyOf, postOf, previousOf, rankOf, rowOfAgency } from './corpus-layout.ts';
import { dice } from './dice.ts';
import { copyGroup, type Group } from './groups.ts';
import { keptRows, leadGroupOf, leadGroups, type RegionalRange, regionalGroupOf, regionalGroups } from './regional-groups.ts';

/** Who shares words with whom, from the numbers of agencies alone. */
export interface PlannedGroups {
  /** Those that a report of the agency belongs to. */
  readonly of: (agency: number, isPrevious: boolean) => readonly Group[];
  /** All groups, each once; none is kept. */
  readonly all: () => Iterable<Group>;
}

/** Below this a fifth of the corpus is no family to speak of. */
const fewestForWidest = 100;
const widestShare = 0.2;
const ownEarlierShare = 0.5;

export function plannedGroups(layout: CorpusLayout, reports: number, seed: number): PlannedGroups {
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
  const ownEarlier = (agency: number): Group | null =>
    previousOf(agency, layout) === null ? null : ownEarlierGroup(agency, groupOf(agency), seed);
  return {
    of: (agency, isPrevious) => {
      const others = isPrevious ? [] : [groupOf(agency), leadGroupOf(agency, regional)];
      return [...others, ownEarlier(agency)].flatMap((group) => group ?? []);
    },
    all: function* () {
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
