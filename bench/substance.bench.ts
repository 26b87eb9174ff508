import { existsSync } from 'node:fs';
import type { ModelFile } from '#contract';
import { type Example, type Learner, measureWay, readExamples, type Way, type WayScores } from '#learn';
import { loadLexicons } from '#lexicon';
import type { SubstanceClass } from '#model';
import { type Bench, lexicons, rounded } from './bench.ts';
import { naturalLearner } from './natural.ts';

const corpora = new URL('../corpora/', import.meta.url).pathname;
const shared = new URL('../../shared/gold/', import.meta.url).pathname;

/** Prefixes of the features of each group. */
const groups: Readonly<Record<string, readonly string[]>> = {
  'character grams': ['gram:'],
  'lexicon features': ['hit:'],
  'numbers and axes': ['amounts:', 'problem-axes:', 'measure-axes:', 'nil-quarters:', 'praise-quarters:'],
  'length and colon': ['length:', 'introduces:'],
  place: ['section:', 'part:', 'place:', 'item:', 'leads-list:'],
  rules: ['rule:', 'rule-class:'],
};

/** How much is learned from: a quarter of the groups of sentences and few readings show the order of the ways in half a minute. */
const depths = {
  tiny: { one: 12, folds: 2, epochs: 1, natural: 60, regression: 0 },
  usual: { one: 4, folds: 2, epochs: 4, natural: 300, regression: 50 },
  full: { one: 1, folds: 4, epochs: 12, natural: 2000, regression: 200 },
} as const;

type Row = readonly [string, WayScores];
type Measure = (way: Way) => WayScores;

/**
 * The classifier of sentences against what is simpler, and without each group of its features: cross-validated over
 * groups on corpora/gold, and on the real annotated reports, which nothing is learned from.
 */
export const benchSubstance: Bench = async (size) => {
  const depth = depths[size];
  const words = await loadLexicons(lexicons);
  const { substance: all } = await readExamples({ sentences: `${corpora}sentences`, reports: `${corpora}gold`, turns: null }, words);
  const tests = existsSync(shared) ? (await readExamples({ sentences: null, reports: shared, turns: null }, words)).substance : [];
  const examples = sampled(all, depth.one);
  const measure: Measure = (way) => measureWay(examples, tests, way, depth.folds);
  const rules = measure({ kind: 'other', learn: rulesAlone });
  const whole = measure(modelWithout([], depth.epochs));
  if (size !== 'tiny' && whole.reports.class <= rules.reports.class) throw new Error('rules alone do better than the model');
  const rows: readonly Row[] = [
    ['majority', measure({ kind: 'other', learn: majority })],
    ['lexicon rules alone', rules],
    ...naturalRows(measure, depth.natural, depth.regression),
    ['the model', whole],
    ...Object.entries(groups).map(([name, group]): Row => [`the model without ${name}`, measure(modelWithout(group, depth.epochs))]),
  ];
  const counted = (origin: Example['origin']) => examples.filter((example) => example.origin === origin).length;
  return {
    ratios: { 'substance, wrong kinds: the model over lexicon rules alone': rounded((1 - whole.reports.kind) / (1 - rules.reports.kind)) },
    lines: [
      ...shipped(words.model('substance')),
      `below: learned from ${counted('sentence')} labelled sentences, ${counted('joined')} joined, ${counted('report')} of reports, ${depth.epochs} readings, ${depth.folds} folds; kinds, mean F1 of the three, classes on reports | on real reports (${tests.length} sentences)`,
      ...rows.map(([name, { reports, test }]) => `${name}: ${figures(reports)} | ${figures(test)}`),
      `F1 by class, the model, on reports | on real reports: ${classes(whole.reportClasses)} | ${classes(whole.testClasses)}`,
    ],
  };
};

function modelWithout(prefixes: readonly string[], epochs: number): Way {
  const keeps = (feature: string) => !prefixes.some((prefix) => feature.startsWith(prefix));
  return { kind: 'model', settings: { epochs, decay: 1e-4, reportWeight: 3 }, keeps, asksRules: !prefixes.includes('rule:') };
}

const rulesAlone: Learner = () => (example) => example.rule.class;

/** What training said of the model that is used. */
function shipped({ scores: { reports, sentences }, reliability }: ModelFile): readonly string[] {
  const said = ({ kind, macroF1, class: own, brier }: ModelFile['scores']['reports']) =>
    `kinds ${kind}, mean F1 of the three ${macroF1}, classes ${own}, Brier ${brier}`;
  const bins = reliability.map(({ from, confidence, right, count }) => `${from}: ${confidence}, ${right}, ${count}`).join('; ');
  return [
    `the model that is shipped, cross-validated, by characters: reports ${said(reports)}; labelled sentences ${said(sentences)}`,
    `its reliability on reports (confidence from: said, right, sentences): ${bins}`,
  ];
}

/** Every report, and sentences of one in so many groups. */
function sampled(examples: readonly Example[], one: number): readonly Example[] {
  const names = [...new Set(examples.filter(({ origin }) => origin !== 'report').map(({ group }) => group))].sort();
  const chosen = new Set(names.filter((_, no) => no % one === 0));
  return examples.filter(({ origin, group }) => origin === 'report' || chosen.has(group));
}

/** The commonest class of all. */
function majority(training: readonly Example[]): () => SubstanceClass {
  const counts = new Map<SubstanceClass, number>();
  for (const {
    classes: [own],
  } of training)
    counts.set(own, (counts.get(own) ?? 0) + 1);
  const [most] = [...counts].sort(([, left], [, right]) => right - left);
  return () => most?.[0] ?? 'B3';
}

function naturalRows(measure: Measure, bayes: number, regression: number): readonly Row[] {
  const other = (learn: Learner) => measure({ kind: 'other', learn });
  try {
    const rows: readonly Row[] = [[`natural's BayesClassifier, on ${bayes} sentences`, other(naturalLearner('bayes', bayes))]];
    if (regression === 0) return rows;
    return [
      ...rows,
      [`natural's LogisticRegressionClassifier, on ${regression} sentences`, other(naturalLearner('regression', regression))],
    ];
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')) throw error;
    console.log('  natural is not installed (npm install --no-save natural@8.1.1): not compared with it');
    return [];
  }
}

const figures = ({ kind, macroF1, class: own }: WayScores['test']) => `${kind.toFixed(3)}, ${macroF1.toFixed(3)}, ${own.toFixed(3)}`;

const classes = (scores: ReadonlyMap<SubstanceClass, number>) => [...scores].map(([name, f1]) => `${name} ${f1.toFixed(2)}`).join(', ');
