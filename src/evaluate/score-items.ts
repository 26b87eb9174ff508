import type { Annotation } from '#contract';
import type { Comparison } from './comparison.ts';
import { matchSpans } from './match-spans.ts';
import { placeItems } from './place-items.ts';
import { type Measure, precisionRecall, quotient, ratio, sumOf, type Tally } from './tally.ts';

/** Answers weaker than this share no more than a word; the office is not shown them. */
const leastStrength = 0.5;

/** Items found by half overlap; what they are about is scored over the found ones, and end to end. */
export function tallyItems(comparison: Comparison): Tally {
  const { annotation, rows } = comparison;
  const problems = foundItems('problems', comparison);
  const measures = foundItems('measures', comparison);
  const kinds = measures.map(({ gold, ours }) => ({ 'kinds-right': gold.kind === ours.kind ? 1 : 0, kinds: 1 }));
  return sumOf([
    tallyFound('problems', problems.length, annotation.problems.length, rows.problems.length),
    tallyFound('measures', measures.length, annotation.measures.length, rows.measures.length),
    ...[...problems, ...measures].map(tallyDescription),
    { 'all-topics-gold': topicsOf([...annotation.problems, ...annotation.measures]) },
    { 'all-topics-ours': topicsOf([...rows.problems, ...rows.measures]) },
    {
      'specificities-gold': [...annotation.problems, ...annotation.measures].filter(({ specificity }) => specificity !== undefined).length,
    },
    ...kinds,
    tallyAnswers(comparison, problems, measures),
  ]);
}

type Gold<Kind extends 'problems' | 'measures'> = Annotation[Kind][number];
type Ours<Kind extends 'problems' | 'measures'> = Comparison['rows'][Kind][number];

interface Found<Kind extends 'problems' | 'measures'> {
  readonly gold: Gold<Kind>;
  readonly ours: Ours<Kind>;
}

function foundItems<Kind extends 'problems' | 'measures'>(kind: Kind, comparison: Comparison): readonly Found<Kind>[] {
  const gold: readonly Gold<Kind>[] = comparison.annotation[kind];
  const ours: readonly Ours<Kind>[] = comparison.rows[kind];
  const spans = ours.map(({ start_at, end_at }) => comparison.text.spanOf(start_at, end_at));
  return [...matchSpans(placeItems(kind, comparison), spans)].flatMap(([goldNo, ourNo]) => {
    const [left, right] = [gold[goldNo], ours[ourNo]];
    return left === undefined || right === undefined ? [] : [{ gold: left, ours: right }];
  });
}

const tallyFound = (name: string, found: number, gold: number, ours: number): Tally => ({
  [`${name}-found`]: found,
  [`${name}-gold`]: gold,
  [`${name}-ours`]: ours,
});

function tallyDescription({ gold, ours }: Found<'problems'> | Found<'measures'>): Tally {
  const topics = new Set(gold.topics);
  const theirs = new Set(ours.topics);
  const shared = [...topics].filter((topic) => theirs.has(topic)).length;
  const tally = { ...tallyFound('topics', shared, topics.size, theirs.size), 'all-topics-found': shared };
  if (gold.specificity === undefined) return tally;
  const distance = Math.abs(gold.specificity - ours.specificity);
  return { ...tally, specificities: 1, 'specificity-distance': distance, 'specificities-right': distance === 0 ? 1 : 0 };
}

const topicsOf = (items: readonly { readonly topics: readonly string[] }[]) =>
  items.reduce((sum, { topics }) => sum + new Set(topics).size, 0);

/** An answer is found when problem and measure are found and the annotator joins them too. */
function tallyAnswers(
  { annotation, rows }: Comparison,
  problems: readonly Found<'problems'>[],
  measures: readonly Found<'measures'>[],
): Tally {
  const pair = (problem: string, measure: string) => JSON.stringify([problem, measure]);
  const gold = new Set(annotation.measures.flatMap(({ id, answers }) => answers.map((problem) => pair(problem, id))));
  const problemIds = new Map(problems.map((each) => [each.ours.problem_no, each.gold.id]));
  const measureIds = new Map(measures.map((each) => [each.ours.measure_no, each.gold.id]));
  const ours = rows.answers.filter(({ strength }) => strength >= leastStrength);
  const found = ours.filter(({ problem_no, measure_no }) => {
    const [problem, measure] = [problemIds.get(problem_no), measureIds.get(measure_no)];
    return problem !== undefined && measure !== undefined && gold.has(pair(problem, measure));
  });
  return tallyFound('answers', found.length, gold.size, ours.length);
}

/** End to end: the topics of an item that is not found are missed, those of one that is none are wrong. */
const allTopics: Measure = {
  group: 'topics',
  measure: 'f1-all',
  of: null,
  counts: ['all-topics-found', 'all-topics-gold', 'all-topics-ours'],
  headline: true,
  isQuotient: false,
  value: (sum) => quotient(2 * (sum['all-topics-found'] ?? 0), (sum['all-topics-gold'] ?? 0) + (sum['all-topics-ours'] ?? 0)),
};

export function measuresOfItems(): readonly Measure[] {
  return [
    ...precisionRecall('problems', 'problems', { headline: true }),
    ...precisionRecall('measures', 'measures', { headline: true }),
    ratio('measures', 'kind', 'kinds-right', 'kinds'),
    ...precisionRecall('topics', 'topics', { headline: true }),
    allTopics,
    ratio('specificity', 'error', 'specificity-distance', 'specificities', { headline: true }),
    ratio('specificity', 'right-of-all', 'specificities-right', 'specificities-gold', { headline: true }),
    ...precisionRecall('answers', 'answers', { headline: true }),
  ];
}
