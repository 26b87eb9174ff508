import type { Configuration } from '#contract';
import type { Lexicons } from '#lexicon';
import type { Certainty, Flag, Problem } from '#model';
import { type Discussion, discussionOf, inPlace } from './discussion.ts';
import { flagOf } from './flag.ts';
import type { Examined, RuleMaker } from './rule.ts';
import { prepareContent, sharedContent } from './shared-content.ts';

/** 其他: nothing a measure could be compared with. */
const withoutObject = '99';
/** From this specificity a problem names something of its own, which a general measure does not answer. */
const specific = 1;

/** A stated problem that none of the stated measures is about (DOMAIN.md 2.1, answeredness). */
export const unansweredProblem: RuleMaker = (lexicons, configuration) => {
  const contentOf = prepareContent(lexicons.words('list-words'));
  return (examined) => {
    const discussion = discussionOf(examined);
    if (discussion === null || discussion.measures.length === 0) return [];
    const { problems, measures, behind } = discussion;
    const open = problems.filter((problem) => isOpen(problem, examined, configuration));
    if (open.length === 0) return [];
    const contents = [...measures, ...behind].map(({ span }) => contentOf(examined.report.form.of(span)));
    return open.flatMap((problem) => {
      const content = contentOf(examined.report.form.of(problem.span));
      // The very thing of the problem comes back in a measure: answered in some way, whatever the topics say.
      if (contents.some((measure) => sharedContent(content, measure) >= configuration.check.sharedContent)) return [];
      return [unanswered(lexicons, problem, discussion, certaintyOf(problem, discussion))];
    });
  };
};

/** No measure answers it, nor has any of them its topic. */
function isOpen({ no, topics }: Problem, { extraction }: Examined, { check }: Configuration): boolean {
  if (topics.every((topic) => topic === withoutObject)) return false;
  const isAnswer = (answer: { readonly problemNo: number; readonly strength: number }) =>
    answer.problemNo === no && answer.strength >= check.answerStrength;
  return (
    !extraction.answers.some(isAnswer) && !extraction.measures.some((measure) => measure.topics.some((topic) => topics.includes(topic)))
  );
}

/** One measure for everything, or one in the place of the problem, is vague about this, not silent. */
function certaintyOf(problem: Problem, discussion: Discussion): Certainty {
  const isPlaced = inPlace(discussion).some(([placed]) => placed.no === problem.no);
  return discussion.measures.length > 1 && !isPlaced && problem.specificity >= specific ? 'probable' : 'possible';
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
