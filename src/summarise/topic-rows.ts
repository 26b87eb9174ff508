import type { Row } from '#contract';
import { grouped, type Topic } from '#model';
import { prepareExamples } from './examples.ts';
import { prepareScopes, type Scope } from './scopes.ts';
import type { SummarisedItem, SummarisedReport } from './summarised-report.ts';
import { addMeasure, addProblem, emptyTally, rowOf, type ScopeTally, type TopicTally } from './topic-tally.ts';
import type { WordedItems } from './worded-items.ts';

/** Tallies by scope and topic. */
interface Tallies {
  readonly scopeOf: (scope: Scope) => ScopeTally;
  readonly topicOf: (scope: Scope, topic: Topic) => TopicTally;
  readonly all: () => Iterable<TopicTally>;
}

/**
 * Counts topics over all reports and by region, level and unit type (DESIGN.md 4). `reports` are ordered, those of an
 * agency one after another; counts, means and examples are of `current` ones, whose items are `worded`. The year before
 * is the one before that of the current reports: earlier ones count for nothing here. What changed is counted of
 * agencies with a report on both years, so that who is new or missing changes nothing. An item with several topics
 * counts for each. Rows by scope, scope value and topic; time and memory grow with the number of items.
 */
export function topicRows(reports: readonly SummarisedReport[], worded: WordedItems): readonly Row<'topic_summary'>[] {
  const scopesOf = prepareScopes(reports);
  const tallies = emptyTallies();
  const lastYear = Math.max(...reports.filter(isCurrent).map(({ year }) => year ?? 0)) - 1;
  for (const [, own] of grouped(reports, ({ agency }) => agency)) {
    const before = own.filter((report) => !isCurrent(report) && report.year === lastYear);
    const now = own.filter(isCurrent);
    for (const report of now) addCurrent(report, scopesOf(report), worded, tallies);
    for (const report of before) addPrevious(report, scopesOf(report), tallies);
    if (now.length > 0 && before.length > 0) addChange(before, now, eachOnce(now.flatMap(scopesOf)), tallies);
  }
  const examplesAmong = prepareExamples(worded);
  return Array.from(tallies.all(), (tally) => rowOf(tally, tallies.scopeOf(tally), examplesAmong)).sort(inOrder);
}

const isCurrent = ({ role }: SummarisedReport): boolean => role === 'current';

function emptyTallies(): Tallies {
  const scopes = new Map<string, ScopeTally>();
  const topics = new Map<string, TopicTally>();
  const keyOf = ({ scope, value }: Scope) => `${scope}\n${value}`;
  return {
    scopeOf: (scope) => known(scopes, keyOf(scope), () => ({ reports: 0, compared: 0 })),
    topicOf: (scope, topic) => known(topics, `${keyOf(scope)}\n${topic}`, () => emptyTally(scope, topic)),
    all: () => topics.values(),
  };
}

function known<Value>(values: Map<string, Value>, key: string, empty: () => Value): Value {
  const value = values.get(key) ?? empty();
  values.set(key, value);
  return value;
}

function addCurrent(report: SummarisedReport, scopes: readonly Scope[], { ranges }: WordedItems, { scopeOf, topicOf }: Tallies): void {
  const [from] = ranges.get(report.reportId) ?? [0];
  for (const scope of scopes) {
    scopeOf(scope).reports += 1;
    report.problems.forEach((problem, i) => {
      for (const topic of new Set(problem.topics)) addProblem(topicOf(scope, topic), report, problem, from + i);
    });
    const first = from + report.problems.length;
    report.measures.forEach((measure, i) => {
      for (const topic of new Set(measure.topics)) addMeasure(topicOf(scope, topic), report, first + i);
    });
  }
}

function addPrevious({ problems }: SummarisedReport, scopes: readonly Scope[], { topicOf }: Tallies): void {
  for (const scope of scopes) for (const { topics } of problems) for (const topic of new Set(topics)) topicOf(scope, topic).previous += 1;
}

function addChange(
  before: readonly SummarisedReport[],
  now: readonly SummarisedReport[],
  scopes: readonly Scope[],
  { scopeOf, topicOf }: Tallies,
): void {
  for (const scope of scopes) {
    scopeOf(scope).compared += 1;
    for (const topic of topicsOf(before)) topicOf(scope, topic).before += 1;
    for (const topic of topicsOf(now)) topicOf(scope, topic).now += 1;
  }
}

const topicsOf = (reports: readonly SummarisedReport[]): ReadonlySet<Topic> =>
  new Set(reports.flatMap(({ problems }) => problems.flatMap(({ topics }: SummarisedItem) => topics)));

const eachOnce = (scopes: readonly Scope[]): readonly Scope[] =>
  Array.from(new Map(scopes.map((each) => [`${each.scope}\n${each.value}`, each])).values());

function inOrder(left: Row<'topic_summary'>, right: Row<'topic_summary'>): number {
  return compare(left.scope, right.scope) || compare(left.scope_value, right.scope_value) || compare(left.topic, right.topic);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
