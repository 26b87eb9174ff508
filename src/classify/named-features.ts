import type { SectionName } from '#model';
import type { Rule, Seen } from './rule.ts';

/** Larger counts say no more. */
const mostAmounts = 3;
const quarters = (share: number) => Math.floor(share * 4);

type Value = string | number | boolean;

/** Of a feature of the model that is no gram: the group it belongs to, and which of it. There is one for each of them. */
export interface Named {
  readonly group: string;
  readonly value: Value;
  /** They are numbered from 0 as they come: what is known of one is looked up by its number. */
  readonly no: number;
}

/** As the file of the model has it. */
export const nameOf = ({ group, value }: Named): string => `${group}:${value}`;

let count = 0;

/** The features of a group by their values. */
function groupOf(group: string): (value: Value) => Named {
  const known = new Map<Value, Named>();
  return (value) => {
    const own = known.get(value) ?? { group, value, no: count };
    if (own.no === count) {
      known.set(value, own);
      count += 1;
    }
    return own;
  };
}

const [hit, amounts, length] = [groupOf('hit'), groupOf('amounts'), groupOf('length')];
const [problemAxes, measureAxes] = [groupOf('problem-axes'), groupOf('measure-axes')];
const [nilQuarters, praiseQuarters] = [groupOf('nil-quarters'), groupOf('praise-quarters')];
const [introduces, item, leads] = [groupOf('introduces'), groupOf('item'), groupOf('leads-list')];
const [ruleId, ruleClass] = [groupOf('rule'), groupOf('rule-class')];
const [sections, parts, places] = [groupOf('section'), groupOf('part'), groupOf('place')];

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
  for (const value of features.hits.keys()) names.push(hit(value));
  const place = part ?? 'none';
  names.push(
    amounts(Math.min(mostAmounts, features.amounts.length)),
    problemAxes(features.problemAxes),
    measureAxes(features.measureAxes),
    nilQuarters(quarters(features.nilShare)),
    praiseQuarters(quarters(features.praiseShare)),
    length(Math.floor(Math.log2(1 + features.length))),
    introduces(features.introduces),
    item(isTopicLine ? 'topic-line' : isItem),
    leads(leadsList),
    ruleId(rule.id),
    ruleClass(rule.class),
    sections(section),
    parts(place),
    places(placeName(section, place)),
  );
  return names;
}
