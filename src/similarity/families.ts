import { contentId, type Family, flatMapped, type Pair } from '#model';
import { type FamilyCore, namedApart } from './family-core.ts';
import { linkedPlaces } from './linked-places.ts';
import type { Range } from './stretches.ts';

/** Reports linked by passages in the same place, directly or through others. */
interface Group extends FamilyCore {
  readonly members: readonly string[];
  readonly pairs: readonly Pair[];
}

/** A pair and where its passages lie. */
export interface LinkedPair {
  readonly pair: Pair;
  readonly ranges: readonly { readonly left: Range; readonly right: Range; readonly telling: boolean }[];
}

/** What a family needs to know of the texts. */
export interface FamilyTexts {
  /** Null where the members share no fingerprint: then their pairs tell who speaks for them. */
  core(members: readonly string[]): FamilyCore | null;
  /** The text that most of the representative's partners share with it. */
  template(representative: string, partners: readonly string[]): string;
}

/**
 * Families of at least `size` reports, by id; a report whose parts are from several templates is in several. A member's
 * share is that of its pair with the representative, else of its best pair.
 */
export function familiesOf(pairs: readonly LinkedPair[], size: number, texts: FamilyTexts): readonly Family[] {
  const groups = groupsOf(
    pairs.filter(({ pair: { verdict } }) => verdict !== 'own-earlier'),
    size,
    texts,
  );
  return namedApart(apart(groups))
    .map((group) => familyOf(group, texts))
    .sort((a, b) => (a.familyId < b.familyId ? -1 : 1));
}

function familyOf({ members, pairs, representative, familyId }: Group, { template }: FamilyTexts): Family {
  const shares = sharesOf(pairs, representative);
  const rows = members.map((reportId) => ({ reportId, share: shares.get(reportId) ?? 0 }));
  const partners = flatMapped(pairs, ({ left, right }) => (left === representative ? [right] : right === representative ? [left] : []));
  return {
    familyId,
    verdict: pairs.filter(({ verdict }) => verdict === 'copied').length * 2 > pairs.length ? 'copied' : 'shared-template',
    representative,
    template: template(representative, partners),
    share: rows.reduce((sum, { share }) => sum + share, 0) / rows.length,
    members: rows,
  };
}

function sharesOf(pairs: readonly Pair[], representative: string): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  const raise = (reportId: string, share: number) => shares.set(reportId, Math.max(share, shares.get(reportId) ?? 0));
  for (const { left, right, leftShare, rightShare } of pairs) {
    raise(left, leftShare);
    raise(right, rightShare);
  }
  for (const { left, right, leftShare, rightShare } of pairs) {
    if (left === representative) shares.set(right, rightShare);
    if (right === representative) shares.set(left, leftShare);
  }
  return shares;
}

/** With so many of its members in a larger family, a group is a piece of that family's text. */
const mostShared = 0.6;

/** Without pieces of larger families, the largest first. */
function apart(groups: readonly Group[]): readonly Group[] {
  const kept: Group[] = [];
  const keptOf = new Map<string, number[]>();
  for (const group of groups.toSorted((a, b) => b.members.length - a.members.length || (a.representative < b.representative ? -1 : 1))) {
    const counts = new Map<number, number>();
    for (const member of group.members) for (const no of keptOf.get(member) ?? []) counts.set(no, (counts.get(no) ?? 0) + 1);
    if (Math.max(0, ...counts.values()) >= group.members.length * mostShared) continue;
    for (const member of group.members) keptOf.set(member, [...(keptOf.get(member) ?? []), kept.length]);
    kept.push(group);
  }
  return kept;
}

/** Groups of places that hang together, large enough for a family; members ascend. */
function groupsOf(linked: readonly LinkedPair[], size: number, { core }: FamilyTexts): readonly Group[] {
  return flatMapped(linkedPlaces(linked), (pairs): readonly Group[] => {
    const members = [...new Set(flatMapped(pairs, ({ left, right }) => [left, right]))].sort();
    return members.length < size ? [] : [{ members, pairs, ...(core(members) ?? byPairs(pairs)) }];
  });
}

function byPairs(pairs: readonly Pair[]): FamilyCore {
  const representative = representativeOf(pairs);
  return { representative, familyId: contentId('family', representative) };
}

/** The member with most pairs, then the highest scores, then the first id. */
function representativeOf(pairs: readonly Pair[]): string {
  const links = new Map<string, { count: number; score: number }>();
  for (const { left, right, score } of pairs) {
    for (const member of [left, right]) {
      const sum = links.get(member) ?? { count: 0, score: 0 };
      links.set(member, { count: sum.count + 1, score: sum.score + score });
    }
  }
  const ranked = [...links].sort(([a, x], [b, y]) => y.count - x.count || y.score - x.score || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? '';
}
