import type { Bench, Size } from './bench.ts';
import { benchContainment } from './containment.bench.ts';
import { benchHostile } from './hostile.bench.ts';
import { benchRun } from './run.bench.ts';
import { benchSimilarity } from './similarity.bench.ts';
import { benchStages } from './stages.bench.ts';
import { benchStore } from './store.bench.ts';
import { benchSubstance } from './substance.bench.ts';
import { benchSynthesis } from './synthesis.bench.ts';

const benches: Readonly<Record<string, Bench>> = {
  containment: benchContainment,
  synthesis: benchSynthesis,
  hostile: benchHostile,
  stages: benchStages,
  substance: benchSubstance,
  store: benchStore,
  similarity: benchSimilarity,
  run: benchRun,
};
const sizes: readonly Size[] = ['tiny', 'usual', 'full'];

/** Runs the bench that the parent asks for and sends back what it measured. */
const [name = '', wanted] = process.argv.slice(2);
const size = sizes.find((known) => known === wanted);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (size === undefined || bench === undefined) throw new Error(`no bench "${name}" of size "${wanted ?? ''}"`);
process.send?.(await bench(size));
