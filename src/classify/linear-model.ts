import type { ModelFile } from '#contract';
import { type SubstanceClass, substanceClasses } from '#model';
import { type Folded, type GramTable, gramTable, longestFolded } from './grams.ts';
import { type Judgement, judgementOf, type Ruled, width } from './judgement.ts';

const hundredth = 0.01;
const gramName = 'gram:';
const indexOf = new Map(substanceClasses.map((name, index) => [name, index]));

/** Softmax regression over sparse features of value 1, each counted once a sentence. */
export interface LinearModel {
  judge(names: readonly string[], folded: Folded, ruled: Ruled): Judgement;
  /** How much more a named feature speaks for `left` than for `right`. */
  weightOf(name: string, left: SubstanceClass, right: SubstanceClass): number;
  /** Of the sentence judged last, how much more each unit of its folded form speaks for `left`: grams share theirs out. */
  weighUnits(left: SubstanceClass, right: SubstanceClass): Float32Array;
}

/** Makes the weights ready: 32 bytes a feature, and a table of grams that is asked without making a string. */
export function openModel(file: ModelFile): LinearModel {
  const { table, numbers, rows } = packed(file);
  const bias = rowOf(file.bias);
  const sums = new Float64Array(width);
  const seen = new Uint32Array(rows.length / width);
  const units = new Float32Array(longestFolded);
  let sentence = 0;
  let known = 0;
  const add = (feature: number): void => {
    if (seen[feature] === sentence) return;
    seen[feature] = sentence;
    known += 1;
    const start = feature * width;
    for (let c = 0; c < width; c += 1) sums[c] = (sums[c] ?? 0) + (rows[start + c] ?? 0);
  };
  const at = (feature: number, name: SubstanceClass): number => rows[feature * width + (indexOf.get(name) ?? 0)] ?? 0;
  return {
    judge(names, folded, ruled) {
      sentence += 1;
      known = 1;
      for (let c = 0; c < width; c += 1) sums[c] = bias[c] ?? 0;
      for (const name of names) {
        const feature = numbers.get(name);
        if (feature !== undefined) add(feature);
      }
      table.find(folded);
      for (let i = 0; i < table.found.count; i += 1) add(table.found.grams[i] ?? 0);
      for (let c = 0; c < width; c += 1) sums[c] = (sums[c] ?? 0) * hundredth;
      return judgementOf(sums, ruled, { known, temperature: file.temperature, ruleTrust: file.settings.ruleTrust });
    },
    weightOf(name, left, right) {
      const feature = numbers.get(name);
      return feature === undefined ? 0 : at(feature, left) - at(feature, right);
    },
    weighUnits(left, right) {
      const [own, other] = [indexOf.get(left) ?? 0, indexOf.get(right) ?? 0];
      const { grams, starts, ends, count, length } = table.found;
      units.fill(0, 0, length);
      for (let i = 0; i < count; i += 1) {
        const row = (grams[i] ?? 0) * width;
        const [start, end] = [starts[i] ?? 0, ends[i] ?? 0];
        const share = ((rows[row + own] ?? 0) - (rows[row + other] ?? 0)) / (end - start);
        for (let unit = start; unit < end; unit += 1) units[unit] = (units[unit] ?? 0) + share;
      }
      return units;
    },
  };
}

interface PackedWeights {
  readonly table: GramTable;
  readonly numbers: ReadonlyMap<string, number>;
  readonly rows: Int16Array;
}

/** Grams come first, so that the number of a gram is that of its row. */
function packed({ weights }: ModelFile): PackedWeights {
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
