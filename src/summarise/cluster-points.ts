import type { SummarisedReport } from './summarised-report.ts';

/** The words of a text, in order. */
export type WordsOf = (text: string) => readonly string[];

/** What the clusters are found in: reports as points over words and topics. */
export interface Points {
  readonly reportIds: readonly string[];
  /** The words of the first axes; the other axes are topics. */
  readonly terms: readonly string[];
  readonly values: readonly (readonly number[])[];
}

/** Words that tell agencies apart: used by several, not by most. */
const kept = { fewest: 3, fewestShare: 0.005, mostShare: 0.3, terms: 200 };
/** The topic profile is shorter than the words, so that agencies on one topic still part by what they say of it. */
const topicWeight = 0.5;

/** TF-IDF of the words of problems and measures, beside the topic profile; each point is of length 1. */
export function pointsOf(reports: readonly SummarisedReport[], wordsOf: WordsOf): Points {
  const counts = reports.map((report) => wordCounts(report, wordsOf));
  const weights = termWeights(counts);
  const terms = [...weights.keys()];
  const topics = [...new Set(reports.flatMap(topicsOf))].sort();
  const values = reports.map((report, i) => {
    const own = counts[i] ?? new Map<string, number>();
    const words = unit(terms.map((term) => Math.log1p(own.get(term) ?? 0) * (weights.get(term) ?? 0)));
    const profile = topicsOf(report);
    const topic = unit(topics.map((code) => profile.filter((each) => each === code).length));
    return unit([...words, ...topic.map((value) => value * topicWeight)]);
  });
  return { reportIds: reports.map(({ reportId }) => reportId), terms, values };
}

const topicsOf = ({ problems, measures }: SummarisedReport): string[] => [...problems, ...measures].flatMap(({ topics }) => topics);

/** Words of two Han characters and more; not those of the own place, which say where an agency is, not what it writes. */
function wordCounts({ problems, measures, region }: SummarisedReport, wordsOf: WordsOf): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { quote } of [...problems, ...measures]) {
    for (const word of wordsOf(quote)) {
      if (/^\p{Script=Han}{2,}$/u.test(word) && !(region ?? '').includes(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** The inverse document frequency of the words kept: those that weigh most over the corpus. */
function termWeights(counts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const documents = new Map<string, number>();
  for (const own of counts) for (const word of own.keys()) documents.set(word, (documents.get(word) ?? 0) + 1);
  const fewest = Math.max(kept.fewest, counts.length * kept.fewestShare);
  const weighed = [...documents]
    .filter(([, count]) => count >= fewest && count <= counts.length * kept.mostShare)
    .map(([word, count]) => ({ word, idf: Math.log(counts.length / count), count }))
    .sort((a, b) => b.idf * b.count - a.idf * a.count || (a.word < b.word ? -1 : 1));
  return new Map(weighed.slice(0, kept.terms).map(({ word, idf }) => [word, idf]));
}

function unit(values: readonly number[]): readonly number[] {
  const length = Math.hypot(...values);
  return length === 0 ? values : values.map((value) => value / length);
}
