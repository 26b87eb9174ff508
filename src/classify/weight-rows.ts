import { width } from './judgement.ts';

/** Weights of features, a row a feature, a column a class. */
export interface WeightRows {
  /** Adds the rows of the first `count` of `features` to `sums`. */
  add(sums: Int32Array, features: Int32Array, count: number): void;
  weightOf(feature: number, column: number): number;
}

/** Columns of two classes lie in one number, so that one addition does for both; `bits` for the lower. */
const bits = 16;
/** So many columns of pairs are added up side by side: a row is fetched once for all of them. */
const abreast = 4;
const pairs = abreast * Math.ceil(width / 2 / abreast);
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
  /** Sums of pairs of columns of the rows from one feature to another, of four pairs side by side. */
  const fourSums = new Int32Array(abreast);
  const addFour = (pair: number, features: Int32Array, from: number, to: number): void => {
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let i = from; i < to; i += 1) {
      const at = (features[i] ?? 0) * pairs + pair;
      first = (first + (packed[at] ?? 0)) | 0;
      second = (second + (packed[at + 1] ?? 0)) | 0;
      third = (third + (packed[at + 2] ?? 0)) | 0;
      fourth = (fourth + (packed[at + 3] ?? 0)) | 0;
    }
    fourSums[0] = first;
    fourSums[1] = second;
    fourSums[2] = third;
    fourSums[3] = fourth;
  };
  return {
    add(sums, features, count) {
      for (let from = 0; from < count; from += atOnce) {
        const to = Math.min(count, from + atOnce);
        for (let pair = 0; pair < pairs; pair += 1) {
          if (pair % abreast === 0) addFour(pair, features, from, to);
          const sum = fourSums[pair % abreast] ?? 0;
          const low = lower(sum);
          sums[2 * pair] = (sums[2 * pair] ?? 0) + low;
          sums[2 * pair + 1] = (sums[2 * pair + 1] ?? 0) + ((sum - low) >> bits);
        }
      }
    },
    weightOf: (feature, column) => columnOf(packed[feature * pairs + (column >> 1)] ?? 0, column),
  };
}
