import type { Lexicons } from '#lexicon';
import type { Topic } from '#model';
import type { TopicChances } from './topic-chances.ts';

const words = /[\p{Script=Han}A-Z]+/gu;
const sizes = [2, 3];
/** Shorter items are not surer of what their few grams say. */
const leastGrams = 10;
const hundredth = 0.01;

/** The different runs of two and three characters in an item, punctuation and figures left out. */
export function gramsOf(text: string): ReadonlySet<string> {
  const grams = new Set<string>();
  for (const [run] of text.matchAll(words)) {
    for (let at = 0; at < run.length; at += 1) {
      for (const size of sizes) if (at + size <= run.length) grams.add(run.slice(at, at + size));
    }
  }
  return grams;
}

interface Row {
  readonly topics: Uint8Array;
  readonly weights: Int16Array;
}

/** How likely an item is about each topic: what the lexicon says and what was learned from examples, added up. */
export function prepareTopicModel(lexicons: Lexicons): (text: string, strengths: ReadonlyMap<Topic, number>) => TopicChances {
  const { bias, weights, strength, share } = lexicons.topicModel();
  const names = Object.keys(bias).sort();
  const rows = new Map(Object.entries(weights).map(([gram, row]) => [gram, rowOf(row, names)]));
  const sums = new Float64Array(names.length);
  return (text, strengths) => {
    const known = addUp(rows, text, sums);
    const scale = hundredth / Math.sqrt(Math.max(leastGrams, known));
    const most = Math.max(Number.EPSILON, ...strengths.values());
    return new Map(
      names.map((name, i) => {
        const own = strengths.get(name) ?? 0;
        const sum = (sums[i] ?? 0) * scale + (bias[name] ?? 0) * hundredth + strength * own + (share * own) / most;
        return [name, 1 / (1 + Math.exp(-sum))];
      }),
    );
  };
}

function rowOf(row: Readonly<Record<Topic, number>>, names: readonly Topic[]): Row {
  const topics = Object.keys(row);
  return { topics: Uint8Array.from(topics, (topic) => names.indexOf(topic)), weights: Int16Array.from(topics, (topic) => row[topic] ?? 0) };
}

/** Fills `sums` with the weights of the item's grams; how many are known. */
function addUp(rows: ReadonlyMap<string, Row>, text: string, sums: Float64Array): number {
  sums.fill(0);
  let known = 0;
  for (const gram of gramsOf(text)) {
    const row = rows.get(gram);
    if (row === undefined) continue;
    known += 1;
    for (let i = 0; i < row.topics.length; i += 1) {
      const topic = row.topics[i] ?? 0;
      sums[topic] = (sums[topic] ?? 0) + (row.weights[i] ?? 0);
    }
  }
  return known;
}
