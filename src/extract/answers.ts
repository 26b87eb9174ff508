import type { Answer, Topic } from '#model';

/** An item reduced to what answering is about. */
export interface Side {
  readonly no: number;
  readonly topics: readonly Topic[];
  readonly objects: ReadonlySet<string>;
  /** Content bigrams: those of the form without words that every item has. */
  readonly bigrams: ReadonlySet<string>;
  /** Number of its enumeration mark; 0 where it has none. */
  readonly ordinal: number;
  /** Bigrams of the words by which a measure names the problem it is for; empty where it names none. */
  readonly reference: ReadonlySet<string>;
}

/** Strength where topic and object are shared, before the shared words are counted. */
const sharedObject = 0.6;
/** Share of the problem's content bigrams from which the words alone show a shared object. */
const leastShared = 0.34;
/** Share from which they do where the measure stands in the place of the problem. */
const leastInPlace = 0.08;
/** Added where the measure stands in the place of the problem or names it. */
const pointed = 0.2;
/** Share of a reference that is found in the problem it names. */
const leastNamed = 0.5;
/** Measures this much weaker than the best answer of a problem do not answer it. */
const besideBest = 0.12;
/** Topic of items that fit none. */
const nothing = '99';

/** Which measure answers which problem: shared topic and shared object (DOMAIN.md 2.1). By problem, then by measure. */
export function answersOf(problems: readonly Side[], measures: readonly Side[]): readonly Answer[] {
  const stands = places(problems, measures);
  return problems.flatMap((problem, index) => {
    const scored = measures.map((measure, at) => ({ measure, strength: strengthOf(problem, measure, stands(index, at)) }));
    const best = Math.max(0, ...scored.map(({ strength }) => strength));
    return scored
      .filter(({ strength }) => strength > 0 && strength >= best - besideBest)
      .map(({ measure, strength }) => ({ problemNo: problem.no, measureNo: measure.no, strength }));
  });
}

/** Lists of one length, or with the same numbers, are read side by side: the third measure is for the third problem. */
function places(problems: readonly Side[], measures: readonly Side[]): (problem: number, measure: number) => boolean {
  if (problems.length < 2) return () => false;
  if (problems.length === measures.length) return (problem, measure) => problem === measure;
  const last = measures.slice(-problems.length);
  const isNumbered =
    last.length === problems.length && problems.every(({ ordinal }, index) => ordinal > 0 && last[index]?.ordinal === ordinal);
  const from = measures.length - problems.length;
  return (problem, measure) => isNumbered && measure - from === problem;
}

function strengthOf(problem: Side, measure: Side, isInPlace: boolean): number {
  const isNamed = measure.reference.size > 0 && shareOf(measure.reference, problem.bigrams) >= leastNamed;
  const shared = shareOf(problem.bigrams, measure.bigrams);
  const objects = [...problem.objects].filter((object) => measure.objects.has(object)).length;
  const bonus = isInPlace || isNamed ? pointed : 0;
  if (objects > 0) {
    const words = Math.min(1, shared / leastShared);
    return Math.min(1, sharedObject + (1 - sharedObject) * words * 0.75 + 0.1 * (objects - 1) + bonus);
  }
  const common = problem.topics.filter((name) => measure.topics.includes(name));
  const isOff = common.length > 0 && common.every((name) => names(problem, name) && names(measure, name));
  if (isOff) return 0;
  const isOpen = measure.topics.includes(nothing) || problem.topics.includes(nothing);
  if (bonus > 0 && (common.length > 0 || isOpen || shared >= leastInPlace)) return sharedObject + bonus;
  return common.length > 0 && shared >= leastShared ? sharedObject : 0;
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
