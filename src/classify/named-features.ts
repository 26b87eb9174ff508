import type { SectionName } from '#model';
import type { Rule, Seen } from './rule.ts';

/** Larger counts say no more. */
const mostAmounts = 3;
const quarters = (share: number) => Math.floor(share * 4);

/** Of a feature of the model that is no gram: the group it belongs to, and which of it. */
export interface Named {
  readonly group: string;
  readonly value: string | number | boolean;
}

/** As the file of the model has it. */
export const nameOf = ({ group, value }: Named): string => `${group}:${value}`;

const placeNames = new Map<SectionName, Map<string, string>>();

/** Made once for each place: a string that is put together anew is hashed anew. */
function placeName(section: SectionName, place: string): string {
  const known = placeNames.get(section) ?? new Map<string, string>();
  placeNames.set(section, known);
  const name = known.get(place) ?? `${section}/${place}`;
  known.set(place, name);
  return name;
}

/**
 * What the model reads of a sentence besides its grams: the features of both tests of DOMAIN.md 2.2, where it stands,
 * and what the rules say of it.
 */
export function namedFeatures({ features, section, part, isItem, isTopicLine, leadsList }: Seen, rule: Rule): readonly Named[] {
  const names: Named[] = [];
  for (const value of features.hits.keys()) names.push({ group: 'hit', value });
  const place = part ?? 'none';
  names.push(
    { group: 'amounts', value: Math.min(mostAmounts, features.amounts.length) },
    { group: 'problem-axes', value: features.problemAxes },
    { group: 'measure-axes', value: features.measureAxes },
    { group: 'nil-quarters', value: quarters(features.nilShare) },
    { group: 'praise-quarters', value: quarters(features.praiseShare) },
    { group: 'length', value: Math.floor(Math.log2(1 + features.length)) },
    { group: 'introduces', value: features.introduces },
    { group: 'item', value: isTopicLine ? 'topic-line' : isItem },
    { group: 'leads-list', value: leadsList },
    { group: 'rule', value: rule.id },
    { group: 'rule-class', value: rule.class },
    { group: 'section', value: section },
    { group: 'part', value: place },
    { group: 'place', value: placeName(section, place) },
  );
  return names;
}
