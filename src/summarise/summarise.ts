import type { Row } from '#contract';
import { type Clusters, clusterAgencies } from './cluster.ts';
import { subtopicRows } from './subtopics.ts';
import type { SummarisedReport } from './summarised-report.ts';
import { topicRows } from './topic-rows.ts';
import { type WordsOf, wordItems } from './worded-items.ts';

interface Summary extends Clusters {
  readonly topics: readonly Row<'topic_summary'>[];
  readonly subtopics: readonly Row<'subtopics'>[];
}

/**
 * What the corpus writes about: topics by scope, the parts of large topics, and groups of agencies; `wordsOf` cuts a
 * quotation into words. The same whatever the order of the reports.
 */
export function summarise(reports: Iterable<SummarisedReport>, wordsOf: WordsOf): Summary {
  const ordered = [...reports].sort(inOrder);
  const worded = wordItems(
    ordered.filter(({ role }) => role === 'current'),
    wordsOf,
  );
  return { topics: topicRows(ordered, worded), subtopics: subtopicRows(worded), ...clusterAgencies(ordered, worded) };
}

function inOrder(left: SummarisedReport, right: SummarisedReport): number {
  if (left.agency !== right.agency) return left.agency < right.agency ? -1 : 1;
  return left.reportId < right.reportId ? -1 : 1;
}
