import { grouped, type Pair } from '#model';
import type { LinkedPair } from './families.ts';
import type { Range } from './stretches.ts';

interface Link {
  readonly pair: Pair;
  /** Numbers of the two places. */
  readonly left: number;
  readonly right: number;
}

interface Place extends Range {
  readonly no: number;
}

/** So many places of one report are told apart: what comes later is longer than none of them. */
const mostPlaces = 64;
/** Two passages lie in one place of a report when they share so much of the shorter, and of the longer one. */
const [ofShorter, ofLonger] = [0.5, 0.3];

/**
 * Groups of pairs whose passages lie in the same place of some report, directly or through others: union-find over
 * places, so that a report made of two templates links their users no more than a formula in passing does.
 */
export function linkedPlaces(linked: readonly LinkedPair[]): readonly (readonly Pair[])[] {
  const links = placed(linked);
  const parents: number[] = [];
  const root = (place: number): number => {
    let at = place;
    for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) {
      parents[at] = parents[up] ?? up;
      at = up;
    }
    return at;
  };
  for (const { left, right } of links) {
    const [a, b] = [root(left), root(right)];
    parents[Math.max(a, b)] = Math.min(a, b);
  }
  return Array.from(grouped(links, ({ left }) => root(left)).values(), (group) => [...new Set(group.map(({ pair }) => pair))]);
}

/** Long passages first: they are the places, what is about as long and lies there is in them. */
function placed(linked: readonly LinkedPair[]): readonly Link[] {
  const passages = linked.flatMap(({ pair, ranges }) => {
    const telling = ranges.filter((range) => range.telling);
    return (telling.length > 0 ? telling : ranges).map((range) => ({ pair, size: range.left.end - range.left.start, ...range }));
  });
  const order = passages.map((_, no) => no).sort((a, b) => (passages[b]?.size ?? 0) - (passages[a]?.size ?? 0) || a - b);
  const places = new Map<string, Place[]>();
  let count = 0;
  const placeOf = (reportId: string, range: Range): number => {
    const known = places.get(reportId) ?? [];
    const same = known.find((place) => isSame(place, range));
    if (same !== undefined) return same.no;
    const no = count;
    count += 1;
    if (known.length < mostPlaces) known.push({ no, start: range.start, end: range.end });
    places.set(reportId, known);
    return no;
  };
  return order.flatMap((no) => {
    const passage = passages[no];
    if (passage === undefined) return [];
    const { pair, left, right } = passage;
    return [{ pair, left: placeOf(pair.left, left), right: placeOf(pair.right, right) }];
  });
}

function isSame(one: Range, other: Range): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const sizes = [one.end - one.start, other.end - other.start];
  return shared >= Math.min(...sizes) * ofShorter && shared >= Math.max(...sizes) * ofLonger;
}
