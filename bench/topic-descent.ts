import { chanceOf } from '#model';

/** A problem or measure as numbers. */
export interface Example {
  readonly grams: readonly string[];
  /** What the lexicon says of each topic. */
  readonly strengths: Float64Array;
  /** 1 where it is about the topic. */
  readonly answers: Uint8Array;
}

/** A logistic answer a topic: z = bias + strength·s + share·s/max(s) + Σ weights/√n. */
export interface Learned {
  readonly strength: number;
  readonly share: number;
  readonly bias: Float64Array;
  readonly weights: ReadonlyMap<string, Float64Array>;
}

const [epochs, rate, seed] = [10, 0.2, 1];
/** Pulls weights to 0: what the lexicon knows already need not be learned. */
const sparseness = 5e-3;
const decay = 1e-5;
/** Grams of fewer examples, and smaller weights, are left out. */
const leastSeen = 3;
const leastWeight = 0.35;
const leastGrams = 10;
/** Strengths of the lexicon are about so large. */
const unit = 3;

/** Stochastic descent with a rate for every weight that shrinks as it is used (AdaGrad). The same examples give the same bits. */
export function descend(examples: readonly Example[], width: number): Learned {
  const grams = knownGrams(examples);
  const rows = examples.map((example) => Int32Array.from(example.grams.flatMap((gram) => grams.get(gram) ?? [])));
  const values = new Float64Array(grams.size * width);
  const squares = new Float64Array(values.length).fill(1e-6);
  const bias = new Float64Array(width).fill(-3);
  const biasSquares = new Float64Array(width).fill(1e-6);
  const ruled = Float64Array.of(1, 2);
  const ruledSquares = new Float64Array(2).fill(1e-2);
  const chance = chanceOf(seed);
  const order = Int32Array.from(examples, (_, i) => i);
  const step = (own: Float64Array, its: Float64Array, at: number, slope: number) => {
    its[at] = (its[at] ?? 0) + slope * slope;
    own[at] = (own[at] ?? 0) - (rate * slope) / Math.sqrt(its[at] ?? 1);
  };
  const learn = (row: Int32Array, { strengths, answers }: Example) => {
    const scale = 1 / Math.sqrt(Math.max(leastGrams, row.length));
    const most = Math.max(Number.EPSILON, ...strengths);
    for (let topic = 0; topic < width; topic += 1) {
      const [own, share] = [(strengths[topic] ?? 0) / unit, (strengths[topic] ?? 0) / most];
      const sum = (bias[topic] ?? 0) + (ruled[0] ?? 0) * own + (ruled[1] ?? 0) * share;
      const slope = logistic(sum + sumOf(values, row, topic, width) * scale) - (answers[topic] ?? 0);
      if (Math.abs(slope) < 5e-4) continue;
      step(bias, biasSquares, topic, slope);
      step(ruled, ruledSquares, 0, slope * own);
      step(ruled, ruledSquares, 1, slope * share);
      for (const gram of row) shrink(values, squares, gram * width + topic, slope * scale);
    }
  };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, chance);
    for (const i of order) learn(rows[i] ?? new Int32Array(), examples[i] ?? nothing);
  }
  return { strength: (ruled[0] ?? 0) / unit, share: ruled[1] ?? 0, bias, weights: kept(grams, values, width) };
}

const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));

function sumOf(values: Float64Array, row: Int32Array, topic: number, width: number): number {
  let sum = 0;
  for (const gram of row) sum += values[gram * width + topic] ?? 0;
  return sum;
}

const nothing: Example = { grams: [], strengths: new Float64Array(), answers: new Uint8Array() };

/** One step, then towards 0 (Duchi, Singer 2009). */
function shrink(values: Float64Array, squares: Float64Array, at: number, slope: number): void {
  const value = values[at] ?? 0;
  const own = slope + decay * value;
  const square = (squares[at] ?? 0) + own * own;
  squares[at] = square;
  const pace = rate / Math.sqrt(square);
  const moved = value - pace * own;
  values[at] = Math.sign(moved) * Math.max(0, Math.abs(moved) - pace * sparseness);
}

function knownGrams(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { grams } of examples) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= leastSeen).map(([gram]) => gram);
  return new Map(known.sort().map((gram, number) => [gram, number]));
}

function kept(grams: ReadonlyMap<string, number>, values: Float64Array, width: number): ReadonlyMap<string, Float64Array> {
  const rows = [...grams].map(([gram, number]): [string, Float64Array] => [
    gram,
    values.slice(number * width, (number + 1) * width).map((weight) => (Math.abs(weight) < leastWeight ? 0 : weight)),
  ]);
  return new Map(rows.filter(([, row]) => row.some((weight) => weight !== 0)));
}

/** Fisher and Yates. */
function shuffle(order: Int32Array, chance: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(chance() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
}

/** Chance of each topic. */
export function chancesOf({ strength, share, bias, weights }: Learned, { grams, strengths }: Example): Float64Array {
  const known = grams.flatMap((gram) => weights.get(gram) ?? []);
  const scale = 1 / Math.sqrt(Math.max(leastGrams, known.length));
  const most = Math.max(Number.EPSILON, ...strengths);
  return bias.map((own, topic) => {
    const sum = known.reduce((all, row) => all + (row[topic] ?? 0), 0) * scale;
    const said = strengths[topic] ?? 0;
    return logistic(own + sum + strength * said + (share * said) / most);
  });
}
