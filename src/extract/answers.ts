import type { Answer, Topic } from '#model';

/** An item reduced to what answering is about. */
export interface Side {
  readonly no: number;
  readonly topics: readonly Topic[];
  readonly objects: ReadonlySet<string>;
  /** Content bigrams: those of the form without words that every item has. */
  readonly bigrams: ReadonlySet<string>;
}

/** Strength where topic and object are shared, before the shared words are counted. */
const sharedObject = 0.6;
/** Share of the problem's content bigrams from which the words alone show a shared object. */
const leastShared = 0.34;
/** Measures this much weaker than the best answer of a problem do not answer it. */
const besideBest = 0.12;

/** Which measure answers which problem: shared topic and shared object (DOMAIN.md 2.1). By problem, then by measure. */
export function answersOf(problems: readonly Side[], measures: readonly Side[]): readonly Answer[] {
  return problems.flatMap((problem) => {
    const scored = measures.map((measure) => ({ measure, strength: strengthOf(problem, measure) }));
    const best = Math.max(0, ...scored.map(({ strength }) => strength));
    return scored
      .filter(({ strength }) => strength > 0 && strength >= best - besideBest)
      .map(({ measure, strength }) => ({ problemNo: problem.no, measureNo: measure.no, strength }));
  });
}

function strengthOf(problem: Side, measure: Side): number {
  const shared = shareOf(problem.bigrams, measure.bigrams);
  const words = Math.min(1, shared / leastShared);
  const objects = [...problem.objects].filter((object) => measure.objects.has(object)).length;
  if (objects > 0) return Math.min(1, sharedObject + (1 - sharedObject) * words * 0.75 + 0.1 * (objects - 1));
  const topic = problem.topics.some((name) => measure.topics.includes(name) && !(names(problem, name) && names(measure, name)));
  return topic && shared >= leastShared ? sharedObject : 0;
}

/** It names an object of the topic; where both sides do and none is shared, words in common do not count. */
function names({ objects }: Side, topic: Topic): boolean {
  return [...objects].some((object) => object.startsWith(`${topic}/`));
}

/** Share of the first set that stands in the second. */
export function shareOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0) return 0;
  let shared = 0;
  for (const value of left) if (right.has(value)) shared += 1;
  return shared / left.size;
}
