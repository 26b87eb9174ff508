import type { ModelFile } from '#contract';
import { type SubstanceClass, substanceClasses } from '#model';
import { type Folded, gramTable } from './grams.ts';
import { type Judgement, judgementOf, type Ruled, width } from './judgement.ts';

const hundredth = 0.01;
const gramName = 'gram:';
const indexOf = new Map(substanceClasses.map((name, index) => [name, index]));

/** Softmax regression over sparse features of value 1, each counted once a sentence. */
export interface LinearModel {
  judge(names: readonly string[], folded: Folded, ruled: Ruled): Judgement;
  /** How much more a named feature speaks for `left` than for `right`. */
  weightOf(name: string, left: SubstanceClass, right: SubstanceClass): number;
  /** Calls `found` with the same figure for every gram the model knows. */
  weighGrams(
    folded: Folded,
    left: SubstanceClass,
    right: SubstanceClass,
    found: (weight: number, start: number, end: number) => void,
  ): void;
}

/** Makes the weights ready: 32 bytes a feature, and a table of grams that is asked without making a string. */
export function openModel(file: ModelFile): LinearModel {
  const { table, numbers, rows } = packed(file);
  const bias = rowOf(file.bias);
  const sums = new Float64Array(width);
  const seen = new Uint32Array(rows.length / width);
  let sentence = 0;
  let known = 0;
  const add = (feature: number) => {
    if (seen[feature] === sentence) return;
    seen[feature] = sentence;
    known += 1;
    for (let c = 0, at = feature * width; c < width; c += 1, at += 1) sums[c] = (sums[c] ?? 0) + (rows[at] ?? 0);
  };
  const at = (feature: number, name: SubstanceClass) => rows[feature * width + (indexOf.get(name) ?? 0)] ?? 0;
  return {
    judge(names, folded, ruled) {
      sentence += 1;
      known = 1;
      for (let c = 0; c < width; c += 1) sums[c] = bias[c] ?? 0;
      for (const name of names) {
        const feature = numbers.get(name);
        if (feature !== undefined) add(feature);
      }
      table.scan(folded, add);
      for (let c = 0; c < width; c += 1) sums[c] = (sums[c] ?? 0) * hundredth;
      return judgementOf(sums, ruled, { known, temperature: file.temperature, ruleTrust: file.settings.ruleTrust });
    },
    weightOf(name, left, right) {
      const feature = numbers.get(name);
      return feature === undefined ? 0 : at(feature, left) - at(feature, right);
    },
    weighGrams: (folded, left, right, found) =>
      table.scan(folded, (feature, start, end) => found(at(feature, left) - at(feature, right), start, end)),
  };
}

/** Grams come first, so that the number of a gram is that of its row. */
function packed({ weights }: ModelFile): {
  readonly table: ReturnType<typeof gramTable>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly rows: Int16Array;
} {
  const features = Object.keys(weights);
  const grams = features.filter((name) => name.startsWith(gramName));
  const names = features.filter((name) => !name.startsWith(gramName));
  const rows = new Int16Array(features.length * width);
  for (const [number, feature] of [...grams, ...names].entries()) rows.set(rowOf(weights[feature] ?? {}), number * width);
  return {
    table: gramTable(grams.map((name) => name.slice(gramName.length))),
    numbers: new Map(names.map((name, i) => [name, grams.length + i])),
    rows,
  };
}

function rowOf(weights: Readonly<Partial<Record<SubstanceClass, number>>>): Int16Array {
  return Int16Array.from(substanceClasses, (name) => weights[name] ?? 0);
}
