import type { Hit, Lexicon } from '#lexicon';
import type { Topic } from '#model';
import type { Mode } from './items.ts';

/** What an item is about. */
export interface Subject {
  readonly topics: readonly Topic[];
  /** `topic/object` pairs the item names, for answers. */
  readonly objects: ReadonlySet<string>;
  readonly hits: readonly Hit[];
}

const mostTopics = 3;
/** A topic counts where its strength is at least this share of the strongest. */
const leastStrength = 0.45;
/** Strength of a hit in the first clause, where the item says what it is about. */
const firstClause = 1.6;
const nothing = '99';

/** Looks up the topics and objects of an item's words: one pass of the lexicon. */
export function prepareSubject(topics: Lexicon): (text: string, mode: Mode) => Subject {
  return (text, mode) => {
    const found = topics.scan(text);
    const sided = found.filter((hit) => hit.entry.yields['side'] === mode || hit.entry.yields['side'] === 'any');
    const about = sided.length > 0 ? sided : mode === 'problem' ? found : [];
    return {
      topics: topicsOf(text, about),
      objects: objectsOf(about),
      hits: [...new Map(about.map((hit) => [hit.entry.id, hit])).values()],
    };
  };
}

function topicsOf(text: string, hits: readonly Hit[]): readonly Topic[] {
  const strengths = new Map<Topic, number>();
  const seen = new Set<string>();
  const first = firstClauseEnd(text);
  for (const hit of hits) {
    const topic = hit.entry.yields['topic'];
    if (topic === undefined || seen.has(hit.entry.id)) continue;
    seen.add(hit.entry.id);
    const strength = Number(hit.entry.yields['weight'] ?? '1') * (hit.start < first ? firstClause : 1);
    strengths.set(topic, (strengths.get(topic) ?? 0) + strength);
  }
  const ranked = [...strengths].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
  const least = (ranked[0]?.[1] ?? 0) * leastStrength;
  const kept = ranked.filter(([, strength]) => strength >= least).slice(0, mostTopics);
  return kept.length === 0 ? [nothing] : kept.map(([topic]) => topic);
}

function firstClauseEnd(text: string): number {
  const end = text.search(/[,。;]/);
  return end < 0 ? text.length : end;
}

function objectsOf(hits: readonly Hit[]): ReadonlySet<string> {
  const objects = new Set<string>();
  for (const { entry } of hits) {
    for (const object of (entry.yields['object'] ?? '').split(' '))
      if (object !== '') objects.add(`${entry.yields['topic'] ?? ''}/${object}`);
  }
  return objects;
}
