import type { Row } from '#contract';
import { chanceOf } from '#model';
import { examplesJson, prepareExamples } from './examples.ts';
import { bestGrouping, type Grouping, nearest, unit } from './grouping.ts';
import { type SubtopicPoints, subtopicPoints } from './subtopic-points.ts';
import { tellingTerms } from './telling-terms.ts';
import type { Side, WordedItems } from './worded-items.ts';

/** A topic with fewer items is read faster than its parts. */
const fewestItems = 60;
/** Centres hardly move with more points; the others join the nearest. */
const fitted = 400;
const limits = { ks: [2, 3, 4, 5, 6], leastSilhouette: 0.05, leastMembers: 8, iterations: 30 };
/** How much better items must part than the same words dealt out anew, which part a little too (measured: 0.03 to 0.08). */
const leastBeyondChance = 1.5;
const seed = 20;
const shownTerms = { label: 3, all: 8 };

/**
 * What is written of inside large topics, problems and measures apart: k-means on TF-IDF of the items, seeded, with the
 * number of parts that part best by silhouette. Nothing of topics with fewer than 60 items, nor where they part hardly
 * better than chance; an item without any of the words that tell is in no part. The same items in the same order give the same parts.
 */
export function subtopicRows(worded: WordedItems): readonly Row<'subtopics'>[] {
  const rows: Row<'subtopics'>[] = [];
  const examplesAmong = prepareExamples(worded);
  for (const { topic, side, own } of largeTopics(worded)) {
    const points = subtopicPoints(own, worded);
    const grouping = tellingGrouping(points.distinct);
    if (grouping === null) continue;
    const parts = partsOf(points, grouping.centres);
    const telling = tellingTerms(
      parts.map((nos) => nos.map((no) => [no])),
      worded,
      shownTerms.all,
    );
    parts.forEach((nos, i) => {
      const terms = telling[i] ?? [];
      rows.push({
        topic,
        side,
        subtopic_no: i + 1,
        label: terms.slice(0, shownTerms.label).join('、'),
        item_count: nos.length,
        agency_count: new Set(nos.map((no) => worded.items[no]?.report.agency)).size,
        terms: [...terms],
        silhouette: grouping.silhouette,
        examples: examplesJson(examplesAmong(nos, [])),
      });
    });
  }
  return rows;
}

/** The grouping that parts best, where it parts better than chance does. */
function tellingGrouping(points: SubtopicPoints['distinct']): Grouping | null {
  const step = Math.max(1, Math.ceil(points.length / fitted));
  const sample = points.filter((_, i) => i % step === 0);
  const grouping = bestGrouping(sample, limits);
  if (grouping === null) return null;
  const byChance = bestGrouping(dealtAnew(sample), { ...limits, leastSilhouette: -1 });
  return grouping.silhouette < leastBeyondChance * (byChance?.silhouette ?? 0) ? null : grouping;
}

/** The points with each word given to as many others: what belongs together no longer does. */
function dealtAnew(points: SubtopicPoints['distinct']): SubtopicPoints['distinct'] {
  const chance = chanceOf(seed);
  const dealt = points.map((point) => [...point]);
  for (let axis = 0; axis < (points[0]?.length ?? 0); axis += 1) {
    for (let last = dealt.length - 1; last > 0; last -= 1) {
      const [one, other] = [dealt[last], dealt[Math.floor(chance() * (last + 1))]];
      if (one === undefined || other === undefined) continue;
      [one[axis], other[axis]] = [other[axis] ?? 0, one[axis] ?? 0];
    }
  }
  return dealt.map(unit);
}

interface LargeTopic {
  readonly topic: string;
  readonly side: Side;
  readonly own: readonly number[];
}

/** By topic, problems first. */
function largeTopics({ items }: WordedItems): readonly LargeTopic[] {
  const topics = new Map<string, { readonly topic: string; readonly side: Side; readonly own: number[] }>();
  items.forEach(({ side, item }, no) => {
    for (const topic of new Set(item.topics)) {
      const key = `${topic}\n${side === 'problem' ? 0 : 1}`;
      const known = topics.get(key) ?? { topic, side, own: [] };
      known.own.push(no);
      topics.set(key, known);
    }
  });
  return [...topics].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, each]) => (each.own.length < fewestItems ? [] : [each]));
}

/** The items of each part, the largest part first, ties by its first item. */
function partsOf({ points, distinct }: SubtopicPoints, centres: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const groupOf = distinct.map((point) => nearest(point, centres).group);
  return centres
    .map((_, group) => points.flatMap(({ no, point }) => (groupOf[point] === group ? [no] : [])))
    .filter((nos) => nos.length > 0)
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}
