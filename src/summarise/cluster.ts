import { kmeans } from 'ml-kmeans';
import type { Row } from '#contract';
import { type Points, pointsOf, type WordsOf } from './cluster-points.ts';
import { distance, silhouette } from './cluster-silhouette.ts';
import type { SummarisedReport } from './summarised-report.ts';

export interface Clusters {
  readonly clusters: readonly Row<'clusters'>[];
  readonly members: readonly Row<'cluster_members'>[];
}

/** With fewer agencies a group is chance (DOMAIN.md 1.4). */
const fewest = 30;
const ks = [2, 3, 4, 5, 6, 7, 8];
/** Centres hardly move with more points; the others join the nearest. */
const fitted = 1500;
/** Below it the groups run into one another, and none is told. */
const leastSilhouette = 0.03;
const seed = 20;
const shownTerms = { label: 3, all: 10 };

/**
 * Groups agencies by what they state of problems and measures: k-means on TF-IDF and topic profiles, seeded, with the
 * number of groups that part best by silhouette. The same reports in any order give the same groups. Nothing with fewer
 * than 30 reports of the current year, and nothing where no grouping parts.
 */
export function clusterAgencies(reports: Iterable<SummarisedReport>, wordsOf: WordsOf): Clusters {
  const writing = [...reports].filter(({ role, problems, measures }) => role === 'current' && problems.length + measures.length > 0);
  if (writing.length < fewest) return { clusters: [], members: [] };
  const points = pointsOf(
    writing.sort((a, b) => (a.reportId < b.reportId ? -1 : 1)),
    wordsOf,
  );
  const centres = bestCentres(points.values);
  return centres === null ? { clusters: [], members: [] } : rowsOf(points, centres);
}

function bestCentres(values: Points['values']): readonly (readonly number[])[] | null {
  const step = Math.max(1, Math.ceil(values.length / fitted));
  const sample = values.filter((_, i) => i % step === 0).map((point) => [...point]);
  let best: { readonly score: number; readonly centres: readonly (readonly number[])[] } | null = null;
  for (const k of ks) {
    if (k * 5 > sample.length) break;
    const found = kmeans(sample, k, { seed, maxIterations: 40, initialization: 'kmeans++' });
    const score = silhouette(sample, found.clusters);
    if (best === null || score > best.score) best = { score, centres: found.centroids };
  }
  return best === null || best.score < leastSilhouette ? null : best.centres;
}

/** Groups by size, the largest is number 1; members by distance to the centre of their group. */
function rowsOf(points: Points, centres: readonly (readonly number[])[]): Clusters {
  const placed = points.values.map((point, i) => ({ reportId: points.reportIds[i] ?? '', point, ...nearest(point, centres) }));
  const mean = meanOf(points.values);
  const groups = centres
    .map((centre, no) => ({ centre, own: placed.filter(({ cluster }) => cluster === no) }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => b.own.length - a.own.length || ((a.own[0]?.reportId ?? '') < (b.own[0]?.reportId ?? '') ? -1 : 1));
  const clusters = groups.map(({ own }, i) => {
    const terms = distinguishing(points.terms, meanOf(own.map(({ point }) => point)), mean);
    return { cluster_no: i + 1, label: terms.slice(0, shownTerms.label).join('、'), size: own.length, terms: [...terms] };
  });
  const members = groups.flatMap(({ own }, i) =>
    own.map(({ reportId, away }) => ({ cluster_no: i + 1, report_id: reportId, distance: away })),
  );
  return { clusters, members };
}

function nearest(point: readonly number[], centres: readonly (readonly number[])[]): { readonly cluster: number; readonly away: number } {
  const distances = centres.map((centre) => distance(point, centre));
  const away = Math.min(...distances);
  return { cluster: distances.indexOf(away), away };
}

function meanOf(values: Points['values']): readonly number[] {
  const sums = new Array<number>(values[0]?.length ?? 0).fill(0);
  for (const point of values) for (const [i, value] of point.entries()) sums[i] = (sums[i] ?? 0) + value;
  return sums.map((sum) => sum / values.length);
}

/** The words that members use most beyond the others. */
function distinguishing(terms: readonly string[], own: readonly number[], all: readonly number[]): readonly string[] {
  return terms
    .map((term, i) => ({ term, more: (own[i] ?? 0) - (all[i] ?? 0) }))
    .filter(({ more }) => more > 0)
    .sort((a, b) => b.more - a.more || (a.term < b.term ? -1 : 1))
    .slice(0, shownTerms.all)
    .map(({ term }) => term);
}
