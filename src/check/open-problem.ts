import type { Configuration } from '#contract';
import { type Answer, type Extraction, grouped, type Measure, type Problem } from '#model';
import { type Discussion, sureAnswer, withoutObject } from './discussion.ts';
import { misses, type OffTarget } from './off-target.ts';
import { isForAll, sharesTopicAlone, type Words } from './topic-alone.ts';

interface Told {
  readonly extraction: Extraction;
  readonly words: Words;
  readonly missed: readonly OffTarget[];
  readonly check: Configuration['check'];
  readonly isTelling: (answer: Answer) => boolean;
}

/**
 * The stated problems that no measure answers, and that none which is there for no other shares a topic with; where its own
 * measure misses it, a weak answer counts for nothing, nor does a pledge that shares a topic alone.
 */
export function openProblems(discussion: Discussion, told: Told): readonly Problem[] {
  const { answers } = told.extraction;
  const taken = new Set(answers.filter(({ strength }) => strength >= sureAnswer).map(({ measureNo }) => measureNo));
  const answersFor = grouped(answers, ({ problemNo }) => problemNo);
  return discussion.problems.filter(
    (problem) => isOpen(problem, told, answersFor.get(problem.no) ?? [], taken) && isListed(problem, discussion),
  );
}

function isOpen(
  problem: Problem,
  { extraction: { measures }, words, missed, check, isTelling }: Told,
  answers: readonly Answer[],
  taken: ReadonlySet<number>,
): boolean {
  const { no, topics, span } = problem;
  const { form, needs } = words;
  if (topics.every((topic) => topic === withoutObject)) return false;
  const own = missed.filter((each) => each.problem?.no === no);
  const least = own.length > 0 ? sureAnswer : check.answerStrength;
  const isOff = (measureNo: number) => missed.some(({ measure, isNamed }) => isNamed && measure.no === measureNo);
  const isVague = (measure: Measure | undefined) => measure !== undefined && sharesTopicAlone(problem, measure, words);
  const isMissedBy = (measure: Measure | undefined) => measure !== undefined && misses(needs, form.of(measure.span), form.of(span));
  const isAnswer = (answer: Answer) => {
    const { measureNo, strength } = answer;
    if (strength < least || !isTelling(answer) || isOff(measureNo) || isVague(measures[measureNo])) return false;
    return strength >= sureAnswer || !isMissedBy(measures[measureNo]);
  };
  if (answers.some(isAnswer)) return false;
  const isFor = (measure: Measure) =>
    !taken.has(measure.no) && isTouched(problem, [measure]) && !isVague(measure) && !misses(needs, form.of(measure.span), form.of(span));
  return own.length > 0 || !measures.some((measure) => isFor(measure) || isForAll(measure, words));
}

/** One of the measures has a topic of the problem. */
export const isTouched = ({ topics }: Problem, measures: readonly Measure[]): boolean =>
  measures.some(({ topics: others }) => others.some((topic) => topics.includes(topic)));

/** Behind the last measure of a list that follows the problems, what was taken for a problem is more likely a measure. */
function isListed({ span }: Problem, { problems, measures }: Discussion): boolean {
  const first = measures.reduce((start, measure) => Math.min(start, measure.span.start), Number.POSITIVE_INFINITY);
  const last = measures.reduce((start, measure) => Math.max(start, measure.span.start), 0);
  return span.start < last || problems.every((problem) => problem.span.start > first);
}
