import type { Lexicons } from '#lexicon';
import type { Measure, Problem, Sentence, Span } from '#model';
import { type Discussion, sureAnswer } from './discussion.ts';
import { type OffTarget, referenceOf } from './off-target.ts';
import type { Examined } from './rule.ts';
import { sharedContent, withoutContent } from './shared-content.ts';
import { prepareTurnedRound } from './turned-round.ts';

export type Returned = (
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
export function prepareReturned(lexicons: Lexicons, contentOf: (text: string) => ReadonlySet<string>): Returned {
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
