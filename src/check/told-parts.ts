import type { Hit } from '#lexicon';
import { type Clause, isLimiting, roleOf } from './told-clause.ts';

const actOf = ({ entry }: Hit): string | undefined => entry.yields['act'];

/**
 * Reads clause by clause whether what is told is a part (其中…), and whether of what some received alone: 县政府本级收到8件,
 * 予以公开6件.
 */
export function partsOf(
  spoken: string,
  totals: readonly string[],
): (clause: Clause) => { readonly isPart: boolean; readonly isOfSome: boolean } {
  let [isPart, isOfSome] = [false, false];
  return ({ hits, quantities, start, end }) => {
    const isJoined = spoken[start - 1] !== ';';
    isPart = (isPart || hits.some((hit) => roleOf(hit) === 'among')) && isJoined;
    const receives = quantities.length > 0 && hits.some((hit) => actOf(hit) === 'in');
    const isLimited = receives && hits.some((hit) => isLimiting(hit, 'application', hits));
    isOfSome = (isOfSome && isJoined) || (isLimited && !totals.some((word) => spoken.slice(start, end).includes(word)));
    return { isPart, isOfSome };
  };
}
