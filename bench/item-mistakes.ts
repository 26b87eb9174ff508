import { contentId } from '#model';
import type { Comparison } from '../src/evaluate/comparison.ts';
import { matchSpans } from '../src/evaluate/match-spans.ts';
import { placeItems } from '../src/evaluate/place-items.ts';

export type MistakeKind = 'missed' | 'extra' | 'answer missed' | 'answer extra' | 'no topic right' | 'topics';

/** One thing that leitong and the annotator say differently of an item. */
export interface Mistake {
  readonly kind: MistakeKind;
  /** Name of the report. */
  readonly report: string;
  /** What it is about, without white space. */
  readonly quote: string;
  readonly annotated: string;
  readonly ours: string;
  /** Under this its reason stands in bench/item-reasons.yaml. */
  readonly id: string;
}

/** The worst first: an item that is none or was not found before an answer, and that before a topic. */
const order: readonly MistakeKind[] = ['missed', 'extra', 'answer missed', 'answer extra', 'no topic right', 'topics'];
const sides = ['problems', 'measures'] as const;

interface Item {
  readonly name: string;
  readonly quote: string;
  readonly topics: readonly string[];
}

interface Side {
  readonly gold: readonly Item[];
  readonly ours: readonly Item[];
  /** Which of ours is which of the annotator's, by index. */
  readonly found: ReadonlyMap<number, number>;
}

/** All mistakes of a report, the worst first, the longer words before the shorter. */
export function mistakesOf(comparison: Comparison): readonly Mistake[] {
  const [problems, measures] = [sideOf(comparison, 'problems'), sideOf(comparison, 'measures')];
  const report = comparison.name;
  return sorted([
    ...[problems, measures].flatMap((side) => [...itemMistakes(report, side), ...topicMistakes(report, side)]),
    ...answerMistakes(comparison, problems, measures),
  ]);
}

export function sorted(mistakes: readonly Mistake[]): readonly Mistake[] {
  const rank = ({ kind }: Mistake) => order.indexOf(kind);
  return [...mistakes].sort((left, right) => rank(left) - rank(right) || right.quote.length - left.quote.length);
}

function sideOf(comparison: Comparison, kind: (typeof sides)[number]): Side {
  const { annotation, rows, text } = comparison;
  const spans = rows[kind].map(({ start_at, end_at }) => text.spanOf(start_at, end_at));
  return {
    gold: annotation[kind].map(({ id, quote, topics }) => ({ name: id, quote: quote.replace(/\s+/g, ''), topics })),
    ours: rows[kind].map(({ topics }, no) => ({ name: `${no}`, quote: text.value.slice(spans[no]?.start, spans[no]?.end), topics })),
    found: matchSpans(placeItems(kind, comparison), spans),
  };
}

function mistakeOf(mistake: Omit<Mistake, 'id'>): Mistake {
  return { ...mistake, id: contentId(mistake.kind, mistake.quote, mistake.annotated) };
}

function itemMistakes(report: string, { gold, ours, found }: Side): readonly Mistake[] {
  const taken = new Set(found.values());
  return [
    ...gold
      .filter((_, no) => !found.has(no))
      .map(({ name, quote }) => mistakeOf({ kind: 'missed', report, quote, annotated: name, ours: '' })),
    ...ours
      .filter((_, no) => !taken.has(no))
      .map(({ quote, topics }) => mistakeOf({ kind: 'extra', report, quote, annotated: '', ours: topics.join(' ') })),
  ];
}

function topicMistakes(report: string, { gold, ours, found }: Side): readonly Mistake[] {
  return [...found].flatMap(([goldNo, ourNo]) => {
    const [left, right] = [gold[goldNo], ours[ourNo]];
    if (left === undefined || right === undefined) return [];
    const shared = left.topics.filter((topic) => right.topics.includes(topic)).length;
    if (shared === left.topics.length && shared === right.topics.length) return [];
    const kind = shared === 0 ? 'no topic right' : 'topics';
    return [mistakeOf({ kind, report, quote: left.quote, annotated: left.topics.join(' '), ours: right.topics.join(' ') })];
  });
}

/** Answers between found items that only one of the two sees. */
function answerMistakes({ annotation, rows, name: report }: Comparison, problems: Side, measures: Side): readonly Mistake[] {
  const leastStrength = 0.5;
  const problemOf = new Map(
    [...problems.found].map(([goldNo, ourNo]) => [rows.problems[ourNo]?.problem_no, annotation.problems[goldNo]?.id ?? '']),
  );
  const measureOf = new Map(
    [...measures.found].map(([goldNo, ourNo]) => [rows.measures[ourNo]?.measure_no, annotation.measures[goldNo]?.id ?? '']),
  );
  const nameOf = (problem: string, measure: string) => `${problem} <- ${measure}`;
  const gold = new Set(annotation.measures.flatMap(({ id, answers }) => answers.map((problem) => nameOf(problem, id))));
  const ours = new Set(
    rows.answers.flatMap(({ problem_no, measure_no, strength }) => {
      const [problem, measure] = [problemOf.get(problem_no), measureOf.get(measure_no)];
      return strength < leastStrength || problem === undefined || measure === undefined ? [] : [nameOf(problem, measure)];
    }),
  );
  const isFound = (pair: string) => pair.split(' <- ').every((id) => [...problemOf.values(), ...measureOf.values()].includes(id));
  const quoteOf = (pair: string) => measures.gold.find(({ name }) => name === pair.split(' <- ')[1])?.quote ?? '';
  return [
    ...[...gold]
      .filter((pair) => !ours.has(pair) && isFound(pair))
      .map((pair) => mistakeOf({ kind: 'answer missed', report, quote: quoteOf(pair), annotated: pair, ours: '' })),
    ...[...ours]
      .filter((pair) => !gold.has(pair))
      .map((pair) => mistakeOf({ kind: 'answer extra', report, quote: quoteOf(pair), annotated: '', ours: pair })),
  ];
}
