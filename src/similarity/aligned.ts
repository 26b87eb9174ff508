import type { Configuration } from '#contract';
import { alikeClauses } from './alike-clauses.ts';
import { exactRuns } from './exact-runs.ts';
import { type AlikeRanges, passagesOf } from './passages.ts';
import type { Prepared } from './prepared.ts';
import { prepareIdentity, sharedGroups } from './shared-groups.ts';
import type { Range } from './stretches.ts';

/** A passage of two narratives, measured. */
export interface AlignedPassage extends AlikeRanges {
  /** Counted characters of the shorter side. */
  readonly length: number;
  /** More than half of it is text that too many agencies use. */
  readonly common: boolean;
}

/** The passages that two narratives have in common, at least `minimumPassage` long, by left start. */
export function aligned(left: Prepared, right: Prepared, settings: Configuration['similarity']): readonly AlignedPassage[] {
  const groupOf = sharedGroups(left, right);
  const seeds = [...exactRuns(left, right, settings.kgram), ...alikeClauses(left, right, groupOf, settings.clauseSimilarity)];
  return passagesOf(left, right, seeds, prepareIdentity(left, right, groupOf), settings)
    .map((passage) => ({
      length: Math.min(countedIn(left, passage.left), countedIn(right, passage.right)),
      common: isCommon(left, passage.left) || isCommon(right, passage.right),
      ...passage,
    }))
    .filter(({ length }) => length >= settings.minimumPassage);
}

function countedIn({ weights }: Prepared, { start, end }: Range): number {
  let count = 0;
  for (let i = start; i < end; i += 1) if ((weights[i] ?? 0) > 0) count += 1;
  return count;
}

function isCommon({ common }: Prepared, { start, end }: Range): boolean {
  let count = 0;
  for (let i = start; i < end; i += 1) count += common[i] ?? 0;
  return count * 2 > end - start;
}
