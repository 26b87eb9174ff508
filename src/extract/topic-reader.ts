import type { Hit, Lexicons } from '#lexicon';
import type { Topic } from '#model';
import { firstEnd } from './first-clause.ts';
import { signsOf } from './topic-signs.ts';

export type Mode = 'problem' | 'measure';

/** What the words of an item say of its topics, before anything learned comes in. */
export interface TopicReading {
  /** How strongly the lexicon speaks for each topic it finds. */
  readonly strengths: ReadonlyMap<Topic, number>;
  /** The lexicon's hits that count, the first of each entry. */
  readonly hits: readonly Hit[];
  /** The words by which a measure names the problem it is for; '' where it does not. */
  readonly reference: string;
  /** What else there is to weigh, by name; what is not there is 0. */
  readonly signs: ReadonlyMap<string, number>;
}

/** Strength of a hit in the first clause, where the item says what it is about. */
const firstClause = 1.6;
/** Share of a hit's strength that counts beside a stronger hit of its topic: two words for one thing are one thing. */
const besideStronger = 0.2;
/** A measure that quotes the problem is about it, but says less by it than by what it does. */
const otherSide = 0.5;
/** How far from its beginning a measure names the problem it is for, characters. */
const farthestReference = 12;

/** Looks the lexicon of topics up in an item, a form: one pass. */
export function prepareTopicReader(lexicons: Lexicons): (text: string, mode: Mode) => TopicReading {
  const lexicon = lexicons.together([...topicLexicons]);
  return (text, mode) => topicReading(text, lexicon.scan(text), mode);
}

/** What topics are read from. */
export const topicLexicons = ['topics', 'topic-fields', 'answer-cues'] as const;

/**
 * What hits of the lexicons say of topics. What a measure quotes of the problem it is for is not what it does:
 * 围绕渠道不对路的难题，加强业务培训 is about training.
 */
export function topicReading(text: string, found: readonly Hit[], mode: Mode): TopicReading {
  const named = mode === 'measure' ? found.find(({ entry }) => entry.yields['cue'] === 'reference') : undefined;
  const reference = named !== undefined && named.start <= farthestReference && text[named.end] === ',' ? named : null;
  const topics = found.filter(({ entry }) => entry.yields['topic'] !== undefined);
  const own = reference === null ? topics : topics.filter(({ start }) => start >= reference.end);
  const hits = firstOfEach(own.some((hit) => isOf(hit, mode)) ? own : topics);
  const signs = signsOf(text, reference === null ? found : found.filter(({ start }) => start >= reference.end), mode);
  const words = reference === null ? '' : text.slice(reference.start, reference.end);
  return { strengths: strengthsOf(text, hits, mode), hits, reference: words, signs };
}

export function isOf({ entry }: Hit, mode: Mode): boolean {
  const side = entry.yields['side'];
  return side === mode || side === 'any';
}

function firstOfEach(hits: readonly Hit[]): readonly Hit[] {
  const first = new Map<string, Hit>();
  for (const hit of hits) if (!first.has(hit.entry.id)) first.set(hit.entry.id, hit);
  return [...first.values()];
}

function strengthsOf(text: string, hits: readonly Hit[], mode: Mode): ReadonlyMap<Topic, number> {
  const first = firstEnd(text);
  const [most, sums] = [new Map<Topic, number>(), new Map<Topic, number>()];
  for (const hit of hits) {
    const topic = hit.entry.yields['topic'] ?? '';
    const place = (hit.start < first ? firstClause : 1) * (isOf(hit, mode) ? 1 : otherSide);
    const strength = Number(hit.entry.yields['weight'] ?? '1') * place;
    most.set(topic, Math.max(most.get(topic) ?? 0, strength));
    sums.set(topic, (sums.get(topic) ?? 0) + strength);
  }
  return new Map([...most].map(([topic, strength]) => [topic, strength + ((sums.get(topic) ?? 0) - strength) * besideStronger]));
}
