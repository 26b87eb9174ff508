import type { ModelFile } from '#contract';
import { type SubstanceClass, type SubstanceKind, substanceClasses } from '#model';
import { kindOf } from './answers.ts';
import type { Example } from './example.ts';

export interface Answer {
  readonly example: Example;
  readonly class: SubstanceClass;
  /** Probability of its kind; null for a way of classifying that gives none. */
  readonly confidence: number | null;
}

export type Scores = ModelFile['scores']['reports'];

const kinds: readonly SubstanceKind[] = ['boilerplate', 'nil', 'substantive'];

const isKindRight = ({ example, class: own }: Answer): boolean => example.classes.some((name) => kindOf(name) === kindOf(own));

/** By characters, as `leitong eval` counts; either annotator is right. */
export function scoresOf(answers: readonly Answer[]): Scores {
  const right = answers.filter(({ example, class: own }) => example.classes.includes(own));
  const misses = answers.map((answer) => ((answer.confidence ?? 0.5) - (isKindRight(answer) ? 1 : 0)) ** 2);
  return {
    kind: rounded(shareOf(answers.filter(isKindRight), answers)),
    class: rounded(shareOf(right, answers)),
    macroF1: rounded(mean(kinds.map((kind) => f1(answers, kind)))),
    brier: rounded(mean(misses)),
    sentences: answers.length,
  };
}

function f1(answers: readonly Answer[], kind: SubstanceKind): number {
  const truth = (answer: Answer) => kindOf(isKindRight(answer) ? answer.class : answer.example.classes[0]);
  return f1Of(
    answers,
    (answer) => truth(answer) === kind,
    (answer) => kindOf(answer.class) === kind,
  );
}

/** F1 of every class that is asked for or given, by characters. */
export function classScores(answers: readonly Answer[]): ReadonlyMap<SubstanceClass, number> {
  const truth = ({ example, class: own }: Answer) => (example.classes.includes(own) ? own : example.classes[0]);
  const present = substanceClasses.filter((name) => answers.some((answer) => truth(answer) === name || answer.class === name));
  return new Map(
    present.map((name) => [
      name,
      rounded(
        f1Of(
          answers,
          (answer) => truth(answer) === name,
          (answer) => answer.class === name,
        ),
      ),
    ]),
  );
}

function f1Of(answers: readonly Answer[], isAsked: (answer: Answer) => boolean, isGiven: (answer: Answer) => boolean): number {
  const all = charactersOf(answers.filter(isAsked)) + charactersOf(answers.filter(isGiven));
  return all === 0 ? 1 : (2 * charactersOf(answers.filter((answer) => isAsked(answer) && isGiven(answer)))) / all;
}

/** Of the answers given with a confidence in a tenth: how many, how sure on average, how many right. */
export function reliabilityOf(answers: readonly Answer[]): ModelFile['reliability'] {
  const tenths = new Map<number, Answer[]>();
  for (const answer of answers) {
    const tenth = Math.min(9, Math.floor((answer.confidence ?? 0) * 10));
    tenths.set(tenth, [...(tenths.get(tenth) ?? []), answer]);
  }
  return [...tenths]
    .sort(([left], [right]) => left - right)
    .map(([tenth, own]) => ({
      from: tenth / 10,
      count: own.length,
      confidence: rounded(mean(own.map(({ confidence }) => confidence ?? 0))),
      right: rounded(own.filter(isKindRight).length / own.length),
    }));
}

/** Of nothing, nothing is right. */
const shareOf = (some: readonly Answer[], all: readonly Answer[]): number => charactersOf(some) / Math.max(1, charactersOf(all));

/** White space does not count. */
function charactersOf(answers: readonly Answer[]): number {
  return answers.reduce((sum, { example }) => sum + example.text.replace(/\s+/g, '').length, 0);
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Four digits: more are not to be had from so few sentences. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
