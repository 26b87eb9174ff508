import { width } from './judgement.ts';

/** Weights of features, a row a feature, a column a class. */
export interface WeightRows {
  /** Adds the rows of the first `count` of `features` to `sums`. */
  add(sums: Int32Array, features: Int32Array, count: number): void;
  weightOf(feature: number, column: number): number;
}

/** Columns of two classes lie in one number, so that one addition does for both; `bits` for the lower. */
const [pairs, bits] = [Math.ceil(width / 2), 16];
const most = 2 ** (bits - 1) - 1;
const lower = (pair: number): number => (pair << bits) >> bits;
const columnOf = (pair: number, column: number): number => (column % 2 === 0 ? lower(pair) : (pair - lower(pair)) >> bits);

export function weightRows(rows: readonly Int16Array[]): WeightRows {
  const packed = new Int32Array(rows.length * pairs);
  let heaviest = 1;
  for (const [no, row] of rows.entries()) {
    for (const [column, weight] of row.entries()) {
      heaviest = Math.max(heaviest, Math.abs(weight));
      const at = no * pairs + (column >> 1);
      packed[at] = ((packed[at] ?? 0) + (column % 2 === 0 ? weight : weight << bits)) | 0;
    }
  }
  // So many rows at once and no sum of a column runs over into the other one.
  const atOnce = Math.floor(most / heaviest);
  /** A pair of columns of the rows from one feature to another. */
  const sumOf = (pair: number, features: Int32Array, from: number, to: number): number => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum = (sum + (packed[(features[i] ?? 0) * pairs + pair] ?? 0)) | 0;
    return sum;
  };
  return {
    add(sums, features, count) {
      for (let from = 0; from < count; from += atOnce) {
        const to = Math.min(count, from + atOnce);
        for (let pair = 0; pair < pairs; pair += 1) {
          const sum = sumOf(pair, features, from, to);
          const low = lower(sum);
          sums[2 * pair] = (sums[2 * pair] ?? 0) + low;
          sums[2 * pair + 1] = (sums[2 * pair + 1] ?? 0) + ((sum - low) >> bits);
        }
      }
    },
    weightOf: (feature, column) => columnOf(packed[feature * pairs + (column >> 1)] ?? 0, column),
  };
}
