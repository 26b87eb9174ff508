import { contentId, flatMapped } from '#model';
import type { Postings } from './postings.ts';

/** Who speaks for a family, and what it is called from run to run. */
export interface FamilyCore {
  /** The medoid: the member that shares most with the others, added up; of equals the first. */
  readonly representative: string;
  /** Named after the text of the template, so that who joins or leaves does not rename it. */
  readonly familyId: string;
}

/** What no more than half of the users of a fingerprint belong to is not the family's own. */
const mostUsers = 2;
/** A fingerprint of the template is one that so many members hold; who edits a sentence does not take it away. */
const ofMembers = 2 / 3;

/**
 * Makes the naming of families by the fingerprints that mostly members hold. The name is that of the smallest one that
 * two thirds of them hold: it stays while the template does, whatever members and other reports there are. Time: a look at
 * every fingerprint of every member. `ids` are those of the postings, ascending.
 */
export function prepareCores(ids: readonly string[], postings: Postings): (members: readonly string[]) => FamilyCore | null {
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const { starts, hashes } = postings;
  const counts = new Uint32Array(hashes.length);
  return (members) => {
    const indices = members.map((id) => indexOf.get(id) ?? -1).filter((index) => index >= 0);
    eachGroup(postings, indices, (group) => {
      counts[group] = (counts[group] ?? 0) + 1;
    });
    const own = (group: number) => {
      const count = counts[group] ?? 0;
      const users = (starts[group + 1] ?? 0) - (starts[group] ?? 0);
      return count > 1 && users <= indices.length * mostUsers ? count : 0;
    };
    const representative = ids[medoidOf(postings, indices, own)];
    let anchor = Number.POSITIVE_INFINITY;
    eachGroup(postings, indices, (group) => {
      if (own(group) >= indices.length * ofMembers) anchor = Math.min(anchor, hashes[group] ?? anchor);
    });
    eachGroup(postings, indices, (group) => {
      counts[group] = 0;
    });
    if (representative === undefined) return null;
    return { representative, familyId: contentId('family', Number.isFinite(anchor) ? String(anchor) : representative) };
  };
}

/** The fingerprints of some reports, by report. */
function eachGroup({ held, heldStarts }: Postings, indices: readonly number[], visit: (group: number) => void): void {
  for (const index of indices) for (let i = heldStarts[index] ?? 0; i < (heldStarts[index + 1] ?? 0); i += 1) visit(held[i] ?? 0);
}

/** −1 where nothing is shared. */
function medoidOf(postings: Postings, indices: readonly number[], own: (group: number) => number): number {
  const best = { index: -1, sum: 0 };
  for (const index of indices) {
    let sum = 0;
    eachGroup(postings, [index], (group) => {
      sum += own(group);
    });
    if (sum > best.sum) Object.assign(best, { index, sum });
  }
  return best.index;
}

/** Of several families of one name, as of two templates with one sentence, the later ones are told apart by who speaks for them. */
export function namedApart<Named extends { readonly familyId: string; readonly representative: string }>(
  families: readonly Named[],
): readonly Named[] {
  const seen = new Set<string>();
  return flatMapped(families, (family) => {
    const { familyId, representative } = family;
    const isFirst = !seen.has(familyId);
    seen.add(familyId);
    return [isFirst ? family : { ...family, familyId: contentId(familyId, representative) }];
  });
}
