import type { Chance } from '#model';

/** Two reports of one group, by their numbers, `left < right`; it stands for `weight` pairs of that group. */
export interface GroupPair {
  readonly group: number;
  readonly left: number;
  readonly right: number;
  readonly weight: number;
}

/** However many groups there are, of each so many pairs are looked at: enough to know a ratio to two digits. */
const leastOfGroup = 1000;

/**
 * All pairs of the members of every group, never held at once. Where there are more than `most`, a group that has
 * more than its equal part is sampled by chance without repetition, and each of its pairs stands for several.
 */
export function* pairsOf(groups: readonly (readonly number[])[], most: number, chance: Chance): Generator<GroupPair> {
  const counts = groups.map(({ length }) => (length * (length - 1)) / 2);
  const cap = Math.max(leastOfGroup, equalPart(counts, most));
  for (const [group, members] of groups.entries()) {
    const count = counts[group] ?? 0;
    const weight = count <= cap ? 1 : count / cap;
    for (const pairNo of count <= cap ? upTo(count) : sample(count, cap, chance)) {
      const [low, high] = unranked(pairNo);
      const [one, other] = [members[low], members[high]];
      if (one !== undefined && other !== undefined) {
        yield { group, left: Math.min(one, other), right: Math.max(one, other), weight };
      }
    }
  }
}

/** The largest cap under which the capped counts sum to at most `most`; infinite where all fit. */
function equalPart(counts: readonly number[], most: number): number {
  let left = most;
  const ascending = counts.toSorted((a, b) => a - b);
  for (const [index, count] of ascending.entries()) {
    const part = Math.floor(left / (ascending.length - index));
    if (count > part) return part;
    left -= count;
  }
  return Number.POSITIVE_INFINITY;
}

function* upTo(count: number): Generator<number> {
  for (let no = 0; no < count; no += 1) yield no;
}

/** `size` different numbers below `count`, each set as likely (Robert Floyd's sampling, Bentley 1987). */
function sample(count: number, size: number, chance: Chance): ReadonlySet<number> {
  const chosen = new Set<number>();
  for (let top = count - size; top < count; top += 1) {
    const drawn = Math.floor(chance() * (top + 1));
    chosen.add(chosen.has(drawn) ? top : drawn);
  }
  return chosen;
}

/** Pairs in the order (0,1) (0,2) (1,2) (0,3)…: the pair with this number. */
function unranked(pairNo: number): readonly [number, number] {
  let high = Math.floor((1 + Math.sqrt(1 + 8 * pairNo)) / 2);
  // The root of a large number is rounded.
  if ((high * (high - 1)) / 2 > pairNo) high -= 1;
  else if ((high * (high + 1)) / 2 <= pairNo) high += 1;
  return [pairNo - (high * (high - 1)) / 2, high];
}
