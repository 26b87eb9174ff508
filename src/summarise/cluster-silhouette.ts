/** More points would cost the square of their number and change the third digit. */
const sampled = 400;

/**
 * How well the clusters part, in [-1, 1]: the mean over points of (b − a) / max(a, b), where a is the mean distance to
 * the own cluster and b to the nearest other one (Rousseeuw 1987). Over an even sample of the points.
 */
export function silhouette(points: readonly (readonly number[])[], clusters: readonly number[]): number {
  const step = Math.max(1, Math.floor(points.length / sampled));
  const sample = points.flatMap((point, i) => (i % step === 0 ? [{ point, cluster: clusters[i] ?? 0 }] : []));
  let sum = 0;
  for (const own of sample) {
    const means = meanDistances(own, sample);
    const inside = means.get(own.cluster);
    const outside = Math.min(...[...means].filter(([cluster]) => cluster !== own.cluster).map(([, mean]) => mean));
    if (inside !== undefined && outside !== Number.POSITIVE_INFINITY) sum += (outside - inside) / Math.max(outside, inside, Number.EPSILON);
  }
  return sample.length === 0 ? 0 : sum / sample.length;
}

interface Placed {
  readonly point: readonly number[];
  readonly cluster: number;
}

/** The mean distance of a point to the others, cluster by cluster. */
function meanDistances(own: Placed, sample: readonly Placed[]): ReadonlyMap<number, number> {
  const sums = new Map<number, { total: number; count: number }>();
  for (const other of sample) {
    if (other === own) continue;
    const sum = sums.get(other.cluster) ?? { total: 0, count: 0 };
    sums.set(other.cluster, { total: sum.total + distance(own.point, other.point), count: sum.count + 1 });
  }
  return new Map([...sums].map(([cluster, { total, count }]) => [cluster, total / count]));
}

export function distance(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < one.length; i += 1) sum += ((one[i] ?? 0) - (other[i] ?? 0)) ** 2;
  return Math.sqrt(sum);
}
