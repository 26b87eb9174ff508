import type { Row } from '#contract';
import type { Topic } from '#model';
import { type Example, withExample } from './examples.ts';
import type { SummarisedProblem } from './summarised-report.ts';

/** Counts of one topic in one scope while reports come in. */
export interface TopicTally {
  readonly scope: Row<'topic_summary'>['scope'];
  readonly scopeValue: string;
  readonly topic: Topic;
  /** Reports that state a problem of the topic. */
  readonly reports: Set<string>;
  problems: number;
  measures: number;
  specificity: number;
  answered: number;
  previous: number;
  examples: readonly Example[];
}

export function emptyTally(scope: TopicTally['scope'], scopeValue: string, topic: Topic): TopicTally {
  return {
    scope,
    scopeValue,
    topic,
    reports: new Set(),
    problems: 0,
    measures: 0,
    specificity: 0,
    answered: 0,
    previous: 0,
    examples: [],
  };
}

export function addProblem(tally: TopicTally, reportId: string, problem: SummarisedProblem): void {
  tally.reports.add(reportId);
  tally.problems += 1;
  tally.specificity += problem.specificity;
  tally.answered += Number(problem.answered);
  tally.examples = withExample(tally.examples, { reportId, ...problem });
}

export function addPreviousProblem(tally: TopicTally): void {
  tally.previous += 1;
}

export function addMeasure(tally: TopicTally): void {
  tally.measures += 1;
}

export function rowOf(tally: TopicTally): Row<'topic_summary'> {
  const { problems } = tally;
  return {
    scope: tally.scope,
    scope_value: tally.scopeValue,
    topic: tally.topic,
    report_count: tally.reports.size,
    problem_count: problems,
    measure_count: tally.measures,
    mean_specificity: problems === 0 ? null : tally.specificity / problems,
    answered_share: problems === 0 ? null : tally.answered / problems,
    previous_count: tally.previous,
    examples: JSON.stringify(
      tally.examples.map(({ reportId, span, quote }) => ({ report_id: reportId, start_at: span.start, end_at: span.end, quote })),
    ),
  };
}
