import type { TopicModelFile } from '#contract';
import { type Lexicons, termScanner } from '#lexicon';
import type { Topic } from '#model';
import type { TopicChances } from './topic-chances.ts';
import type { TopicReading } from './topic-reader.ts';

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

/** What the lexicons say of an item. */
type Said = Pick<TopicReading, 'strengths' | 'signs'>;

/** How likely an item is about each topic: what the lexicon says and what was learned from examples, added up. */
export function prepareTopicModel(lexicons: Lexicons): (text: string, reading: Said) => TopicChances {
  const { bias, weights, signs, strength, share } = lexicons.topicModel();
  const names = Object.keys(bias).sort();
  const sumUp = prepareSums(weights, names);
  const columnsOf = (row: Readonly<Partial<Record<Topic, number>>>) => Float64Array.from(names, (name) => row[name] ?? 0);
  const rows = new Map(Object.entries(signs).map(([sign, row]) => [sign, columnsOf(row)]));
  const biases = columnsOf(bias);
  const shown = new Float64Array(names.length);
  return (text, { strengths, signs: said }) => {
    const { sums, known } = sumUp(text);
    const scale = hundredth / Math.sqrt(Math.max(leastGrams, known));
    const most = Math.max(Number.EPSILON, ...strengths.values());
    shown.set(biases);
    for (const [sign, value] of said) {
      const row = rows.get(sign);
      for (let i = 0; row !== undefined && i < row.length; i += 1) shown[i] = (shown[i] ?? 0) + (row[i] ?? 0) * value;
    }
    const chances = new Float64Array(names.length);
    let i = 0;
    for (const name of names) {
      const own = strengths.get(name) ?? 0;
      const sum = (sums[i] ?? 0) * scale + (shown[i] ?? 0) * hundredth + strength * own + (share * own) / most;
      chances[i] = 1 / (1 + Math.exp(-sum));
      i += 1;
    }
    return { topics: names, chances };
  };
}

/** Adds up the weights of the different grams of a text, by topic; the sums hold until the next text. */
function prepareSums(
  weights: TopicModelFile['weights'],
  names: readonly Topic[],
): (text: string) => { readonly sums: Float64Array; readonly known: number } {
  const grams = Object.keys(weights);
  const scanner = termScanner(grams);
  const width = 4 * Math.ceil(names.length / 4);
  const rows = rowsOf(Object.values(weights), names, width);
  const seen = new Uint32Array(grams.length);
  const different = new Uint32Array(grams.length);
  const sums = new Float64Array(width);
  let text = 0;
  /** The sums of four columns side by side: a row is fetched once for all of them. */
  const addFour = (column: number, known: number): void => {
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let i = 0; i < known; i += 1) {
      const at = (different[i] ?? 0) * width + column;
      first += rows[at] ?? 0;
      second += rows[at + 1] ?? 0;
      third += rows[at + 2] ?? 0;
      fourth += rows[at + 3] ?? 0;
    }
    sums[column] = first;
    sums[column + 1] = second;
    sums[column + 2] = third;
    sums[column + 3] = fourth;
  };
  return (item) => {
    let known = 0;
    text += 1;
    const { pairs, count } = scanner.scan(item);
    for (let found = 0; found < count; found += 1) {
      const gram = pairs[2 * found] ?? 0;
      if (seen[gram] === text) continue;
      seen[gram] = text;
      different[known] = gram;
      known += 1;
    }
    for (let column = 0; column < width; column += 4) addFour(column, known);
    return { sums, known };
  };
}

/** One row a gram, one column a topic, and as many empty ones as make up the width. */
function rowsOf(weights: readonly string[], names: readonly Topic[], width: number): Int16Array {
  const columns = new Map(names.map((name, column) => [name, column]));
  const rows = new Int16Array(weights.length * width);
  for (const [gram, row] of weights.entries()) {
    const parts = row.split(' ');
    for (let i = 0; i + 1 < parts.length; i += 2) {
      const column = columns.get(parts[i] ?? '');
      if (column !== undefined) rows[gram * width + column] = Number(parts[i + 1]);
    }
  }
  return rows;
}
