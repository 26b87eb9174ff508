import { type Certainty, judge, kindOf, type RawAnswer, rawAnswers } from './answers.ts';
import { descend, type Settings } from './descend.ts';
import { foldsOf } from './folds.ts';
import type { Packed } from './packed.ts';
import type { Answer } from './score.ts';

/** Every fold is answered by weights that were learned from the others. Joined examples are not asked for. */
export function crossValidate(packed: Packed, settings: Settings, folds: number): readonly RawAnswer[] {
  const foldOf = foldsOf(packed.examples, folds);
  const numbers = packed.examples.map((_, number) => number);
  return Array.from({ length: folds }, (_, fold) => {
    const weights = descend(
      packed,
      numbers.filter((number) => foldOf[number] !== fold),
      settings,
    );
    const asked = numbers.filter((number) => foldOf[number] === fold && packed.examples[number]?.origin !== 'joined');
    return rawAnswers(packed, weights, asked);
  }).flat();
}

export function answersOf(raw: readonly RawAnswer[], certainty: Certainty): readonly Answer[] {
  return raw.map((each) => {
    const { class: own, confidence } = judge(each, certainty);
    return { example: each.example, class: own, confidence };
  });
}

/** Trust in the rules that is tried. */
const trusts = [0, 0.25, 0.5, 0.75, 1, 1.5] as const;
/** Narrows the temperature down to a few thousandths. */
const steps = 16;

/** The trust and the temperature that fit best what is said of reports (of sentences where there are none); of equals the smaller trust. */
export function fitCertainty(raw: readonly RawAnswer[]): Certainty {
  const reports = raw.filter(({ example }) => example.origin === 'report');
  const asked = reports.length > 0 ? reports : raw;
  let best: Certainty = { temperature: 1, ruleTrust: 0 };
  let least = Number.POSITIVE_INFINITY;
  for (const ruleTrust of trusts) {
    const fitted = { ruleTrust, temperature: fitTemperature(asked, ruleTrust) };
    const loss = lossOf(asked, fitted);
    if (loss < least) [best, least] = [fitted, loss];
  }
  return best;
}

/** By golden section: the loss has one valley. */
function fitTemperature(raw: readonly RawAnswer[], ruleTrust: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [0.05, 5];
  for (let i = 0; i < steps; i += 1) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    if (lossOf(raw, { ruleTrust, temperature: left }) < lossOf(raw, { ruleTrust, temperature: right })) high = right;
    else low = left;
  }
  return Math.round(1000 * ((low + high) / 2)) / 1000;
}

/** Mean surprise at the right kind. */
function lossOf(raw: readonly RawAnswer[], certainty: Certainty): number {
  let loss = 0;
  for (const each of raw) {
    const { kind, confidence } = judge(each, certainty);
    const isRight = each.example.classes.some((name) => kindOf(name) === kind);
    loss -= Math.log(Math.max(1e-6, isRight ? confidence : 1 - confidence));
  }
  return raw.length === 0 ? 0 : loss / raw.length;
}
