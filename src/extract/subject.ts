import type { Hit, Lexicons } from '#lexicon';
import type { Topic } from '#model';
import { type TopicChances, topicsOf } from './topic-chances.ts';
import { prepareTopicModel } from './topic-model.ts';
import { isOf, type Mode, topicReading } from './topic-reader.ts';

/** What an item is about. */
export interface Subject {
  readonly chances: TopicChances;
  readonly topics: readonly Topic[];
  /** `topic/object` pairs the item names, for answers. */
  readonly objects: ReadonlySet<string>;
  /** The words by which a measure names the problem it is for; '' where it does not. */
  readonly reference: string;
  readonly hits: readonly Hit[];
}

/** Tells the topics and objects of an item from what the lexicons found in it and what was learned. */
export type SubjectOf = (text: string, found: readonly Hit[], mode: Mode) => Subject;

/** What was learned takes a megabyte: one is made for all that ask. */
export function prepareSubject(lexicons: Lexicons): SubjectOf {
  const chancesOf = prepareTopicModel(lexicons);
  return (text, found, mode) => {
    const reading = topicReading(text, found, mode);
    const { hits, reference } = reading;
    const chances = chancesOf(text, reading);
    const topics = topicsOf(chances);
    const telling = hits.filter((hit) => isOf(hit, mode) && (mode === 'measure' || topics.includes(hit.entry.yields['topic'] ?? '')));
    return { chances, topics, objects: objectsOf(telling), reference, hits };
  };
}

function objectsOf(hits: readonly Hit[]): ReadonlySet<string> {
  const objects = new Set<string>();
  for (const { entry } of hits) {
    for (const object of (entry.yields['object'] ?? '').split(' '))
      if (object !== '') objects.add(`${entry.yields['topic'] ?? ''}/${object}`);
  }
  return objects;
}
