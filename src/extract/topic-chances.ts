import type { Topic } from '#model';

/** How likely an item is about each topic; several may be. */
export type TopicChances = ReadonlyMap<Topic, number>;

const mostTopics = 3;
/** A further topic counts from this chance on; what is missed costs as much as what is wrong. */
const leastChance = 0.35;
/** And from this share of the likeliest one's. */
const leastShare = 0.4;
/** Less than this is no topic at all. */
const leastKnown = 0.055;
const nothing = '99';
/** No topic is ever ruled out: less than this says nothing. */
const leastTelling = 0.02;
/** How much a measure's chances gain by the problem it answers. */
const gainByProblem = 0.5;

/** The likeliest topic, and others that are likely too. */
export function topicsOf(chances: TopicChances): readonly Topic[] {
  const ranked = [...chances].sort(([left, a], [right, b]) => b - a || (left < right ? -1 : 1)).slice(0, mostTopics);
  const likeliest = ranked[0]?.[1] ?? 0;
  if (likeliest < leastKnown) return [nothing];
  const least = Math.max(leastChance, leastShare * likeliest);
  return ranked.filter(([, chance], no) => no === 0 || chance >= least).map(([topic]) => topic);
}

/** Chance that two items are about one topic, were each about one only. */
export function sharedChance(left: TopicChances, right: TopicChances): number {
  let [shared, ofLeft, ofRight] = [0, 0, 0];
  for (const [topic, chance] of left) {
    const [own, other] = [telling(chance), telling(right.get(topic) ?? 0)];
    shared += own * other;
    ofLeft += own;
    ofRight += other;
  }
  return ofLeft * ofRight === 0 ? 0 : shared / (ofLeft * ofRight);
}

const telling = (chance: number): number => Math.max(0, chance - leastTelling);

/** What a measure is about, read with a problem that it answers so likely: the topic that both are about gains. */
export function besideProblem(measure: TopicChances, problem: TopicChances, link: number): TopicChances {
  const products = [...measure].map(([topic, chance]): [Topic, number] => [topic, chance * (problem.get(topic) ?? 0)]);
  const all = products.reduce((sum, [, product]) => sum + product, 0);
  if (all === 0) return measure;
  return new Map(
    products.map(([topic, product]) => [topic, 1 - (1 - (measure.get(topic) ?? 0)) * (1 - gainByProblem * link * (product / all))]),
  );
}
