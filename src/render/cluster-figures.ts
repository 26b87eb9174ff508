import type { Row } from '#contract';
import { textsOf } from './report-detail.ts';
import { allOf } from './results.ts';
import type { SiteContext } from './site-context.ts';

/** Members shown of a group: those nearest to its centre. */
const most = { members: 40, quoted: 15, quotes: 3 };

export interface ClusterQuote {
  readonly side: 'problem' | 'measure';
  readonly reportId: string;
  readonly quote: string;
  /** In the report's text. */
  readonly start: number;
  readonly end: number;
}

/** A group of agencies with all that a page tells of it. */
export interface ClusterFigure {
  readonly cluster: Row<'clusters'>;
  /** The nearest to the centre first. */
  readonly nearest: readonly string[];
  /** Reports of the group that write of a topic, problems or measures. */
  readonly topics: ReadonlyMap<string, number>;
  readonly quotes: readonly ClusterQuote[];
}

export async function readClusters(site: SiteContext): Promise<readonly ClusterFigure[]> {
  const clusters = await allOf(site.results.rows('clusters'));
  const members = (await allOf(site.results.rows('cluster_members'))).toSorted(
    (a, b) => a.distance - b.distance || (a.report_id < b.report_id ? -1 : 1),
  );
  const topics = await topicsByCluster(site, new Map(members.map(({ report_id, cluster_no }) => [report_id, cluster_no])));
  const figures: ClusterFigure[] = [];
  for (const cluster of clusters) {
    const nearest = members.filter(({ cluster_no }) => cluster_no === cluster.cluster_no).map(({ report_id }) => report_id);
    figures.push({
      cluster,
      nearest: nearest.slice(0, most.members),
      topics: topics.get(cluster.cluster_no) ?? new Map(),
      quotes: await quotesOf(cluster.terms, nearest.slice(0, most.quoted), site),
    });
  }
  return figures;
}

type Topics = ReadonlyMap<number, ReadonlyMap<string, number>>;

/** Each report counts once for a topic, however many of its items are about it. */
async function topicsByCluster({ results }: SiteContext, clusterOf: ReadonlyMap<string, number>): Promise<Topics> {
  const counts = new Map<number, Map<string, number>>();
  for (const cluster of clusterOf.values()) counts.set(cluster, new Map());
  const seen = new Set<string>();
  const take = ({ report_id, topics }: Pick<Row<'problems'>, 'report_id' | 'topics'>) => {
    const own = counts.get(clusterOf.get(report_id) ?? 0);
    for (const topic of own === undefined ? [] : topics) {
      if (seen.has(`${report_id} ${topic}`)) continue;
      seen.add(`${report_id} ${topic}`);
      own?.set(topic, (own.get(topic) ?? 0) + 1);
    }
  };
  for (const side of ['problems', 'measures'] as const) for await (const rows of results.rows(side)) rows.forEach(take);
  return counts;
}

/** Items that begin alike, but for figures, say the same twice. */
const wordingOf = ({ quote }: ClusterQuote): string => quote.replaceAll(/[^\p{Script=Han}]/gu, '').slice(0, 10);

/** Of the reports nearest to the centre the items with most terms of the group, one of a report. */
async function quotesOf(
  terms: readonly string[],
  reportIds: readonly string[],
  { results, reports }: SiteContext,
): Promise<readonly ClusterQuote[]> {
  const texts = await textsOf(
    results,
    reportIds.flatMap((id) => reports.get(id) ?? []),
  );
  const where = { report_id: reportIds };
  const quoted = (side: ClusterQuote['side'], { report_id, start_at, end_at }: Row<'problems'> | Row<'measures'>): ClusterQuote => {
    const quote = (texts.get(reports.get(report_id)?.source_id ?? '') ?? '').slice(start_at, end_at);
    return { side, reportId: report_id, quote, start: start_at, end: end_at };
  };
  const all = [
    ...(await allOf(results.rows('problems', where))).map((row) => quoted('problem', row)),
    ...(await allOf(results.rows('measures', where))).map((row) => quoted('measure', row)),
  ];
  const weight = ({ quote }: ClusterQuote) => terms.reduce((sum, term, i) => sum + (quote.includes(term) ? terms.length - i : 0), 0);
  const rank = new Map(reportIds.map((id, i) => [id, i]));
  const ordered = all
    .map((quote) => ({ quote, weight: weight(quote), rank: rank.get(quote.reportId) ?? 0 }))
    .filter((each) => each.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.rank - b.rank || a.quote.start - b.quote.start);
  const taken = new Set<string>();
  const chosen: ClusterQuote[] = [];
  for (const { quote } of ordered) {
    const wording = wordingOf(quote);
    if (chosen.length === most.quotes || taken.has(quote.reportId) || taken.has(wording)) continue;
    taken.add(quote.reportId).add(wording);
    chosen.push(quote);
  }
  return chosen;
}
