import type { Row } from '#contract';
import { type Points, pointsOf } from './cluster-points.ts';
import { bestGrouping, nearest } from './grouping.ts';
import type { SummarisedReport } from './summarised-report.ts';
import { tellingTerms } from './telling-terms.ts';
import type { WordedItems } from './worded-items.ts';

export interface Clusters {
  readonly clusters: readonly Row<'clusters'>[];
  readonly members: readonly Row<'cluster_members'>[];
}

/** With fewer agencies a group is chance (DOMAIN.md 1.4). */
const fewest = 30;
/** Centres hardly move with more points; the others join the nearest. */
const fitted = 1500;
const limits = { ks: [2, 3, 4, 5, 6, 7, 8], leastSilhouette: 0.03, leastMembers: 5, iterations: 40 };
const shownTerms = { label: 3, all: 10 };

/**
 * Groups agencies by what they state of problems and measures: k-means on TF-IDF and topic profiles, seeded, with the
 * number of groups that part best by silhouette. The same reports in any order give the same groups. Nothing with fewer
 * than 30 reports of the current year, and nothing where no grouping parts.
 */
export function clusterAgencies(reports: readonly SummarisedReport[], worded: WordedItems): Clusters {
  const writing = reports.filter(({ role, problems, measures }) => role === 'current' && problems.length + measures.length > 0);
  if (writing.length < fewest) return { clusters: [], members: [] };
  const points = pointsOf(
    writing.sort((a, b) => (a.reportId < b.reportId ? -1 : 1)),
    worded,
  );
  const step = Math.max(1, Math.ceil(points.values.length / fitted));
  const grouping = bestGrouping(
    points.values.filter((_, i) => i % step === 0),
    limits,
  );
  return grouping === null ? { clusters: [], members: [] } : rowsOf(points, grouping.centres, worded);
}

/** Groups by size, the largest is number 1; members by distance to the centre of their group. */
function rowsOf(points: Points, centres: Points['values'], worded: WordedItems): Clusters {
  const placed = points.values.map((point, i) => ({ reportId: points.reportIds[i] ?? '', point, ...nearest(point, centres) }));
  const groups = centres
    .map((centre, no) => ({ centre, own: placed.filter(({ group }) => group === no) }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => b.own.length - a.own.length || ((a.own[0]?.reportId ?? '') < (b.own[0]?.reportId ?? '') ? -1 : 1));
  const terms = tellingTerms(
    groups.map(({ own }) => own.map(({ reportId }) => itemsOf(reportId, worded))),
    worded,
    shownTerms.all,
  );
  const clusters = groups.map(({ own }, i) => {
    const shown = terms[i] ?? [];
    return { cluster_no: i + 1, label: shown.slice(0, shownTerms.label).join('、'), size: own.length, terms: [...shown] };
  });
  const members = groups.flatMap(({ own }, i) =>
    own.map(({ reportId, away }) => ({ cluster_no: i + 1, report_id: reportId, distance: away })),
  );
  return { clusters, members };
}

function itemsOf(reportId: string, { ranges }: WordedItems): readonly number[] {
  const [from, to] = ranges.get(reportId) ?? [0, 0];
  return Array.from({ length: to - from }, (_, i) => from + i);
}
