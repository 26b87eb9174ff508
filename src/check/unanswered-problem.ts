import type { Configuration } from '#contract';
import type { Lexicon, Lexicons } from '#lexicon';
import { type Answer, type Certainty, type Flag, flatMapped, type Measure, type Problem } from '#model';
import { type Discussion, discussionOf } from './discussion.ts';
import { flagOf } from './flag.ts';
import { ofLastYear } from './last-year.ts';
import { type OffTarget, prepareOffTarget, referenceOf } from './off-target.ts';
import type { Examined, RuleMaker } from './rule.ts';
import { prepareContent, sharedContent } from './shared-content.ts';

/** 其他: nothing a measure could be compared with. */
const withoutObject = '99';

/** A stated problem that none of the stated measures is about (DOMAIN.md 2.1, answeredness). */
export const unansweredProblem: RuleMaker = (lexicons, configuration) => {
  const contentOf = prepareContent(lexicons.words('list-words'));
  const [references, cues] = [lexicons.lexicon('answer-cues'), lexicons.lexicon('review-cues')];
  const offTarget = prepareOffTarget(lexicons);
  return (examined) => {
    const discussion = discussionOf(examined);
    // One measure for everything is vague, not silent about a problem.
    if (discussion === null || discussion.measures.length < 2) return [];
    const missed = offTarget(examined, discussion);
    const open = discussion.problems.filter((problem) => isOpen(problem, examined, missed, configuration) && isListed(problem, discussion));
    if (open.length === 0) return [];
    const certainty = certaintyOf(examined, discussion, missed, cues);
    if (certainty === null) return [];
    const { form } = examined.report;
    const contents = [...discussion.measures, ...discussion.behind].map(({ span }) => {
      const words = form.of(span);
      return contentOf(words.slice(referenceOf(references, words).length));
    });
    return flatMapped(open, (problem) => {
      const content = contentOf(form.of(problem.span));
      // The very thing of the problem comes back in a measure: answered in some way, whatever the topics say.
      const isNamed = contents.some((measure) => sharedContent(content, measure) >= configuration.check.sharedContent);
      // A measure in its place may be meant for it after all.
      const isPlaced = missed.some((other) => other.problem?.no === problem.no && !other.isNamed);
      return isNamed ? [] : [unanswered(lexicons, problem, discussion, isPlaced ? 'possible' : certainty)];
    });
  };
};

/** An answer that also stands in the place of the problem, or names it. */
const sureAnswer = 0.75;

/** No measure answers it, nor has any of them its topic; where its own measure misses it, a weak answer counts for nothing. */
function isOpen({ no, topics }: Problem, { extraction }: Examined, missed: readonly OffTarget[], { check }: Configuration): boolean {
  if (topics.every((topic) => topic === withoutObject)) return false;
  const isMissed = missed.some(({ problem }) => problem?.no === no);
  const least = isMissed ? sureAnswer : check.answerStrength;
  const isAnswer = (answer: Answer) => answer.problemNo === no && answer.strength >= least;
  const isTouched = ({ topics: others }: Measure) => others.some((topic) => topics.includes(topic));
  return !extraction.answers.some(isAnswer) && (isMissed || !extraction.measures.some(isTouched));
}

/** Behind the last measure of a list that follows the problems, what was taken for a problem is more likely a measure. */
function isListed({ span }: Problem, { problems, measures }: Discussion): boolean {
  const first = measures.reduce((start, measure) => Math.min(start, measure.span.start), Number.POSITIVE_INFINITY);
  const last = measures.reduce((start, measure) => Math.max(start, measure.span.start), 0);
  return span.start < last || problems.every((problem) => problem.span.start > first);
}

/** A measure longer than this may be several in one, and answer more than it was found to. */
const longest = 80;

/**
 * A measure that answers nothing else may be the answer, in words we do not know: null where nobody knows what it is
 * about. Results on last year's problems answer none of this year's.
 */
function certaintyOf(examined: Examined, { measures }: Discussion, missed: readonly OffTarget[], cues: Lexicon): Certainty | null {
  const { extraction } = examined;
  const isOfLastYear = ofLastYear(examined, cues);
  const promised = measures.filter((measure) => measure.kind !== 'result' && !isOfLastYear(measure));
  const unknown = promised.filter(
    ({ no }) => !extraction.answers.some(({ measureNo }) => measureNo === no) && !missed.some((other) => other.measure.no === no),
  );
  if (unknown.some(({ topics }) => topics.includes(withoutObject))) return null;
  return unknown.length > 0 || promised.some(({ span }) => span.end - span.start > longest) ? 'possible' : 'probable';
}

function unanswered(lexicons: Lexicons, { topics, span }: Problem, { measures }: Discussion, certainty: Certainty): Flag {
  const names = topics.map((topic) => lexicons.message(`topics/${topic}`));
  return flagOf(lexicons, {
    code: 'unanswered-problem',
    severity: certainty === 'probable' ? 'medium' : 'low',
    certainty,
    span,
    rule: 'unanswered-problem',
    zh: { topics: names.map(({ zh }) => zh).join('、'), count: measures.length },
    en: { topics: names.map(({ en }) => en).join('; ') },
  });
}
