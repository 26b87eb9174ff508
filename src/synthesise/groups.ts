import type { TruthLine } from '#contract';
import type { SectionName, UnitType } from '#model';
import { dice, weighted } from './dice.ts';

type GroupLine = Extract<TruthLine, { kind: 'group' }>;

type GroupVerdict = GroupLine['verdict'];

/** Reports that share words. Everything about it follows from seed and id; nobody keeps a list of its members. */
export interface Group {
  readonly id: string;
  readonly shape: GroupLine['shape'];
  readonly verdict: GroupVerdict;
  readonly size: number;
  /** Sections whose narrative is the template's. */
  readonly sections: readonly SectionName[];
  /** The kind of agency the template was written for; null: the member's own. */
  readonly unitType: UnitType | null;
  /** Its template carries a rare error. */
  readonly hasError: boolean;
}

const extents: readonly (readonly [readonly SectionName[], number])[] = [
  [['overview', 'problems', 'other'], 40],
  [['problems'], 30],
  [['overview', 'problems'], 20],
  [['overview'], 10],
];
/** Of the small groups; an error in the widest family would be shared by a fifth of the corpus. */
const errorShare = 0.15;
const mostWithError = 12;

/** A family or pair; its sections and whether it carries an error are drawn from its id. */
export function copyGroup(seed: number, id: string, verdict: GroupVerdict, size: number, unitType: UnitType): Group {
  const chance = dice(seed, 'group', id);
  const sections = weighted(chance, extents);
  const hasError = size <= mostWithError && chance() < errorShare;
  return { id, shape: size === 2 ? 'pair' : 'family', verdict, size, sections, unitType, hasError };
}

export function groupLine({ id, shape, verdict, size }: Group): GroupLine {
  return { kind: 'group', group: id, shape, verdict, size };
}
