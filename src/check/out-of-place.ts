import { type Extraction, type Measure, type Problem, withoutMark } from '#model';
import { type Discussion, inPlace, sureAnswer, withoutObject } from './discussion.ts';
import { serves } from './needs.ts';
import { sharedContent } from './shared-content.ts';
import type { Words } from './topic-alone.ts';

/**
 * Measures that stand in a list where the one for their problem should stand, and have to do with no problem at all, while all others are
 * for the problem whose number they bear: 三是加强干部作风建设 where the third is that clerks change. By the number of the measure.
 */
export function outOfPlace(discussion: Discussion, extraction: Extraction, words: Words): ReadonlyMap<number, Problem> {
  const placed = inPlace(discussion, words.form);
  const isFor = (measure: Measure) => (problem: Problem) => isLinked(problem, measure, extraction, words);
  const strays = placed.filter(([problem, measure]) => !isFor(measure)(problem));
  const isStray = (measure: Measure) => isBare(measure) && !discussion.problems.some(isFor(measure));
  const alone = strays.filter(([, measure]) => isStray(measure));
  // Lists in another order are no lists in place.
  return strays.length > most || strays.length > alone.length
    ? new Map()
    : new Map(alone.map(([problem, measure]) => [measure.no, problem]));
}

/** A pledge that says nothing of its own, on something that is known. */
const isBare = ({ kind, specificity, topics }: Measure) => kind === 'pledge' && specificity === 0 && !topics.includes(withoutObject);

/** Of the measures in place that have nothing to do with their problem, at most. */
const most = 1;

/** They share a topic or a word of their own, or what the measure does serves what the problem needs. */
function isLinked(problem: Problem, measure: Measure, { answers }: Extraction, { form, needs, contentOf }: Words): boolean {
  const wordsOf = ({ span }: Problem | Measure) => withoutMark(form.of(span).trimStart());
  if (measure.topics.some((topic) => problem.topics.includes(topic))) return true;
  const [stated, told] = [wordsOf(problem), wordsOf(measure)];
  if (sharedContent(contentOf(stated), contentOf(told)) > 0 || serves(needs, told, stated)) return true;
  return answers.some(
    ({ problemNo, measureNo, strength }) => problemNo === problem.no && measureNo === measure.no && strength >= sureAnswer,
  );
}
