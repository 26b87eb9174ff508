import type { Answer, Extraction } from '#model';
import { type Discussion, inPlace, sureAnswer } from './discussion.ts';
import { isTouched } from './open-problem.ts';
import { sharedContent } from './shared-content.ts';
import type { Words } from './topic-alone.ts';

/**
 * Prepares the question whether something speaks for an answer that is not sure: a topic or words of both, or their places. Else it was told by the order of a short list alone.
 */
export function prepareTelling(
  discussion: Discussion,
  { problems, measures }: Extraction,
  { form, contentOf }: Words,
): (answer: Answer) => boolean {
  const placed = new Map(inPlace(discussion, form).map(([problem, measure]) => [measure.no, problem.no]));
  return ({ problemNo, measureNo, strength }) => {
    const [problem, measure] = [problems[problemNo], measures[measureNo]];
    if (strength >= sureAnswer || problem === undefined || measure === undefined || placed.get(measureNo) === problemNo) return true;
    const [stated, told] = [form.of(problem.span), form.of(measure.span)];
    return isTouched(problem, [measure]) || sharedContent(contentOf(stated), contentOf(told)) > 0;
  };
}
