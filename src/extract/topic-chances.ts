import type { Topic } from '#model';

/** How likely an item is about each topic; several may be. All have the topics of the model, in its order. */
export interface TopicChances {
  readonly topics: readonly Topic[];
  readonly chances: Float64Array;
}

export const chanceOf = ({ topics, chances }: TopicChances, topic: Topic): number => chances[topics.indexOf(topic)] ?? 0;

const mostTopics = 3;
/** A further topic counts from this chance on; what is missed costs as much as what is wrong. */
const leastChance = 0.4;
/** And from this share of the likeliest one's. */
const leastShare = 0.5;
/** Few items have three: the last is to be likelier than not. */
const leastThird = 0.5;
/** Less than this is no topic at all. */
const leastKnown = 0.065;
const nothing = '99';
/** That an office claims to have no problems is a reproach: not told by a guess. */
const [noneClaimed, leastClaim] = ['00', 0.5];
/** No topic is ever ruled out: less than this says nothing. */
const leastTelling = 0.02;

/** The likeliest topic, and others that are likely too, of those that `own` (of the item's own words) allows. */
export function topicsOf(chances: TopicChances, own: (topic: Topic) => boolean = () => true): readonly Topic[] {
  const ranked = likeliestOf(chances);
  const likeliest = ranked[0]?.[1] ?? 0;
  if (likeliest < leastKnown) return [nothing];
  const least = Math.max(leastChance, leastShare * likeliest);
  const leastOf = (no: number) => (no === mostTopics - 1 ? Math.max(least, leastThird) : least);
  return ranked.filter(([topic, chance], no) => no === 0 || (chance >= leastOf(no) && own(topic))).map(([topic]) => topic);
}

/** The `mostTopics` of the highest chances, highest first, of equals the lower code. */
function likeliestOf({ topics, chances }: TopicChances): readonly (readonly [Topic, number])[] {
  const ranked: (readonly [Topic, number])[] = [];
  let no = -1;
  for (const topic of topics) {
    no += 1;
    const chance = chances[no] ?? 0;
    if (topic === noneClaimed && chance < leastClaim) continue;
    const isFull = ranked.length === mostTopics;
    if (isFull && !isBelow(ranked[mostTopics - 1], topic, chance)) continue;
    let at = isFull ? mostTopics - 1 : ranked.length;
    for (; at > 0 && isBelow(ranked[at - 1], topic, chance); at -= 1) ranked[at] = ranked[at - 1] ?? [topic, chance];
    ranked[at] = [topic, chance];
  }
  return ranked;
}

const isBelow = (other: readonly [Topic, number] | undefined, topic: Topic, chance: number): boolean =>
  other !== undefined && (other[1] < chance || (other[1] === chance && topic < other[0]));

/** Chance that two items are about one topic, were each about one only. */
export function sharedChance(left: TopicChances, right: TopicChances): number {
  let shared = 0;
  let ofLeft = 0;
  let ofRight = 0;
  for (let no = 0; no < left.chances.length; no += 1) {
    const own = telling(left.chances[no] ?? 0);
    const other = telling(right.chances[no] ?? 0);
    shared += own * other;
    ofLeft += own;
    ofRight += other;
  }
  return ofLeft * ofRight === 0 ? 0 : shared / (ofLeft * ofRight);
}

const telling = (chance: number): number => Math.max(0, chance - leastTelling);
