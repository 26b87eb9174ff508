import type { Answer, Measure, Problem } from '#model';
import { type Discussion, inPlace, sureAnswer } from './discussion.ts';
import { markOf } from './mark-of.ts';
import { serves } from './needs.ts';
import { misses } from './off-target.ts';
import { sharedContent } from './shared-content.ts';
import type { Words } from './topic-alone.ts';

/** The problems that measures of no known answer may be meant for, and whether each stands in the place of its problem. */
export interface Meant {
  readonly problems: ReadonlySet<number>;
  readonly arePlaced: boolean;
}

/** Beside a word they share: it stands in the place of the problem, does what it needs, or stands between those that answer the ones around it. */
const byPlace = 1.5;
const byNeed = 2;
const byOrder = 0.5;
/** Of lists of different lengths. */
const byNumber = 1.2;

/** Gives each `idle` measure one of the `open` problems, by its place, by what it serves and by the words they share. */
export function meantFor(
  open: readonly Problem[],
  idle: readonly Measure[],
  discussion: Discussion,
  answers: readonly Answer[],
  words: Words,
): Meant {
  if (idle.length === 0) return { problems: new Set(), arePlaced: true };
  const placed = new Map(inPlace(discussion, words.form).map(([problem, measure]) => [measure.no, problem.no]));
  const left = new Map(open.map((problem) => [problem.no, problem]));
  let arePlaced = true;
  for (const measure of idle) {
    const [from, to] = neighbours(measure, answers);
    const isFor = (problem: Problem) => !misses(words.needs, words.form.of(measure.span), words.form.of(problem.span));
    const chance = (problem: Problem) =>
      likeness(problem, measure, words) +
      (placed.get(measure.no) === problem.no ? byPlace : hasItsNumber(problem, measure, words) ? byNumber : 0) +
      (problem.no > from && problem.no < to ? byOrder : 0);
    const [likest] = [...left.values()]
      .filter(isFor)
      .map((problem) => ({ no: problem.no, chance: chance(problem) }))
      .sort((a, b) => b.chance - a.chance);
    if (likest === undefined) continue;
    if (placed.get(measure.no) !== likest.no) arePlaced = false;
    // Nothing speaks for any of them but that others stand around it: who knows what it is for.
    if (likest.chance > byOrder) left.delete(likest.no);
  }
  return { problems: new Set(open.filter(({ no }) => !left.has(no)).map(({ no }) => no)), arePlaced };
}

/** 2. for 2., though there are three problems and two measures. */
function hasItsNumber(problem: Problem, measure: Measure, { form }: Words): boolean {
  const [own, other] = [markOf(form, problem.span), markOf(form, measure.span)];
  return own !== null && own.ordinal === other?.ordinal && own.rank === other.rank;
}

/** The problems that the measures before and behind one surely answer. */
function neighbours({ no }: Measure, answers: readonly Answer[]): readonly [number, number] {
  let [from, to] = [-1, Number.POSITIVE_INFINITY];
  for (const { problemNo, measureNo, strength } of answers) {
    if (strength < sureAnswer) continue;
    if (measureNo < no) from = Math.max(from, problemNo);
    if (measureNo > no) to = Math.min(to, problemNo);
  }
  return [from, to];
}

/** Words they share, and more where what it does serves what the problem needs. */
function likeness(problem: Problem, measure: Measure, { form, needs, contentOf }: Words): number {
  const [left, right] = [form.of(problem.span), form.of(measure.span)];
  return sharedContent(contentOf(left), contentOf(right)) + (serves(needs, right, left) ? byNeed : 0);
}
