import { unit } from './grouping.ts';
import type { WordedItems } from './worded-items.ts';

export interface SubtopicPoints {
  /** The words of the axes. */
  readonly terms: readonly string[];
  /** Each combination of words once: what many copy is one point. TF-IDF of length 1. */
  readonly distinct: readonly (readonly number[])[];
  /** The items that have any of the words, and their point. */
  readonly points: readonly { readonly no: number; readonly point: number }[];
}

/** Words that tell items of one topic apart: in several, not in most. */
const kept = { fewest: 4, fewestShare: 0.02, mostShare: 0.4, terms: 48 };

/** Items of a topic as points over the words that tell them apart. */
export function subtopicPoints(own: readonly number[], worded: WordedItems): SubtopicPoints {
  const axes = axesOf(own, worded);
  const axis = new Map(axes.map(({ id }, at) => [id, at]));
  const known = new Map<string, number>();
  const distinct: (readonly number[])[] = [];
  const points: { readonly no: number; readonly point: number }[] = [];
  for (const no of own) {
    const words = wordsOf(no, worded).filter((id) => axis.has(id));
    if (words.length === 0) continue;
    const key = words.sort((a, b) => a - b).join(' ');
    const point = known.get(key) ?? distinct.length;
    if (point === distinct.length) {
      known.set(key, point);
      distinct.push(pointOf(new Set(words), axes));
    }
    points.push({ no, point });
  }
  return { terms: axes.map(({ id }) => worded.terms[id] ?? ''), distinct, points };
}

const wordsOf = (no: number, { bounds, ids }: WordedItems): number[] => ids.slice(bounds[no], bounds[no + 1]);

interface Axis {
  readonly id: number;
  readonly idf: number;
}

function axesOf(own: readonly number[], worded: WordedItems): readonly Axis[] {
  const having = new Map<number, number>();
  for (const no of own) for (const id of wordsOf(no, worded)) having.set(id, (having.get(id) ?? 0) + 1);
  const fewest = Math.max(kept.fewest, own.length * kept.fewestShare);
  const term = (id: number) => worded.terms[id] ?? '';
  return [...having]
    .filter(([, count]) => count >= fewest && count <= own.length * kept.mostShare)
    .map(([id, count]) => ({ id, count, idf: Math.log(own.length / count) }))
    .sort((a, b) => b.idf * b.count - a.idf * a.count || (term(a.id) < term(b.id) ? -1 : 1))
    .slice(0, kept.terms);
}

function pointOf(words: ReadonlySet<number>, axes: readonly Axis[]): readonly number[] {
  return unit(axes.map(({ id, idf }) => (words.has(id) ? idf : 0)));
}
