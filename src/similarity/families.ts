import { contentId, type Family, flatMapped, grouped, type Pair } from '#model';

/** Reports linked by copied or shared text, directly or through others. */
interface Group {
  readonly members: readonly string[];
  readonly pairs: readonly Pair[];
  readonly representative: string;
}

/**
 * Families of at least `size` reports, by id. `templateOf(representative, partners)` gives the text that most of the
 * representative's partners share with it. A member's share is that of its pair with the representative, else of its best pair.
 */
export function familiesOf(
  pairs: readonly Pair[],
  size: number,
  templateOf: (representative: string, partners: readonly string[]) => string,
): readonly Family[] {
  return groupsOf(pairs.filter(({ verdict }) => verdict !== 'own-earlier'))
    .filter(({ members }) => members.length >= size)
    .map((group) => familyOf(group, templateOf))
    .sort((a, b) => (a.familyId < b.familyId ? -1 : 1));
}

function familyOf(
  { members, pairs, representative }: Group,
  templateOf: (representative: string, partners: readonly string[]) => string,
): Family {
  const shares = sharesOf(pairs, representative);
  const rows = members.map((reportId) => ({ reportId, share: shares.get(reportId) ?? 0 }));
  const partners = flatMapped(pairs, ({ left, right }) => (left === representative ? [right] : right === representative ? [left] : []));
  return {
    familyId: contentId('family', ...members),
    verdict: pairs.filter(({ verdict }) => verdict === 'copied').length * 2 > pairs.length ? 'copied' : 'shared-template',
    representative,
    template: templateOf(representative, partners),
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

/** Connected groups (union-find with path halving); members ascend. */
function groupsOf(pairs: readonly Pair[]): readonly Group[] {
  const parents = new Map<string, string>();
  const root = (member: string): string => {
    let at = member;
    for (let up = parents.get(at) ?? at; up !== at; up = parents.get(at) ?? at) {
      parents.set(at, parents.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const { left, right } of pairs) {
    const [a, b] = [root(left), root(right)];
    if (a < b) parents.set(b, a);
    if (b < a) parents.set(a, b);
  }
  return Array.from(grouped(pairs, ({ left }) => root(left)).values(), (linked) => {
    const members = [...new Set(flatMapped(linked, ({ left, right }) => [left, right]))].sort();
    return { members, pairs: linked, representative: representativeOf(linked) };
  });
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
