import type { Row } from '#contract';
import type { Topic } from '#model';
import { type Example, examplesJson } from './examples.ts';
import type { Scope } from './scopes.ts';
import type { SummarisedProblem } from './summarised-report.ts';

/** Counts what comes in a row: the same key twice running is one. */
interface Counter {
  count: number;
  last: string;
}

/** Counts of one topic in one scope while the reports come in, those of an agency one after another. */
export interface TopicTally extends Scope {
  readonly topic: Topic;
  readonly reports: Counter;
  readonly stating: Counter;
  readonly measuring: Counter;
  /** Numbers of the items, ascending. */
  readonly problems: number[];
  readonly measures: number[];
  specificity: number;
  answered: number;
  previous: number;
  /** Agencies with a report on both years that state a problem of it: in the year before, and in this one. */
  before: number;
  now: number;
}

/** What is counted of a scope, whatever the topic. */
export interface ScopeTally {
  reports: number;
  /** Agencies with a report on this year and on the year before. */
  compared: number;
}

const counter = (): Counter => ({ count: 0, last: '' });

export const emptyTally = ({ scope, value }: Scope, topic: Topic): TopicTally => ({
  scope,
  value,
  topic,
  reports: counter(),
  stating: counter(),
  measuring: counter(),
  problems: [],
  measures: [],
  specificity: 0,
  answered: 0,
  previous: 0,
  before: 0,
  now: 0,
});

function countOnce(counted: Counter, key: string): void {
  if (counted.count > 0 && counted.last === key) return;
  counted.count += 1;
  counted.last = key;
}

interface Author {
  readonly reportId: string;
  readonly agency: string;
}

export function addProblem(tally: TopicTally, { reportId, agency }: Author, problem: SummarisedProblem, no: number): void {
  countOnce(tally.reports, reportId);
  countOnce(tally.stating, agency);
  tally.problems.push(no);
  tally.specificity += problem.specificity;
  tally.answered += Number(problem.answered);
}

export function addMeasure(tally: TopicTally, { agency }: Author, no: number): void {
  countOnce(tally.measuring, agency);
  tally.measures.push(no);
}

export function rowOf(
  tally: TopicTally,
  of: ScopeTally,
  examplesAmong: (own: readonly number[], others: readonly number[]) => readonly Example[],
): Row<'topic_summary'> {
  const problems = tally.problems.length;
  return {
    scope: tally.scope,
    scope_value: tally.value,
    topic: tally.topic,
    report_count: tally.reports.count,
    problem_count: problems,
    measure_count: tally.measures.length,
    mean_specificity: problems === 0 ? null : tally.specificity / problems,
    answered_share: problems === 0 ? null : tally.answered / problems,
    previous_count: tally.previous,
    examples: examplesJson([...examplesAmong(tally.problems, tally.measures), ...examplesAmong(tally.measures, tally.problems)]),
    scope_reports: of.reports,
    problem_agencies: tally.stating.count,
    measure_agencies: tally.measuring.count,
    compared_agencies: of.compared,
    agencies_before: tally.before,
    agencies_now: tally.now,
  };
}
