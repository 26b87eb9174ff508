import { chanceOf } from '#model';
import { shuffle } from './shuffle.ts';
import { signNames, type TopicExample, topicCodes } from './topic-example.ts';

/** A logistic answer a topic: z = bias + strength·s + share·s/max(s) + Σ signs·v + Σ weights/√n. */
export interface TopicWeights {
  readonly strength: number;
  readonly share: number;
  readonly bias: Float64Array;
  /** One row a sign, one column a topic. */
  readonly signs: Float64Array;
  readonly weights: ReadonlyMap<string, Float64Array>;
}

const width = topicCodes.length;
const [epochs, rate, seed] = [20, 0.15, 1];
/** The weights that are kept are the mean of these last epochs: one reading alone leans to what it read last. */
const averaged = 10;
/** Pulls weights to 0: what the lexicon knows already need not be learned. */
const sparseness = 3e-3;
/** Grams of fewer examples, and smaller weights, are left out. */
const leastSeen = 3;
const leastWeight = 0.4;
const leastGrams = 10;
/** Smaller slopes are not followed. */
const leastSlope = 5e-4;
/** Strengths of the lexicon are about so large. */
const unit = 3;

/** Values and the sums of their squared slopes. */
interface Rated {
  readonly values: Float64Array;
  readonly squares: Float64Array;
}

/** What descends. */
interface State {
  readonly grams: Rated;
  readonly bias: Rated;
  readonly signs: Rated;
  /** Of the lexicon's strength and of its share of the strongest. */
  readonly lexicon: Rated;
}

/**
 * Logistic regression, one against the rest for each topic, since an item may have several: stochastic descent with a rate
 * for every weight that shrinks as it is used (AdaGrad), pulled to 0. The same examples give the same bits.
 */
export function descendTopics(examples: readonly TopicExample[]): TopicWeights {
  const numbers = knownGrams(examples);
  const rows = examples.map(({ grams }) => Int32Array.from(grams.flatMap((gram) => numbers.get(gram) ?? [])));
  const state: State = {
    grams: rated(numbers.size * width, 0, 1e-6),
    bias: rated(width, -3, 1e-6),
    signs: rated(signNames.length * width, 0, 1e-2),
    lexicon: { values: Float64Array.of(1, 2), squares: new Float64Array(2).fill(1e-2) },
  };
  const mean = new Float64Array(state.grams.values.length);
  const signs = new Float64Array(state.signs.values.length);
  const chance = chanceOf(seed);
  const order = Int32Array.from(examples.flatMap(({ times }, i) => Array.from({ length: times }, () => i)));
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, chance);
    for (const i of order) {
      const [row, example] = [rows[i], examples[i]];
      if (row !== undefined && example !== undefined) learn(state, row, example);
    }
    if (epoch < epochs - averaged) continue;
    addTo(mean, state.grams.values);
    addTo(signs, state.signs.values);
  }
  const [strength = 0, share = 0] = state.lexicon.values;
  return { strength: strength / unit, share, bias: state.bias.values, signs, weights: kept(numbers, mean) };
}

function rated(length: number, value: number, square: number): Rated {
  return { values: new Float64Array(length).fill(value), squares: new Float64Array(length).fill(square) };
}

function addTo(mean: Float64Array, values: Float64Array): void {
  for (let i = 0; i < mean.length; i += 1) mean[i] = (mean[i] ?? 0) + (values[i] ?? 0) / averaged;
}

function learn({ grams, bias, signs, lexicon }: State, row: Int32Array, { strengths, answers, signs: shown }: TopicExample): void {
  const scale = 1 / Math.sqrt(Math.max(leastGrams, row.length));
  const most = Math.max(Number.EPSILON, ...strengths);
  for (let topic = 0; topic < width; topic += 1) {
    const said = strengths[topic] ?? 0;
    const [own, share] = [said / unit, said / most];
    const ruled = (lexicon.values[0] ?? 0) * own + (lexicon.values[1] ?? 0) * share;
    const sum = (bias.values[topic] ?? 0) + ruled + shownOf(signs.values, shown, topic) + sumOf(grams.values, row, topic) * scale;
    const slope = logistic(sum) - (answers[topic] ?? 0);
    if (Math.abs(slope) < leastSlope) continue;
    step(bias, topic, slope);
    step(lexicon, 0, slope * own);
    step(lexicon, 1, slope * share);
    stepShown(signs, shown, topic, slope);
    for (const gram of row) shrink(grams, gram * width + topic, slope * scale);
  }
}

const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));

function sumOf(values: Float64Array, row: Int32Array, topic: number): number {
  let sum = 0;
  for (const gram of row) sum += values[gram * width + topic] ?? 0;
  return sum;
}

function shownOf(values: Float64Array, shown: Float64Array, topic: number): number {
  let sum = 0;
  for (let sign = 0; sign < shown.length; sign += 1) {
    const value = shown[sign] ?? 0;
    if (value !== 0) sum += (values[sign * width + topic] ?? 0) * value;
  }
  return sum;
}

function stepShown(signs: Rated, shown: Float64Array, topic: number, slope: number): void {
  for (let sign = 0; sign < shown.length; sign += 1) {
    const value = shown[sign] ?? 0;
    if (value !== 0) step(signs, sign * width + topic, slope * value);
  }
}

function step({ values, squares }: Rated, at: number, slope: number): void {
  const square = (squares[at] ?? 0) + slope * slope;
  squares[at] = square;
  values[at] = (values[at] ?? 0) - (rate * slope) / Math.sqrt(square);
}

/** One step, then towards 0 (Duchi, Singer 2009). */
function shrink({ values, squares }: Rated, at: number, slope: number): void {
  const square = (squares[at] ?? 0) + slope * slope;
  squares[at] = square;
  const pace = rate / Math.sqrt(square);
  const moved = (values[at] ?? 0) - pace * slope;
  values[at] = Math.sign(moved) * Math.max(0, Math.abs(moved) - pace * sparseness);
}

function knownGrams(examples: readonly TopicExample[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { grams } of examples) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= leastSeen).map(([gram]) => gram);
  return new Map(known.sort().map((gram, number) => [gram, number]));
}

function kept(grams: ReadonlyMap<string, number>, values: Float64Array): ReadonlyMap<string, Float64Array> {
  const rows = [...grams].map(([gram, number]): [string, Float64Array] => [
    gram,
    values.slice(number * width, (number + 1) * width).map((weight) => (Math.abs(weight) < leastWeight ? 0 : weight)),
  ]);
  return new Map(rows.filter(([, row]) => row.some((weight) => weight !== 0)));
}

/** Chance of each topic. */
export function chancesOf(
  { strength, share, bias, signs, weights }: TopicWeights,
  { grams, strengths, signs: shown }: TopicExample,
): Float64Array {
  const known = grams.flatMap((gram) => weights.get(gram) ?? []);
  const scale = 1 / Math.sqrt(Math.max(leastGrams, known.length));
  const most = Math.max(Number.EPSILON, ...strengths);
  return bias.map((own, topic) => {
    const sum = known.reduce((all, row) => all + (row[topic] ?? 0), 0) * scale;
    const said = strengths[topic] ?? 0;
    return logistic(own + shownOf(signs, shown, topic) + sum + strength * said + (share * said) / most);
  });
}
