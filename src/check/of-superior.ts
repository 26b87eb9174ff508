import type { Hit, Lexicon, Lexicons } from '#lexicon';
import type { Identity, UnitType } from '#model';

/** Whether the region of a report names a division of a rank. */
export type RankTold = (identity: Identity, rank: number) => boolean;

/** A word for a superior of another kind is then seen to be none of its own: 全县 in a district. */
export function prepareRankTold(lexicons: Lexicons): RankTold {
  const ranks = lexicons.lexicon('division-ranks');
  return ({ region }, rank) => {
    const parts = (region ?? '').split('/');
    // The last of several that ends in 市 may be a city of the rank of a county.
    return parts.some((part, no) => isOfRank(ranks, part, rank) && (rank !== prefecture || no < parts.length - 1 || no < 2));
  };
}

const prefecture = 3;

const isOfRank = (ranks: Lexicon, part: string, rank: number): boolean =>
  ranks.scan(part).some(({ entry }) => entry.yields['rank'] === String(rank));

/** 我市持续完善公开目录, at the head of a statement of a county's own report. */
export function isAsSuperior({ entry }: Hit, unitType: UnitType, rankOf: (unit: string) => number, before: string): boolean {
  const { stance, unit = '' } = entry.yields;
  const own = rankOf(unitType);
  return stance === 'acts' && own > 0 && unitType !== 'zone' && rankOf(unit) > own && head.test(before);
}

/** What may stand before the first word of a statement: a number, the year. */
const head = /^(?:[^,。;:]{0,8}[,:、.)])?\s*$/;

/** In the province, or where nobody knows which it is, the word may have another sense: 全区 in an autonomous region, 全州 where a county is called that. */
export function hasOtherSense({ regionCode }: Identity, { entry }: Hit): boolean {
  const { 'except-provinces': provinces } = entry.yields;
  return provinces !== undefined && (regionCode === null || provinces.split(' ').includes(regionCode.slice(0, 2)));
}
