import type { ModelFile } from '#contract';
import { type SubstanceClass, substanceClasses } from '#model';
import { type GramTable, gramTable } from './gram-table.ts';
import { type Folded, longestFolded } from './grams.ts';
import { type Judgement, judgementOf, type Ruled, width } from './judgement.ts';
import type { Named } from './named-features.ts';
import { type WeightRows, weightRows } from './weight-rows.ts';

const hundredth = 0.01;
const gramName = 'gram:';
const classNumbers: ReadonlyMap<SubstanceClass, number> = new Map(substanceClasses.map((name, index) => [name, index]));
const classNumber = (name: SubstanceClass): number => classNumbers.get(name) ?? 0;

/** Softmax regression over sparse features of value 1, each counted once a sentence. */
export interface LinearModel {
  judge(names: readonly Named[], folded: Folded, ruled: Ruled): Judgement;
  /** Of the sentence judged last, how much more its named feature `no` speaks for `left` than for `right`. */
  weightOf(no: number, left: SubstanceClass, right: SubstanceClass): number;
  /** Of the sentence judged last, how much more each unit of its folded form speaks for `left`: grams share theirs out. */
  weighUnits(left: SubstanceClass, right: SubstanceClass): Float32Array;
}

/** Makes the weights ready: 32 bytes a feature, and a table of grams that is asked without making a string. */
export function openModel(file: ModelFile): LinearModel {
  const { table, numbers, rows, bias } = packed(file);
  const [whole, sums] = [new Int32Array(width), new Float64Array(width)];
  const units = new Float32Array(longestFolded);
  const named = new Int32Array([...numbers.values()].reduce((sum, group) => sum + group.size, 0));
  /** Of the sentence judged last, by the place of their names. */
  const features: (number | undefined)[] = [];
  const difference = (feature: number, left: SubstanceClass, right: SubstanceClass): number =>
    rows.weightOf(feature, classNumber(left)) - rows.weightOf(feature, classNumber(right));
  const scale = { temperature: file.temperature, ruleTrust: file.settings.ruleTrust };
  return {
    judge(names, folded, ruled) {
      whole.set(bias);
      table.find(folded);
      const { different, differentCount } = table.found;
      rows.add(whole, different, differentCount);
      let namedCount = 0;
      features.length = 0;
      let own: string | null = null;
      let ofGroup: ReadonlyMap<Named['value'], number> | undefined;
      for (const { group, value } of names) {
        // Those of one group stand side by side.
        if (group !== own) ofGroup = numbers.get(group);
        own = group;
        const feature = ofGroup?.get(value);
        features.push(feature);
        if (feature === undefined) continue;
        named[namedCount] = feature;
        namedCount += 1;
      }
      rows.add(whole, named, namedCount);
      const known = 1 + differentCount + namedCount;
      for (let c = 0; c < width; c += 1) sums[c] = (whole[c] ?? 0) * hundredth;
      return judgementOf(sums, ruled, { known, ...scale });
    },
    weightOf(no, left, right) {
      const feature = features[no];
      return feature === undefined ? 0 : difference(feature, left, right);
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
  /** Rows of the other features, by group and value. */
  readonly numbers: ReadonlyMap<string, ReadonlyMap<Named['value'], number>>;
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
    numbers: byGroup(names, grams.length),
    rows: weightRows([...grams, ...names].map((feature) => rowOf(weights[feature] ?? {}))),
    bias: rowOf(bias),
  };
}

function byGroup(names: readonly string[], first: number): ReadonlyMap<string, ReadonlyMap<Named['value'], number>> {
  const groups = new Map<string, Map<Named['value'], number>>();
  for (const [no, name] of names.entries()) {
    const border = name.indexOf(':');
    const group = groups.get(name.slice(0, border)) ?? new Map<Named['value'], number>();
    groups.set(name.slice(0, border), group.set(namedValue(name.slice(border + 1)), first + no));
  }
  return groups;
}

/** As `namedFeatures` tells it. */
function namedValue(written: string): Named['value'] {
  if (written === 'true' || written === 'false') return written === 'true';
  return /^\d+$/.test(written) ? Number(written) : written;
}

function rowOf(weights: Readonly<Partial<Record<SubstanceClass, number>>>): Int16Array {
  return Int16Array.from(substanceClasses, (name) => weights[name] ?? 0);
}
