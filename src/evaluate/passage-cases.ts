import { type EditLevel, editLevels } from '#contract';
import type { Span, Verdict } from '#model';
import type { TruthGroup, TruthPassage, TruthReport } from './read-truth.ts';

/** A plagiarism case: two passages of one group with one number, on the left and right of a pair of reports. */
export interface Case {
  readonly group: number;
  readonly left: Span;
  readonly right: Span;
  /** The heavier of the two passages' levels. */
  readonly edit: EditLevel;
}

/** What two reports share by plan: cases, and apart from them the lead-ins, which are no copying. */
export interface PlantedPair {
  readonly cases: readonly Case[];
  readonly leadIns: readonly Case[];
}

export function plantedPair(left: TruthReport, right: TruthReport, groups: readonly TruthGroup[]): PlantedPair {
  const all = alignedPassages(left.passages, right.passages);
  const isLeadIn = ({ group }: Case) => groups[group]?.shape === 'lead-in';
  return { cases: all.filter((each) => !isLeadIn(each)), leadIns: all.filter(isLeadIn) };
}

/** Both lists ascend by group and number, so that one walk over both finds what they have in common. */
function alignedPassages(left: readonly TruthPassage[], right: readonly TruthPassage[]): readonly Case[] {
  const cases: Case[] = [];
  let from = 0;
  for (const passage of left) {
    while (from < right.length && follows(passage, right[from])) from += 1;
    for (let at = from; at < right.length; at += 1) {
      const other = right[at];
      if (other === undefined || other.group !== passage.group || other.no !== passage.no) break;
      cases.push({ group: passage.group, left: passage.span, right: other.span, edit: heavier(passage.edit, other.edit) });
    }
  }
  return cases;
}

function follows(passage: TruthPassage, other: TruthPassage | undefined): boolean {
  if (other === undefined) return false;
  return passage.group === other.group ? passage.no > other.no : passage.group > other.group;
}

function heavier(left: EditLevel, right: EditLevel): EditLevel {
  return editLevels.indexOf(left) < editLevels.indexOf(right) ? right : left;
}

/** Strongest first: where reports share text in several ways, the strongest is what a reviewer would tell. */
const strongest = ['own-earlier', 'copied', 'shared-template', 'statutory-only'] as const;

/**
 * What a careful reviewer would call the pair; null where nothing was planted in both. Two years of one agency are
 * own-earlier whatever group their words are from: nobody copies from himself.
 */
export function trueVerdict(
  left: TruthReport,
  right: TruthReport,
  { cases, leadIns }: PlantedPair,
  groups: readonly TruthGroup[],
): Verdict | null {
  if (cases.length === 0) return leadIns.length === 0 ? null : 'statutory-only';
  if (left.agency !== null && left.agency === right.agency && left.region === right.region && left.year !== right.year)
    return 'own-earlier';
  const verdicts = new Set(cases.map(({ group }) => groups[group]?.verdict));
  return strongest.find((verdict) => verdicts.has(verdict)) ?? null;
}
