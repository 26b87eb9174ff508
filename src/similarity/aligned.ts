import type { Configuration } from '#contract';
import { alikeClauses } from './alike-clauses.ts';
import { exactRuns } from './exact-runs.ts';
import { type Held, heldBy, heldIn } from './held.ts';
import { type AlikeRanges, passagesOf } from './passages.ts';
import type { Prepared } from './prepared.ts';
import { sameWording } from './same-wording.ts';
import { prepareIdentity, sharedGroups } from './shared-groups.ts';
import type { Range } from './stretches.ts';
import { unitsWithin } from './whole-units.ts';

/** A passage of two narratives, measured. */
export interface AlignedPassage extends AlikeRanges {
  /** Counted characters of the shorter side. */
  readonly length: number;
  /** More than half of what is alike in it is text that too many agencies use. */
  readonly common: boolean;
  /** Its sentences are common and are together in these two alone, or in those who copied too. */
  readonly combined: boolean;
  /** Long enough, of several sentences: no chance, whatever else the two share. */
  readonly telling: boolean;
}

/** The passages that two narratives have in common, at least `minimumPassage` long, by left start. */
export function aligned(left: Prepared, right: Prepared, settings: Configuration['similarity']): readonly AlignedPassage[] {
  const groupOf = sharedGroups(left, right);
  const seeds = [...exactRuns(left, right, settings.kgram), ...alikeClauses(left, right, groupOf, settings.clauseSimilarity)];
  let known: { readonly left: Held; readonly right: Held } | null = null;
  // Most candidates have no passage: what only passages are measured by is not made for them.
  const held = () => {
    known ??= { left: heldBy(left, seeds, 'left'), right: heldBy(right, seeds, 'right') };
    return known;
  };
  return passagesOf(left, right, seeds, held, prepareIdentity(left, right, groupOf), settings)
    .map((passage) => measured(left, right, passage, held(), settings))
    .filter(({ length }) => length >= settings.minimumPassage);
}

/** Characters of a sentence that say something: a clause. */
const leastOfUnit = 8;
/** Sentences that everybody writes may stand together by chance two at a time, hardly ever three. */
const [leastUnits, leastCommonUnits] = [2, 3];
/**
 * A passage that tells is the same wording, not the same subject: what two say of one matter, in the terms that everybody
 * has for it, chains into a passage too. Synonyms in every clause leave six tenths of a copy word for word.
 */
const [leastWording, ofTelling] = [0.55, 0.75];
/** So much alike in all, it is the same wording. */
const surelySame = 0.8;
/** What everybody writes is a template where it stands in a row: so much of the passage must be alike. */
const leastInRow = 0.6;

function measured(
  left: Prepared,
  right: Prepared,
  passage: AlikeRanges,
  held: { readonly left: Held; readonly right: Held },
  settings: Configuration['similarity'],
): AlignedPassage {
  const sizes = [countedIn(left, passage.left), countedIn(right, passage.right)];
  const all = Math.min(heldIn(held.left.all, passage.left), heldIn(held.right.all, passage.right));
  const rare = Math.min(heldIn(held.left.rare, passage.left), heldIn(held.right.rare, passage.right));
  const units = (of: 'all' | 'rare') => [
    unitsWithin(left.narrative, passage.left, held.left[of], leastOfUnit),
    unitsWithin(right.narrative, passage.right, held.right[of], leastOfUnit),
  ];
  const isTemplate =
    all >= settings.commonPassage && all >= Math.max(...sizes) * leastInRow && Math.min(...units('all')) >= leastCommonUnits;
  const isRare =
    rare >= settings.tellingPassage && Math.max(...units('rare')) >= leastUnits && isSameWording(left, right, passage, settings);
  return { length: Math.min(...sizes), common: rare * 2 < all, combined: false, telling: isRare || isTemplate, ...passage };
}

function isSameWording(left: Prepared, right: Prepared, passage: AlikeRanges, settings: Configuration['similarity']): boolean {
  if (passage.identity >= surelySame) return true;
  const { length, share } = sameWording(left, right, passage);
  return length >= settings.tellingPassage * ofTelling && share >= leastWording;
}

function countedIn({ weights }: Prepared, { start, end }: Range): number {
  let count = 0;
  for (let i = start; i < end; i += 1) if ((weights[i] ?? 0) > 0) count += 1;
  return count;
}
