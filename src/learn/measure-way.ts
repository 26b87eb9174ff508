import type { SubstanceClass } from '#model';
import { rawAnswers } from './answers.ts';
import { answersOf, crossValidate, fitCertainty } from './cross-validate.ts';
import { descend, type Settings } from './descend.ts';
import type { Example } from './example.ts';
import { foldsOf } from './folds.ts';
import { pack } from './packed.ts';
import { type Answer, classScores, type Scores, scoresOf } from './score.ts';

/** A way of classifying that is learned from examples. */
export type Learner = (training: readonly Example[]) => (example: Example) => SubstanceClass;

/** The trained model with some of its features, or another way to compare it with. */
export type Way =
  | { readonly kind: 'model'; readonly settings: Settings; readonly keeps: (feature: string) => boolean; readonly asksRules: boolean }
  | { readonly kind: 'other'; readonly learn: Learner };

interface Measured {
  /** What cross-validation answered, of reports and of labelled sentences. */
  readonly validated: readonly Answer[];
  readonly tested: readonly Answer[];
}

export interface WayScores extends Measured {
  /** Cross-validated over groups. */
  readonly reports: Scores;
  readonly sentences: Scores;
  /** On examples that nothing was learned from; F1 by class. */
  readonly test: Scores;
  readonly reportClasses: ReadonlyMap<SubstanceClass, number>;
  readonly testClasses: ReadonlyMap<SubstanceClass, number>;
}

/** Measures a way by cross-validation over the groups of `examples`, and, learned from all of them, on `tests`. */
export function measureWay(examples: readonly Example[], tests: readonly Example[], way: Way, folds: number): WayScores {
  const { validated, tested } = way.kind === 'model' ? byModel(examples, tests, way, folds) : byOther(examples, tests, way.learn, folds);
  const of = (origin: Example['origin']) => validated.filter(({ example }) => example.origin === origin);
  return {
    validated,
    tested,
    reports: scoresOf(of('report')),
    sentences: scoresOf(of('sentence')),
    test: scoresOf(tested),
    reportClasses: classScores(of('report')),
    testClasses: classScores(tested),
  };
}

function byModel(
  examples: readonly Example[],
  tests: readonly Example[],
  { settings, keeps, asksRules }: Extract<Way, { kind: 'model' }>,
  folds: number,
): Measured {
  const all = [...examples, ...tests].map((example) => (asksRules ? example : { ...example, rule: { ...example.rule, isCertain: false } }));
  const raw = crossValidate(pack(all.slice(0, examples.length), keeps), settings, folds);
  const fitted = fitCertainty(raw);
  const certainty = asksRules ? fitted : { ...fitted, ruleTrust: 0 };
  const packed = pack(all, keeps);
  const numbers = all.map((_, number) => number);
  const weights = descend(packed, numbers.slice(0, examples.length), settings);
  const asked = rawAnswers(packed, weights, numbers.slice(examples.length));
  return { validated: answersOf(raw, certainty), tested: answersOf(asked, certainty) };
}

function byOther(examples: readonly Example[], tests: readonly Example[], learn: Learner, folds: number): Measured {
  const foldOf = foldsOf(examples, folds);
  const answers = (training: readonly Example[], asked: readonly Example[]): readonly Answer[] => {
    const classOf = learn(training);
    return asked.map((example) => ({ example, class: classOf(example), confidence: null }));
  };
  const validated = Array.from({ length: folds }, (_, fold) =>
    answers(
      examples.filter((_, number) => foldOf[number] !== fold),
      examples.filter(({ origin }, number) => foldOf[number] === fold && origin !== 'joined'),
    ),
  ).flat();
  return { validated, tested: answers(examples, tests) };
}
