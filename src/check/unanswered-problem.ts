import type { Lexicon, Lexicons } from '#lexicon';
import type { Certainty, Flag, Measure, Problem, Sentence, Span } from '#model';
import { leftOut } from './clause-by-clause.ts';
import { type Discussion, discussionOf } from './discussion.ts';
import { flagOf } from './flag.ts';
import { ofLastYear } from './last-year.ts';
import { meantFor } from './meant-for.ts';
import { type OffTarget, prepareOffTarget, referenceOf, sureAnswer } from './off-target.ts';
import { isTouched, openProblems, withoutObject } from './open-problem.ts';
import { isDone, isSettled, prepareRemedies, refersElsewhere } from './remedy.ts';
import type { Examined, RuleMaker } from './rule.ts';
import { prepareContent, sharedContent, withoutContent } from './shared-content.ts';
import { prepareTelling } from './telling-answer.ts';
import { prepareTurnedRound } from './turned-round.ts';

/** A stated problem that none of the stated measures is about (DOMAIN.md 2.1, answeredness). */
export const unansweredProblem: RuleMaker = (lexicons, { check }) => {
  const common = lexicons.words('list-words');
  const contentOf = prepareContent(common, lexicons.words('disclosure-things'));
  const [cues, needs] = [lexicons.lexicon('review-cues'), lexicons.lexicon('needs')];
  const offTarget = prepareOffTarget(lexicons);
  const remediesOf = prepareRemedies(lexicons);
  const isReturned = prepareReturned(lexicons, contentOf);
  return (examined) => {
    const discussion = discussionOf(examined);
    if (discussion === null || discussion.problems.length === 0 || discussion.measures.length === 0) return [];
    const { report } = examined;
    const remedies = remediesOf(report, discussion.section);
    if (refersElsewhere(report, remedies, discussion.section.body)) return [];
    // 查阅点无人值守,已于9月补上两人.
    const open = openIn(examined, discussion).filter(({ problem }) => !isSettled(report, remedies, problem.span));
    const isMore = (problem: Problem) => !open.some((each) => each.problem === problem) && !isDone(report, remedies, problem.span);
    const more = leftOpen(examined, discussion).filter(isMore);
    return [...open, ...more.map((problem): Open => ({ problem, certainty: 'possible' }))].map(({ problem, certainty }) =>
      unanswered(lexicons, problem, discussion, certainty),
    );
  };

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
    const left = leftOut(discussion, { form: report.form, needs, contentOf });
    return open.filter(({ no }) => left.has(no));
  }

  function openIn(examined: Examined, discussion: Discussion): readonly Open[] {
    const { extraction, report } = examined;
    const missed = offTarget(examined).filter(({ isNamed, isKnown }) => !isNamed || isKnown);
    const isOfLastYear = ofLastYear(examined, cues);
    const promised = discussion.measures.filter((measure) => !isOfLastYear(measure));
    const [first] = promised;
    const isLone = promised.length === 1;
    if (first === undefined || (isLone && isForAny(first, examined, missed, needs))) return [];
    const words = { form: report.form, needs, contentOf };
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
      const isAlone = off === undefined ? isSure && !isBeside && !isTouched(problem, promised) : off.isNamed && off.isKnown;
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

/**
 * One measure for everything is vague, not silent about a problem, unless it surely answers one and does nothing that can be
 * meant for any, or misses the one it names.
 */
function isForAny({ no, span }: Measure, { extraction, report }: Examined, missed: readonly OffTarget[], needs: Lexicon): boolean {
  if (missed.some(({ isNamed }) => isNamed)) return false;
  if (!extraction.answers.some(({ measureNo, strength }) => measureNo === no && strength >= leastOfLone)) return true;
  return needs.scan(report.form.of(span)).some(({ entry }) => entry.yields['reach'] === 'any');
}

/** Whether it answers one at all is asked here, not whether it answers none beside. */
const leastOfLone = 0.6;

/** A measure longer than this may be several in one, and answer more than it was found to. */
const longest = 80;

/** Attention, systems, supervision: what is promised in every report. */
const general: ReadonlySet<string> = new Set(['01', '07', '08']);

/** Where a promise says what it is, characters: 三是进一步…. */
const head = 6;

/** 再绷紧这根弦, 进一步加大宣传力度: it may be meant for any problem, and does nothing about one that it does not name. */
function isGeneral({ kind, specificity, topics }: Measure, form: string, common: readonly string[]): boolean {
  if (kind !== 'pledge' || specificity > 0) return false;
  return topics.some((topic) => general.has(topic)) || common.some((word) => form.slice(0, head).includes(word));
}

type Returned = (
  problem: Problem,
  examined: Examined,
  discussion: Discussion,
  missed: readonly OffTarget[],
  /** Words in common, at least. */
  least: number,
) => boolean;

/**
 * Prepares the question whether the very thing of a problem comes back in a measure, or the problem turned round: answered in
 * some way, whatever the topics say. Not the words by which a measure names the problem that it misses.
 */
function prepareReturned(lexicons: Lexicons, contentOf: (text: string) => ReadonlySet<string>): Returned {
  const references = lexicons.lexicon('answer-cues');
  const turned = prepareTurnedRound(lexicons);
  return (problem, { report: { form }, extraction }, { measures, behind }, missed, least) => {
    const isOff = ({ span }: { readonly span: Span }) =>
      missed.some(({ measure, isNamed }) => isNamed && measure.span.start < span.end && span.start < measure.span.end);
    const words = form.of(problem.span);
    const content = contentOf(words);
    const isTurned = turned.isOf(words);
    const isBack = (told: Measure | Sentence, own: ReadonlySet<string>) => {
      if (isOff(told)) return false;
      const said = form.of(told.span);
      const back = said.slice(referenceOf(references, said).length);
      return sharedContent(own, contentOf(back)) >= least || isTurned(back);
    };
    // 专栏 in a measure that surely is for another problem with columns: only what that one has not comes back.
    const ownFor = (measure: Measure) => {
      const other = extraction.answers.find(({ measureNo, problemNo, strength }) => {
        return measureNo === measure.no && problemNo !== problem.no && strength >= sureAnswer;
      });
      const stated = other === undefined ? undefined : extraction.problems[other.problemNo];
      if (stated === undefined) return content;
      return withoutContent(content, contentOf(form.of(stated.span)));
    };
    return measures.some((measure) => isBack(measure, ownFor(measure))) || behind.some((sentence) => isBack(sentence, content));
  };
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
