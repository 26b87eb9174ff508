import type { ModelFile } from '#contract';
import { contentId, UserError } from '#model';
import type { RawAnswer } from './answers.ts';
import { answersOf, crossValidate, fitCertainty } from './cross-validate.ts';
import { descend, type Settings } from './descend.ts';
import type { Example } from './example.ts';
import { rowsOf } from './kept-weights.ts';
import { pack } from './packed.ts';
import { reliabilityOf, scoresOf } from './score.ts';

const folds = 4;
const epochs = 12;
/** Settings that are tried; the first of equals is kept. */
const grid: readonly Settings[] = [1e-4, 3e-4].flatMap((decay) => [1, 3].map((reportWeight) => ({ epochs, decay, reportWeight })));

export interface TrainOptions {
  /** Settings to choose from. */
  readonly tried?: readonly Settings[];
  /** Told how many of them were tried, of how many. */
  readonly onTrial?: (done: number, all: number) => void;
}

/**
 * Trains the classifier of sentences: settings chosen by cross-validation over groups, certainty fitted on what it says
 * of reports, weights from all examples. The same examples and date give the same model to the last digit. Throws
 * `UserError` where the examples are of too few groups.
 */
export function trainSubstance(
  examples: readonly Example[],
  date: string,
  { tried = grid, onTrial = () => undefined }: TrainOptions = {},
): ModelFile {
  refuseFewGroups(examples);
  const packed = pack(examples);
  const trials = tried.map((settings, no) => {
    const raw = crossValidate(packed, settings, folds);
    onTrial(no + 1, tried.length);
    return { settings, raw, certainty: fitCertainty(raw) };
  });
  const worth = trials.map(({ raw, certainty }) => worthOf(raw, certainty));
  const best = trials[worth.indexOf(Math.max(...worth))];
  if (best === undefined) throw new Error('no settings were tried');
  const answers = answersOf(best.raw, best.certainty);
  const ofReports = answers.filter(({ example }) => example.origin === 'report');
  const count = (origin: Example['origin']) => examples.filter((example) => example.origin === origin).length;
  return {
    about: 'Classes of DOMAIN.md 2.2 of a sentence; softmax regression, written by leitong train',
    date,
    fingerprint: fingerprintOf(examples),
    examples: { sentences: count('sentence'), joined: count('joined'), reports: count('report') },
    settings: { ...best.settings, ruleTrust: best.certainty.ruleTrust },
    scores: { reports: scoresOf(ofReports), sentences: scoresOf(answers.filter(({ example }) => example.origin === 'sentence')) },
    reliability: reliabilityOf(ofReports),
    temperature: best.certainty.temperature,
    ...rowsOf(packed, descend(packed, allOf(examples), best.settings)),
  };
}

/** Every fold needs a group of its own, or nothing is learned for one. */
function refuseFewGroups(examples: readonly Example[]): void {
  const count = new Set(examples.map(({ group }) => group)).size;
  if (count < folds) throw new UserError('learn/too-few-groups', { count, least: folds });
}

const allOf = (examples: readonly Example[]): readonly number[] => examples.map((_, number) => number);

/** What is asked of the model in the end: kinds and classes of reports, by characters. */
function worthOf(raw: readonly RawAnswer[], certainty: ReturnType<typeof fitCertainty>): number {
  const {
    kind,
    class: own,
    macroF1,
  } = scoresOf(
    answersOf(
      raw.filter(({ example }) => example.origin === 'report'),
      certainty,
    ),
  );
  return 2 * kind + 2 * macroF1 + own;
}

function fingerprintOf(examples: readonly Example[]): string {
  return contentId(...examples.flatMap(({ origin, group, classes, features }) => [origin, group, classes.join(), features.join('\n')]));
}
