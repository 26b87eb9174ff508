/** More points would cost the square of their number and change the third digit. */
const sampled = 400;

/**
 * Prepares how well clusters of these points part, in [-1, 1]: the mean over points of (b − a) / max(a, b), where a is the
 * mean distance to the own cluster and b to the nearest other one (Rousseeuw 1987). Over an even sample of the points,
 * whose distances are measured once.
 */
export function prepareSilhouette(points: readonly (readonly number[])[]): (clusters: readonly number[]) => number {
  const step = Math.max(1, Math.ceil(points.length / sampled));
  const sample = points.flatMap((_, i) => (i % step === 0 ? [i] : []));
  const distances = distancesOf(sample.map((i) => points[i] ?? []));
  return (clusters) => {
    const own = sample.map((i) => clusters[i] ?? 0);
    const sum = distances.reduce((total, row, i) => total + parting(row, own, i), 0);
    return sample.length === 0 ? 0 : sum / sample.length;
  };
}

/** A row for each point; what was measured from the other side is not measured again. */
function distancesOf(points: readonly (readonly number[])[]): readonly Float64Array[] {
  const rows: Float64Array[] = [];
  for (const [i, one] of points.entries())
    rows.push(Float64Array.from(points, (other, j) => (j < i ? (rows[j]?.[i] ?? 0) : distance(one, other))));
  return rows;
}

/** Of one point, by its distances to all; 0 where it is alone. */
function parting(row: Float64Array, clusters: readonly number[], self: number): number {
  const sums: number[] = [];
  const counts: number[] = [];
  for (let i = 0; i < row.length; i += 1) {
    const cluster = clusters[i] ?? 0;
    if (i === self) continue;
    sums[cluster] = (sums[cluster] ?? 0) + (row[i] ?? 0);
    counts[cluster] = (counts[cluster] ?? 0) + 1;
  }
  const home = clusters[self] ?? 0;
  const means = sums.map((sum, cluster) => sum / (counts[cluster] ?? 1));
  const inside = means[home];
  const outside = means.reduce((least, mean, cluster) => (cluster === home ? least : Math.min(least, mean)), Number.POSITIVE_INFINITY);
  if (inside === undefined || outside === Number.POSITIVE_INFINITY) return 0;
  return (outside - inside) / Math.max(outside, inside, Number.EPSILON);
}

function distance(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < one.length; i += 1) sum += ((one[i] ?? 0) - (other[i] ?? 0)) ** 2;
  return Math.sqrt(sum);
}
