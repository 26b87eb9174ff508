import type { Rule, Seen } from './rule.ts';

/** Larger counts say no more. */
const mostAmounts = 3;
const quarters = (share: number) => Math.floor(share * 4);

/**
 * What the model reads of a sentence besides its grams: the features of both tests of DOMAIN.md 2.2, where it stands,
 * and what the rules say of it. `<name>:<value>`; the name is the group that a feature belongs to.
 */
export function namedFeatures({ features, section, part, isItem, isTopicLine, leadsList }: Seen, rule: Rule): readonly string[] {
  const names: string[] = [];
  for (const name of features.hits.keys()) names.push(`hit:${name}`);
  const place = part ?? 'none';
  names.push(
    `amounts:${Math.min(mostAmounts, features.amounts.length)}`,
    `problem-axes:${features.problemAxes}`,
    `measure-axes:${features.measureAxes}`,
    `nil-quarters:${quarters(features.nilShare)}`,
    `praise-quarters:${quarters(features.praiseShare)}`,
    `length:${Math.floor(Math.log2(1 + features.length))}`,
    `introduces:${features.introduces}`,
    `item:${isTopicLine ? 'topic-line' : isItem}`,
    `leads-list:${leadsList}`,
    `rule:${rule.id}`,
    `rule-class:${rule.class}`,
    `section:${section}`,
    `part:${place}`,
    `place:${section}/${place}`,
  );
  return names;
}
