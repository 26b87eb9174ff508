import type { Hit, Lexicon, Lexicons } from '#lexicon';
import type { Topic } from '#model';
import type { Mode } from './items.ts';

/** What an item is about. */
export interface Subject {
  readonly topics: readonly Topic[];
  /** `topic/object` pairs the item names, for answers. */
  readonly objects: ReadonlySet<string>;
  /** The words by which a measure names the problem it is for; '' where it does not. */
  readonly reference: string;
  readonly hits: readonly Hit[];
}

const mostTopics = 3;
/** A topic counts where its strength is at least this share of the strongest. */
const leastStrength = 0.45;
/** Strength of a hit in the first clause, where the item says what it is about. */
const firstClause = 1.6;
/** Share of a hit's strength that counts beside a stronger hit of its topic: two words for one thing are one thing. */
const besideStronger = 0.2;
/** A measure that quotes the problem is about it, but says less by it than by what it does. */
const otherSide = 0.5;
const nothing = '99';

/** How far from its beginning a measure names the problem it is for, characters. */
const farthestReference = 12;

/**
 * Looks up the topics and objects of an item's words: one pass of the lexicon. What a measure quotes of the problem it
 * is for (`reference`) is not what it does: 围绕渠道不对路的难题，加强业务培训 is about training.
 */
export function prepareSubject(lexicons: Lexicons): (text: string, mode: Mode) => Subject {
  const [topics, cues] = [lexicons.lexicon('topics'), lexicons.lexicon('answer-cues')];
  return (text, mode) => {
    const reference = mode === 'measure' ? referenceOf(text, cues) : null;
    const found = topics.scan(text);
    const own = once(found.filter(({ start }) => start >= (reference?.end ?? 0)));
    const hits = own.some((hit) => isOf(hit, mode)) ? own : once(found);
    const words = reference === null ? '' : text.slice(reference.start, reference.end);
    const ranked = topicsOf(text, hits, mode);
    const main = hits.filter((hit) => isOf(hit, mode) && (mode === 'measure' || ranked.includes(hit.entry.yields['topic'] ?? '')));
    return { topics: ranked, objects: objectsOf(main), reference: words, hits };
  };
}

function referenceOf(text: string, cues: Lexicon): Hit | null {
  const hit = cues.scan(text)[0];
  return hit !== undefined && hit.start <= farthestReference && text[hit.end] === ',' ? hit : null;
}

/** The first hit of each entry. */
function once(hits: readonly Hit[]): readonly Hit[] {
  const first = new Map<string, Hit>();
  for (const hit of hits) if (!first.has(hit.entry.id)) first.set(hit.entry.id, hit);
  return [...first.values()];
}

function isOf({ entry }: Hit, mode: Mode): boolean {
  const side = entry.yields['side'];
  return side === mode || side === 'any';
}

function topicsOf(text: string, hits: readonly Hit[], mode: Mode): readonly Topic[] {
  const comma = text.search(/[,。;]/);
  const first = comma < 0 ? text.length : comma;
  const byTopic = new Map<Topic, number[]>();
  for (const hit of hits) {
    const topic = hit.entry.yields['topic'];
    if (topic === undefined) continue;
    const place = (hit.start < first ? firstClause : 1) * (isOf(hit, mode) ? 1 : otherSide);
    const strengths = byTopic.get(topic) ?? [];
    strengths.push(Number(hit.entry.yields['weight'] ?? '1') * place);
    byTopic.set(topic, strengths);
  }
  const ranked = [...byTopic]
    .map(([topic, strengths]) => ({ topic, strength: together(strengths) }))
    .sort((left, right) => right.strength - left.strength || (left.topic < right.topic ? -1 : 1));
  const least = (ranked[0]?.strength ?? 0) * leastStrength;
  const kept = ranked.filter(({ strength }) => strength >= least).slice(0, mostTopics);
  return kept.length === 0 ? [nothing] : kept.map(({ topic }) => topic);
}

function together(strengths: readonly number[]): number {
  const most = Math.max(...strengths);
  return most + (strengths.reduce((sum, strength) => sum + strength, 0) - most) * besideStronger;
}

function objectsOf(hits: readonly Hit[]): ReadonlySet<string> {
  const objects = new Set<string>();
  for (const { entry } of hits) {
    for (const object of (entry.yields['object'] ?? '').split(' '))
      if (object !== '') objects.add(`${entry.yields['topic'] ?? ''}/${object}`);
  }
  return objects;
}
