import { kmeans } from 'ml-kmeans';
import { prepareSilhouette } from './silhouette.ts';

type Vectors = readonly (readonly number[])[];

export interface Grouping {
  readonly centres: Vectors;
  /** How well the groups part, in [-1, 1]. */
  readonly silhouette: number;
}

export interface GroupingLimits {
  readonly ks: readonly number[];
  /** Below it the groups run into one another, and there are none. */
  readonly leastSilhouette: number;
  /** Of the points; a smaller group is a stray. */
  readonly leastMembers: number;
  readonly iterations: number;
}

/** The start of k-means is drawn with it: the same points in the same order give the same groups. */
const seed = 20;

/** The number of groups that part best by silhouette, and their centres by k-means; null where none part well enough. */
export function bestGrouping(points: Vectors, { ks, leastSilhouette, leastMembers, iterations }: GroupingLimits): Grouping | null {
  const data = points.map((point) => [...point]);
  const silhouetteOf = prepareSilhouette(points);
  let best: Grouping | null = null;
  for (const k of ks) {
    if (k * Math.max(leastMembers, 5) > data.length) break;
    const found = kmeans(data, k, { seed, maxIterations: iterations, initialization: 'kmeans++' });
    if (sizesOf(found.clusters, k).some((size) => size < leastMembers)) continue;
    const silhouette = silhouetteOf(found.clusters);
    if (silhouette >= leastSilhouette && (best === null || silhouette > best.silhouette)) best = { silhouette, centres: found.centroids };
  }
  return best;
}

function sizesOf(clusters: readonly number[], k: number): readonly number[] {
  const sizes = new Array<number>(k).fill(0);
  for (const cluster of clusters) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  return sizes;
}

/** The nearest of the centres, and how far it is. */
export function nearest(point: readonly number[], centres: Vectors): { readonly group: number; readonly away: number } {
  let [group, away] = [0, Number.POSITIVE_INFINITY];
  centres.forEach((centre, no) => {
    const distance = Math.sqrt(squared(point, centre));
    if (distance < away) [group, away] = [no, distance];
  });
  return { group, away };
}

function squared(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < one.length; i += 1) sum += ((one[i] ?? 0) - (other[i] ?? 0)) ** 2;
  return sum;
}

/** Of length 1, but for what has no length. */
export function unit(values: readonly number[]): readonly number[] {
  const length = Math.hypot(...values);
  return length === 0 ? values : values.map((value) => value / length);
}
