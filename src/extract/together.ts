import { flatMapped } from '#model';
import type { TopicChances } from './topic-chances.ts';

/**
 * Share of the topics of a problem that a measure for it has too, and the chance of any other topic: of hands a to c of
 * corpora/gold, 96 of 110 and 15 of 1570.
 */
const [shared, other] = [0.9, 0.015];
/** Chance of a topic before anything is read: one or two of twenty. */
const before = 0.065;
/** Chance of an answer from which two items are read together; how likely it is counts beyond that. */
const leastLink = 0.15;
/** No chance is so small or so large that nothing could change it. */
const least = 1e-6;

/**
 * What an item is about, read with the items on the other side that it is linked with: a measure is about what the problem
 * is about that it answers, and the problem is read by its measures. Each tells how much likelier a topic is than before;
 * one step of belief propagation, so that nothing an item was told comes back to it.
 */
export function readTogether(own: TopicChances, others: readonly TopicChances[], linkOf: (other: number) => number): TopicChances {
  const linked = flatMapped(others, ({ chances }, no) => (linkOf(no) < leastLink ? [] : [{ chances, link: linkOf(no) }]));
  if (linked.length === 0) return own;
  const read = own.chances.map((chance, no) => {
    let told = 0;
    for (const { chances, link } of linked) told += gainOf(chances[no] ?? 0, link);
    return 1 / (1 + Math.exp(-logOdds(chance) - told));
  });
  return { topics: own.topics, chances: read };
}

const oddsBefore = Math.log(before / (1 - before));

function logOdds(chance: number): number {
  const held = Math.min(1 - least, Math.max(least, chance));
  return Math.log(held / (1 - held));
}

/** How much a topic gains by an item that is so likely about it and so likely linked. */
function gainOf(chance: number, link: number): number {
  const linked = chance * shared + (1 - chance) * other;
  return logOdds(link * linked + (1 - link) * before) - oddsBefore;
}
