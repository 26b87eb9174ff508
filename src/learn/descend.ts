import { chanceOf } from '#model';
import { type Packed, width } from './packed.ts';
import { shuffle } from './shuffle.ts';

export interface Settings {
  /** Readings of all examples. */
  readonly epochs: number;
  /** Pulls weights towards 0 at every step. */
  readonly decay: number;
  /** An example from a report counts as so many from the labelled sentences: it stands in its place. */
  readonly reportWeight: number;
}

/** Weights of features that were seen often enough: row `feature`, `width` classes; the bias is the last row. */
export interface Weights {
  readonly values: Float32Array;
  /** 1 where a feature takes part. */
  readonly known: Uint8Array;
}

/** A feature seen once says nothing of the next sentence. */
const leastSeen = 2;
/** More than these change little and make the model hard to read. */
const mostFeatures = 12_000;
const scoutingEpochs = 3;
const rate = 0.3;
/** Smaller slopes are not followed: most classes are out of the question for most sentences, and that halves the time. */
const leastSlope = 1e-4;
const seed = 1;

/**
 * Softmax regression by stochastic descent with a rate for every weight that shrinks as it is used (AdaGrad: Duchi,
 * Hazan, Singer 2011). A few readings of all features choose the ones that are worth keeping; those are learned anew.
 * The order of examples is drawn from a fixed seed: the same examples give the same bits.
 */
export function descend(packed: Packed, chosen: readonly number[], settings: Settings): Weights {
  const seen = seenOften(packed, chosen);
  const scouted = learn(packed, chosen, { ...settings, epochs: scoutingEpochs }, seen);
  return learn(packed, chosen, settings, mostTelling(scouted));
}

function learn(packed: Packed, chosen: readonly number[], settings: Settings, known: Uint8Array): Weights {
  const values = new Float32Array((packed.names.length + 1) * width);
  const squares = new Float32Array(values.length).fill(1e-8);
  const chance = chanceOf(seed);
  const order = Int32Array.from(chosen);
  const slopes = new Float64Array(width);
  const rows = packed.rows.map((_, example) => rowOf(packed, known, example));
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(order, chance);
    for (const example of order) {
      const row = rows[example] ?? new Int32Array();
      const scale = 1 / Math.sqrt(row.length);
      slopesOf(values, row, scale, slopes);
      const answer = packed.answers[example] ?? 0;
      slopes[answer] = (slopes[answer] ?? 0) - 1;
      const weight = packed.examples[example]?.origin === 'report' ? settings.reportWeight : 1;
      for (let c = 0; c < width; c += 1) slopes[c] = (slopes[c] ?? 0) * scale * weight;
      step(values, squares, row, slopes, settings.decay);
    }
  }
  return { values, known };
}

/** 1 for the features whose weights lie farthest apart: those that move decisions. */
function mostTelling({ values, known }: Weights): Uint8Array {
  const ranges = Float32Array.from(known, (isKnown, feature) => {
    const row = values.subarray(feature * width, (feature + 1) * width);
    return isKnown === 0 ? 0 : Math.max(...row) - Math.min(...row);
  });
  const least = ranges.toSorted().at(-mostFeatures) ?? 0;
  return Uint8Array.from(ranges, (range) => (range > 0 && range >= least ? 1 : 0));
}

function seenOften({ rows, names }: Packed, chosen: readonly number[]): Uint8Array {
  const counts = new Uint32Array(names.length);
  for (const example of chosen) for (const feature of rows[example] ?? []) counts[feature] = (counts[feature] ?? 0) + 1;
  return Uint8Array.from(counts, (count) => (count >= leastSeen ? 1 : 0));
}

/** The known features of an example, and the bias behind them. */
export function rowOf({ rows, names }: Packed, known: Uint8Array, example: number): Int32Array {
  return Int32Array.from([...(rows[example] ?? []).filter((feature) => known[feature] === 1), names.length]);
}

/** Fills `sums` with the probability of each class. */
function slopesOf(values: Float32Array, row: Int32Array, scale: number, sums: Float64Array): void {
  addUp(values, row, sums);
  let highest = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < width; c += 1) highest = Math.max(highest, sums[c] ?? 0);
  let total = 0;
  for (let c = 0; c < width; c += 1) {
    const value = Math.exp(((sums[c] ?? 0) - highest) * scale);
    sums[c] = value;
    total += value;
  }
  for (let c = 0; c < width; c += 1) sums[c] = (sums[c] ?? 0) / total;
}

/** Fills `sums` with the weights of a row, added up. */
export function addUp(values: Float32Array, row: Int32Array, sums: Float64Array): void {
  sums.fill(0);
  for (const feature of row) {
    for (let c = 0, at = feature * width; c < width; c += 1, at += 1) sums[c] = (sums[c] ?? 0) + (values[at] ?? 0);
  }
}

/** Feature by feature, since the weights of one lie side by side; only classes with a slope worth following. */
function step(values: Float32Array, squares: Float32Array, row: Int32Array, slopes: Float64Array, decay: number): void {
  const classes: number[] = [];
  for (let c = 0; c < width; c += 1) if (Math.abs(slopes[c] ?? 0) >= leastSlope) classes.push(c);
  for (const feature of row) {
    for (const c of classes) {
      const at = feature * width + c;
      const value = values[at] ?? 0;
      const slope = (slopes[c] ?? 0) + decay * value;
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      values[at] = value - (rate * slope) / Math.sqrt(square);
    }
  }
}
