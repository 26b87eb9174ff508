import type { Row } from '#contract';
import type { Topic } from '#model';
import { type Clusters, clusterAgencies } from './cluster.ts';
import type { WordsOf } from './cluster-points.ts';
import type { SummarisedReport } from './summarised-report.ts';
import { addMeasure, addPreviousProblem, addProblem, emptyTally, rowOf, type TopicTally } from './topic-tally.ts';

type Scope = Row<'topic_summary'>['scope'];

interface Summary extends Clusters {
  readonly topics: readonly Row<'topic_summary'>[];
}

/** What the corpus writes about: topics by scope, and groups of agencies; `wordsOf` cuts a quotation into words. */
export function summarise(reports: Iterable<SummarisedReport>, wordsOf: WordsOf): Summary {
  const all = [...reports];
  return { topics: topicRows(all), ...clusterAgencies(all, wordsOf) };
}

/**
 * Counts topics over all reports and by region, level and unit type (DESIGN.md 4). Counts, means and examples are of
 * `current` reports; `previous_count` is the number of problems in `previous` ones. An item with several topics counts
 * for each. Examples are quotations, the most specific ones. Rows by scope, scope value and topic, whatever the order
 * of `reports`; time grows with the number of items, memory with the number of scopes.
 */
function topicRows(reports: Iterable<SummarisedReport>): readonly Row<'topic_summary'>[] {
  const tallies = new Map<string, TopicTally>();
  for (const report of reports) {
    for (const [scope, value] of scopesOf(report)) addReport(report, (topic) => tallyOf(tallies, scope, value, topic));
  }
  return [...tallies.values()].map(rowOf).sort(inOrder);
}

function addReport(report: SummarisedReport, tally: (topic: Topic) => TopicTally): void {
  for (const problem of report.problems) {
    for (const topic of new Set(problem.topics)) {
      if (report.role === 'previous') addPreviousProblem(tally(topic));
      else addProblem(tally(topic), report.reportId, problem);
    }
  }
  if (report.role === 'previous') return;
  for (const measure of report.measures) for (const topic of new Set(measure.topics)) addMeasure(tally(topic));
}

function tallyOf(tallies: Map<string, TopicTally>, scope: Scope, value: string, topic: Topic): TopicTally {
  const key = `${scope}\n${value}\n${topic}`;
  const known = tallies.get(key) ?? emptyTally(scope, value, topic);
  tallies.set(key, known);
  return known;
}

function scopesOf({ region, level, unitType }: SummarisedReport): readonly (readonly [Scope, string])[] {
  const byRegion = regionsOf(region, level).map((value) => ['region', value] as const);
  return [
    ['all', 'all'],
    ...byRegion,
    ...(level === null ? [] : [['level', level] as const]),
    ...(unitType === null ? [] : [['unit_type', unitType] as const]),
  ];
}

/** Each division a report lies in, from the largest; a township is an agency of its own, not a region of agencies. */
function regionsOf(region: string | null, level: string | null): readonly string[] {
  if (region === null) return [];
  const names = region.split('/');
  const last = level === 'township' && names.length > 1 ? names.length - 1 : names.length;
  return names.slice(0, last).map((_, i) => names.slice(0, i + 1).join('/'));
}

function inOrder(left: Row<'topic_summary'>, right: Row<'topic_summary'>): number {
  return compare(left.scope, right.scope) || compare(left.scope_value, right.scope_value) || compare(left.topic, right.topic);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
