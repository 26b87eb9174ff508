import type { ModelFile } from '#contract';
import { substanceClasses } from '#model';
import type { Weights } from './descend.ts';
import { type Packed, width } from './packed.ts';

const hundredths = 100;
/** Smaller weights, in hundredths, are left out: hundreds of them together move no sentence. */
const least = 6;

type Row = ModelFile['bias'];

/**
 * Weights as they are kept: rounded to hundredths. What all classes share says nothing, so each row is moved until its
 * median is 0 and most of it need not be written.
 */
export function rowsOf(packed: Packed, { values, known }: Weights): Pick<ModelFile, 'bias' | 'weights'> {
  const weights = packed.names.flatMap((name, feature): readonly (readonly [string, Row])[] => {
    if (known[feature] !== 1) return [];
    const row = rowOf(values.subarray(feature * width, (feature + 1) * width), least);
    return Object.keys(row).length === 0 ? [] : [[name, row]];
  });
  return { bias: rowOf(values.subarray(values.length - width), 1), weights: Object.fromEntries(weights) };
}

function rowOf(values: Float32Array, smallest: number): Row {
  const middle = values.toSorted()[width / 2] ?? 0;
  const rounded = substanceClasses.map((name, c) => [name, Math.round(((values[c] ?? 0) - middle) * hundredths)] as const);
  return Object.fromEntries(rounded.filter(([, weight]) => Math.abs(weight) >= smallest));
}
