import type { Lexicons } from '#lexicon';
import type { Certainty, Flag, Measure, Problem, Span } from '#model';
import { prepareBesideEmpty } from './beside-empty.ts';
import { leftOut } from './clause-by-clause.ts';
import { type Discussion, discussionOf, withoutObject } from './discussion.ts';
import { flagOf } from './flag.ts';
import { ofLastYear } from './last-year.ts';
import { meantFor } from './meant-for.ts';
import { meetsAny, needsIn, prepareNeeds } from './needs.ts';
import { prepareOffTarget } from './off-target.ts';
import { prepareOpenParts } from './open-part.ts';
import { isTouched, openProblems } from './open-problem.ts';
import { isDone, isSettled, prepareRemedies, refersElsewhere } from './remedy.ts';
import { prepareReturned } from './returned.ts';
import type { Examined, RuleMaker } from './rule.ts';
import { prepareContent } from './shared-content.ts';
import { prepareTelling } from './telling-answer.ts';
import { isForAny, isGeneral } from './vague-measure.ts';

/** A stated problem that none of the stated measures is about (DOMAIN.md 2.1, answeredness). */
export const unansweredProblem: RuleMaker = (lexicons, { check }) => {
  const common = lexicons.words('list-words');
  const contentOf = prepareContent(common, lexicons.words('disclosure-things'));
  const cues = lexicons.lexicon('review-cues');
  const needsOf = prepareNeeds(lexicons);
  const offTarget = prepareOffTarget(lexicons);
  const remediesOf = prepareRemedies(lexicons);
  const isReturned = prepareReturned(lexicons, contentOf);
  const besideEmpty = prepareBesideEmpty(lexicons, contentOf, isReturned);
  const partsOpen = prepareOpenParts(lexicons, contentOf);
  return (examined) => {
    const discussion = discussionOf(examined);
    if (discussion === null || discussion.problems.length === 0 || discussion.measures.length === 0) return [];
    const { report } = examined;
    const remedies = remediesOf(report, discussion.section);
    if (refersElsewhere(report, remedies, discussion.section.body)) return [];
    // 查阅点无人值守,已于9月补上两人.
    const isOpen = ({ problem }: Open) => !isSettled(report, remedies, problem.span) && !isMet(examined, problem, discussion);
    const open = openIn(examined, discussion).filter(isOpen);
    const isMore = (problem: Problem) => !open.some((each) => each.problem === problem) && !isDone(report, remedies, problem.span);
    const more = [...leftOpen(examined, discussion), ...besideEmpty(examined, discussion, remedies)].filter(isMore);
    const whole = [...open, ...more.map((problem): Open => ({ problem, certainty: 'possible' }))];
    const isWhole = (other: Problem) => whole.some(({ problem }) => problem === other);
    const parts = partsOpen(examined, discussion).filter(({ problem, span }) => !isWhole(problem) && !isDone(report, remedies, span));
    return [
      ...whole.map(({ problem, certainty }) => unanswered(lexicons, problem, discussion, certainty)),
      ...parts.map((part) => unanswered(lexicons, part, discussion, 'possible')),
    ];
  };

  /** 看不懂: rewritten as rhymes by a measure that answers another problem as well. */
  function isMet(examined: Examined, { span }: Problem, { measures }: Discussion): boolean {
    const { form } = examined.report;
    const needs = needsOf(examined.report);
    const wanted = needsIn(needs.scan(form.of(span)));
    const isNamed = (no: number) => offTarget(examined).some((other) => other.isNamed && other.measure.no === no);
    return measures.some((measure) => !isNamed(measure.no) && meetsAny(needs, form.of(measure.span), wanted));
  }

  /** Read clause by clause: of several problems one or more are not touched, though nothing is said that may be meant for all. */
  function leftOpen({ extraction, report }: Examined, discussion: Discussion): readonly Problem[] {
    const { problems, measures } = discussion;
    const isVague = (measure: Measure) =>
      measure.topics.includes(withoutObject) || isGeneral(measure, report.form.of(measure.span), common);
    if (problems.length < 2 || measures.some(isVague)) return [];
    const isAnswered = ({ no }: Problem) =>
      extraction.answers.some(({ problemNo, strength }) => problemNo === no && strength >= check.answerStrength);
    const open = problems.filter((problem) => !isAnswered(problem) && !problem.topics.includes(withoutObject));
    if (open.length === 0) return [];
    const left = leftOut(discussion, { form: report.form, needs: needsOf(report), contentOf });
    return open.filter(({ no }) => left.has(no));
  }

  function openIn(examined: Examined, discussion: Discussion): readonly Open[] {
    const { extraction, report } = examined;
    const missed = offTarget(examined).filter(({ isNamed, isKnown }) => !isNamed || isKnown);
    const isOfLastYear = ofLastYear(examined, cues);
    const promised = discussion.measures.filter((measure) => !isOfLastYear(measure));
    const [first] = promised;
    const isLone = promised.length === 1;
    if (first === undefined || (isLone && isForAny(first, examined, missed, needsOf(report)))) return [];
    const words = { form: report.form, needs: needsOf(report), contentOf };
    const isTelling = prepareTelling(discussion, extraction, words);
    const open = openProblems(discussion, { extraction, words, missed, check, isTelling });
    const isKnown = ({ no }: Measure) =>
      extraction.answers.some((answer) => answer.measureNo === no && isTelling(answer)) || missed.some(({ measure }) => measure.no === no);
    const idle = promised.filter((measure) => !isKnown(measure));
    if (open.length === 0 || idle.some(({ topics }) => topics.includes(withoutObject))) return [];
    const unmeant = open.filter(({ no }) => !missed.some(({ problem, isNamed }) => problem?.no === no && isNamed));
    const isSpokenFor = (measure: Measure) =>
      discussion.problems.some((problem) => !open.includes(problem) && isTouched(problem, [measure]));
    const concrete = idle.filter((measure) => !isGeneral(measure, report.form.of(measure.span), common) && !isSpokenFor(measure));
    const meant = meantFor(unmeant, concrete, discussion, extraction.answers, words);
    const isSure = meant.arePlaced && concrete.length === idle.length && !promised.some(({ span }) => span.end - span.start > longest);
    const certaintyOf = (problem: Problem): Certainty => {
      const off = missed.find((other) => other.problem?.no === problem.no);
      // A measure in its place, or one for another problem that has its topic too, may be meant for it after all.
      const isBeside = extraction.answers.some(({ problemNo, strength }) => problemNo === problem.no && strength >= check.answerStrength);
      if (off !== undefined) return off.isNamed && off.isKnown ? 'probable' : 'possible';
      const isAlone = isSure && !isBeside && !isTouched(problem, promised) && !isReturned(problem, examined, discussion, missed, 1);
      return isAlone ? 'probable' : 'possible';
    };
    const least = isLone ? 1 : check.sharedContent;
    return open
      .filter((problem) => !meant.problems.has(problem.no) && !isReturned(problem, examined, discussion, missed, least))
      .map((problem) => ({ problem, certainty: certaintyOf(problem) }));
  }
};

interface Open {
  readonly problem: Problem;
  readonly certainty: Certainty;
}

/** A problem or a part of one. */
interface Told {
  readonly topics: readonly string[];
  readonly span: Span;
}

/** A measure longer than this may be several in one, and answer more than it was found to. */
const longest = 80;

function unanswered(lexicons: Lexicons, { topics, span }: Told, { measures }: Discussion, certainty: Certainty): Flag {
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
