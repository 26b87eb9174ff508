import type { ModelFile } from '#contract';
import { type SubstanceClass, substanceClasses } from '#model';
import { type GramTable, gramTable } from './gram-table.ts';
import { type Folded, longestFolded } from './grams.ts';
import { type Judgement, judgementOf, type Ruled, width } from './judgement.ts';
import { type Named, nameOf } from './named-features.ts';
import { type WeightRows, weightRows } from './weight-rows.ts';

const hundredth = 0.01;
const gramName = 'gram:';
const classNumbers: ReadonlyMap<SubstanceClass, number> = new Map(substanceClasses.map((name, index) => [name, index]));
const classNumber = (name: SubstanceClass): number => classNumbers.get(name) ?? 0;
const unknown = -1;

/** Softmax regression over sparse features of value 1, each counted once a sentence. */
export interface LinearModel {
  judge(names: readonly Named[], folded: Folded, ruled: Ruled): Judgement;
  /** How much more each of the names speaks for `left` than for `right`, in their order; stands until the next call. */
  weighNames(names: readonly Named[], left: SubstanceClass, right: SubstanceClass): Int32Array;
  /** Of the sentence judged last, how much more each unit of its folded form speaks for `left`: grams share theirs out. */
  weighUnits(left: SubstanceClass, right: SubstanceClass): Float32Array;
}

/** Makes the weights ready: 32 bytes a feature, and a table of grams that is asked without making a string. */
export function openModel(file: ModelFile): LinearModel {
  const { table, numbers, rows, bias } = packed(file);
  const [whole, sums] = [new Int32Array(width), new Float64Array(width)];
  const units = new Float32Array(longestFolded);
  const rowOf = rowsByNumber(numbers);
  /** No sentence has more: each is there once. */
  const named = new Int32Array(numbers.size);
  let weights = new Int32Array(numbers.size);
  const scale = { known: 1, temperature: file.temperature, ruleTrust: file.settings.ruleTrust };
  return {
    judge(names, folded, ruled) {
      whole.set(bias);
      table.find(folded);
      const { different, differentCount } = table.found;
      rows.add(whole, different, differentCount);
      let namedCount = 0;
      for (const name of names) {
        const row = rowOf(name);
        if (row === unknown) continue;
        named[namedCount] = row;
        namedCount += 1;
      }
      rows.add(whole, named, namedCount);
      scale.known = 1 + differentCount + namedCount;
      for (let c = 0; c < width; c += 1) sums[c] = (whole[c] ?? 0) * hundredth;
      return judgementOf(sums, ruled, scale);
    },
    weighNames(names, left, right) {
      if (weights.length < names.length) weights = new Int32Array(2 * names.length);
      const [own, other] = [classNumber(left), classNumber(right)];
      let at = 0;
      for (const name of names) {
        const row = rowOf(name);
        weights[at] = row === unknown ? 0 : rows.weightOf(row, own) - rows.weightOf(row, other);
        at += 1;
      }
      return weights;
    },
    weighUnits(left, right) {
      const { grams, starts, ends, count, length } = table.found;
      units.fill(0, 0, length);
      const [own, other] = [classNumber(left), classNumber(right)];
      for (let i = 0; i < count; i += 1) {
        const gram = grams[i] ?? 0;
        const start = starts[i] ?? 0;
        const end = ends[i] ?? 0;
        const share = (rows.weightOf(gram, own) - rows.weightOf(gram, other)) / (end - start);
        for (let unit = start; unit < end; unit += 1) units[unit] = (units[unit] ?? 0) + share;
      }
      return units;
    },
  };
}

interface PackedWeights {
  readonly table: GramTable;
  /** Rows of the other features, by their names. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly rows: WeightRows;
  readonly bias: Int16Array;
}

/** Grams come first, so that the number of a gram is that of its row. */
function packed({ weights, bias }: ModelFile): PackedWeights {
  const features = Object.keys(weights);
  const grams = features.filter((name) => name.startsWith(gramName));
  const names = features.filter((name) => !name.startsWith(gramName));
  return {
    table: gramTable(grams.map((name) => name.slice(gramName.length))),
    numbers: new Map(names.map((name, no) => [name, grams.length + no])),
    rows: weightRows([...grams, ...names].map((feature) => rowOf(weights[feature] ?? {}))),
    bias: rowOf(bias),
  };
}

/** The row of a named feature; its name is put together when it first comes by. */
function rowsByNumber(numbers: ReadonlyMap<string, number>): (named: Named) => number {
  const rows: number[] = [];
  return (named) => {
    while (rows.length <= named.no) rows.push(notAsked);
    const known = rows[named.no] ?? notAsked;
    if (known !== notAsked) return known;
    const row = numbers.get(nameOf(named)) ?? unknown;
    rows[named.no] = row;
    return row;
  };
}

const notAsked = -2;

function rowOf(weights: Readonly<Partial<Record<SubstanceClass, number>>>): Int16Array {
  return Int16Array.from(substanceClasses, (name) => weights[name] ?? 0);
}
