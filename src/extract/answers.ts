import { flatMapped } from '#model';
import type { Bigrams } from './content.ts';
import { inOrder } from './in-order.ts';
import { sharedChance, type TopicChances } from './topic-chances.ts';

/** An item reduced to what answering is about. */
export interface Side {
  readonly chances: TopicChances;
  /** `topic/object` pairs it names. */
  readonly objects: ReadonlySet<string>;
  /** Content bigrams: those of the form without words that every item has. */
  readonly bigrams: Bigrams;
  /** Number of its enumeration mark; 0 where it has none. */
  readonly ordinal: number;
  /** Bigrams of the words by which a measure names the problem it is for; empty where it names none. */
  readonly reference: Bigrams;
  /** Which of the problems a measure says it is for, counted: -1 the last, 0 where it does not say so. */
  readonly place: number;
  /** It reports on last year's problems. */
  readonly isFollowUp: boolean;
  /** Offset of the form at which it begins. */
  readonly start: number;
  /** Items below one topic line have the same number here, others none. */
  readonly group: number | null;
}

/** How likely each measure answers each problem: by problem, then by measure. */
export type Links = readonly (readonly number[])[];

/** A measure that answers a problem rather than not. */
export const leastAnswer = 0.5;
/** Odds that a measure answers a problem before either is read: lists of one length side by side, lists in one order, anywhere. */
const besideOdds = 1.5;
const orderOdds = 1;
/** Every problem with its measures right behind it. */
const behindOdds = 4;
const anywhereOdds = 0.02;
/** Where there is one problem or one part with measures, their order says nothing. */
const onlyOdds = 0.2;
/** And where it reports on last year's problems. */
const followUpOdds = 0.01;
/** What odds are multiplied with where both have the same number in their lists. */
const sameOrdinal = 3;
/** Where both name an object of one topic: the same one, another one (training does not answer a lack of people). */
const sameObject = 5;
const otherObject = 0.02;
/** Where the problem names one and the measure none of its topics. */
const noObject = 0.5;

/** For each tenth of the problem's content bigrams that the measure has, up to half of them. */
const sharedTenth = 1.6;
/** Where the measure names the problem. */
const namedProblem = 20;
/** Where it counts it: 针对前者, 对第二点. */
const countedProblem = 500;
/** Share of a reference that is found in the problem it names. */
const leastNamed = 0.5;
/** One topic of so many is shared by chance. */
const topicsThereAre = 15;

/**
 * Which measure answers which problem: a shared topic and a shared object (DOMAIN.md 2.1), told by Bayes from what both
 * are about, the words they share and where they stand.
 */
export function linksOf(problems: readonly Side[], measures: readonly Side[]): Links {
  const isList = problems.length > 1;
  const likeness = problems.map((problem, no) =>
    measures.map((measure) => {
      const byPlace = measure.place === 0 ? 1 : isPlaceOf(measure.place, no, problems.length) ? countedProblem : otherObject;
      return likenessOf(problem, measure) * byPlace * (isList ? byNumber(problem, measure) : 1);
    }),
  );
  const prior = priorOf(problems, measures, likeness);
  return likeness.map((row, no) =>
    row.map((likely, at) => {
      const odds = prior(no, at) * likely;
      return odds / (1 + odds);
    }),
  );
}

/** Odds by place: lists, or the parts they are divided into, are read side by side where as many, else in order. */
function priorOf(problems: readonly Side[], measures: readonly Side[], likeness: Links): (problem: number, measure: number) => number {
  const left = groupsOf(problems);
  const right = groupsOf(measures).filter(([first = 0]) => measures[first]?.isFollowUp !== true);
  const [isBeside, isOrder] = [isAsMany(left, right), left.length > 1 && right.length > 1];
  const placeOdds = isBeside ? besideOdds : isOrder ? orderOdds : onlyOdds;
  const inPlace = new Set(
    flatMapped(inPlaces(left, right, likeness), ([some, others]) => {
      const isDivided = some.length > 1 && others.length > 1;
      const pairs = isDivided ? inPlaces(some.map(alone), others.map(alone), likeness) : [[some, others] as const];
      return flatMapped(pairs, ([these, those]) => flatMapped(these, (problem) => those.map((measure) => keyOf(problem, measure))));
    }),
  );
  const behind = behindEach(problems, measures);
  return (problem, measure) => {
    if (behind !== null) return behind[measure] === problem ? behindOdds : anywhereOdds;
    if (inPlace.has(keyOf(problem, measure))) return placeOdds;
    return measures[measure]?.isFollowUp === true ? followUpOdds : anywhereOdds;
  };
}

/** The problem that each measure stands behind, where every problem has one behind it; null elsewhere. */
function behindEach(problems: readonly Side[], measures: readonly Side[]): readonly number[] | null {
  if (problems.length < 2 || measures.length < problems.length) return null;
  const places = measures.map(({ start }) => problems.findLastIndex((problem) => problem.start < start));
  return new Set(places).size === problems.length && !places.includes(-1) ? places : null;
}

type Group = readonly number[];

const alone = (at: number): Group => [at];
const keyOf = (problem: number, measure: number): number => problem * farthest + measure;
/** More items are never compared. */
const farthest = 2 ** 16;
const isAsMany = (left: readonly Group[], right: readonly Group[]): boolean => left.length > 1 && left.length === right.length;

/** Which group of measures stands for which group of problems. */
function inPlaces(left: readonly Group[], right: readonly Group[], likeness: Links): readonly (readonly [Group, Group])[] {
  const gain = (no: number, at: number) => Math.log(orderOdds * mostAlike(left[no] ?? [], right[at] ?? [], likeness) + Number.EPSILON);
  const all = right.map((_, at) => at);
  const places = isAsMany(left, right) ? all : inOrder(left.length, all, gain);
  return flatMapped(places, (at, no) => {
    const [some, others] = [left[no], at === null ? undefined : right[at]];
    return some === undefined || others === undefined ? [] : [[some, others] as const];
  });
}

/** Items below one topic line are read as one. */
function groupsOf(sides: readonly Side[]): readonly Group[] {
  const groups: number[][] = [];
  for (const [at, { group }] of sides.entries()) {
    const isNext = group !== null && sides[at - 1]?.group === group;
    if (isNext) groups.at(-1)?.push(at);
    else groups.push([at]);
  }
  return groups;
}

const mostAlike = (problems: Group, measures: Group, likeness: Links): number =>
  Math.max(0, ...flatMapped(problems, (problem) => measures.map((measure) => likeness[problem]?.[measure] ?? 0)));

/** How many times likelier two such items are found for each other than by chance. */
function likenessOf(problem: Side, measure: Side): number {
  const topics = topicsThereAre * sharedChance(problem.chances, measure.chances);
  const words = sharedTenth ** Math.min(5, shareOf(problem.bigrams, measure.bigrams) * 10);
  const isNamed = measure.reference.size > 0 && shareOf(measure.reference, problem.bigrams) >= leastNamed;
  return topics * objectOdds(problem.objects, measure.objects) * words * (isNamed ? namedProblem : 1);
}

const isPlaceOf = (place: number, no: number, count: number): boolean => no === (place > 0 ? place - 1 : count + place);

const byNumber = ({ ordinal }: Side, measure: Side): number => (ordinal > 0 && ordinal === measure.ordinal ? sameOrdinal : 1);

function objectOdds(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const topics = new Set([...left].map(topicOf));
  const comparable = [...right].filter((object) => topics.has(topicOf(object)));
  if (comparable.length === 0) return left.size > 0 ? noObject : 1;
  return comparable.some((object) => left.has(object)) ? sameObject : otherObject;
}

/** `06/staff` is an object of 06. */
const topicOf = (object: string): string => object.slice(0, 2);

/** Share of the first set that stands in the second. */
export function shareOf(left: Bigrams, right: Bigrams): number {
  if (left.size === 0) return 0;
  let shared = 0;
  for (const value of left) if (right.has(value)) shared += 1;
  return shared / left.size;
}
