import { fullRegions } from '#model';
import type { Store } from '#store';

/** One name for each region of the results; read once, since a run cannot write them while they are reviewed. */
export async function regionNames(store: Store): Promise<(name: string) => string> {
  const names = new Set<string>();
  for await (const rows of store.rows('reports')) for (const { region } of rows) if (region !== null) names.add(region);
  return fullRegions(names);
}
