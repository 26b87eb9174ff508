import { unit } from './grouping.ts';
import type { SummarisedReport } from './summarised-report.ts';
import type { WordedItems } from './worded-items.ts';

/** What the clusters are found in: reports as points over words and topics. */
export interface Points {
  readonly reportIds: readonly string[];
  /** The words of the first axes; the other axes are topics. */
  readonly terms: readonly string[];
  readonly values: readonly (readonly number[])[];
}

/** Words that tell agencies apart: used by several, not by most. */
const kept = { fewest: 3, fewestShare: 0.005, mostShare: 0.3, terms: 200 };
/** Topics and words tell alike: words alone part those who copied from one another, topics alone do not tell what is said. */
const topicWeight = 1;

/**
 * TF-IDF of the words of problems and measures, beside the topic profile; each point is of length 1. A report without
 * any of the words has no point: nothing it says could name a group.
 */
export function pointsOf(reports: readonly SummarisedReport[], worded: WordedItems): Points {
  const all = reports.map((report) => ({ report, own: wordCounts(report.reportId, worded) }));
  const weights = termWeights(
    all.map(({ own }) => own),
    worded.terms,
  );
  const topics = topicWeights(reports);
  const telling = all.filter(({ own }) => weights.some(({ id }) => own.has(id)));
  const values = telling.map(({ report, own }) => {
    const words = unit(weights.map(({ id, idf }) => Math.log1p(own.get(id) ?? 0) * idf));
    const profile = topicsOf(report);
    const topic = unit(topics.map(({ code, idf }) => Math.log1p(profile.filter((each) => each === code).length) * idf));
    return unit([...words, ...topic.map((value) => value * topicWeight)]);
  });
  return { reportIds: telling.map(({ report }) => report.reportId), terms: weights.map(({ term }) => term), values };
}

const topicsOf = ({ problems, measures }: SummarisedReport): string[] => [...problems, ...measures].flatMap(({ topics }) => topics);

/** What nearly all reports write of tells none apart. */
function topicWeights(reports: readonly SummarisedReport[]): readonly { readonly code: string; readonly idf: number }[] {
  const having = new Map<string, number>();
  for (const report of reports) for (const code of new Set(topicsOf(report))) having.set(code, (having.get(code) ?? 0) + 1);
  const codes = [...having].sort(([a], [b]) => (a < b ? -1 : 1));
  return codes.map(([code, count]) => ({ code, idf: Math.log(reports.length / count) }));
}

/** How often the items of a report have a word, by its number. */
function wordCounts(reportId: string, { ranges, bounds, ids, counts }: WordedItems): ReadonlyMap<number, number> {
  const [from, to] = ranges.get(reportId) ?? [0, 0];
  const sums = new Map<number, number>();
  for (let at = bounds[from] ?? 0; at < (bounds[to] ?? 0); at += 1) {
    const id = ids[at] ?? 0;
    sums.set(id, (sums.get(id) ?? 0) + (counts[at] ?? 0));
  }
  return sums;
}

/** The inverse document frequency of the words kept: those that weigh most over the corpus. */
function termWeights(counts: readonly ReadonlyMap<number, number>[], terms: readonly string[]) {
  const documents = new Map<number, number>();
  for (const own of counts) for (const id of own.keys()) documents.set(id, (documents.get(id) ?? 0) + 1);
  const fewest = Math.max(kept.fewest, counts.length * kept.fewestShare);
  return [...documents]
    .filter(([, count]) => count >= fewest && count <= counts.length * kept.mostShare)
    .map(([id, count]) => ({ id, term: terms[id] ?? '', idf: Math.log(counts.length / count), count }))
    .sort((a, b) => b.idf * b.count - a.idf * a.count || (a.term < b.term ? -1 : 1))
    .slice(0, kept.terms);
}
