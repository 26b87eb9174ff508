import type { Truth, TruthReport } from './read-truth.ts';
import type { Results } from './results.ts';

/** The reports of a synthetic corpus, planted and found; a report has one number in both. */
export interface SyntheticCorpus extends Truth {
  /** By report id of the results. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** By path, which both have. */
  readonly numberAt: ReadonlyMap<string, number>;
  /** Members of each group, in its order. */
  readonly members: readonly (readonly number[])[];
  readonly plantedCount: number;
  /** Planted reports that the results have. */
  readonly readCount: number;
}

/** Reports that the truth does not know, and that can only be found wrongly, come after the planted ones. */
export async function syntheticCorpus(truth: Truth, results: Results): Promise<SyntheticCorpus> {
  const reports: TruthReport[] = [...truth.reports];
  const numberAt = new Map(reports.map(({ path }, number) => [path, number]));
  const numberOf = new Map<string, number>();
  let readCount = 0;
  for await (const rows of results.rows('reports')) {
    for (const { report_id, path, agency, region, year } of rows) {
      const known = numberAt.get(path);
      if (known === undefined) {
        numberAt.set(path, reports.length);
        reports.push({ path, agency, region, year, passages: [], flags: [], harmless: [] });
      } else readCount += 1;
      numberOf.set(report_id, known ?? reports.length - 1);
    }
  }
  return { groups: truth.groups, reports, numberOf, numberAt, members: membersOf(truth), plantedCount: truth.reports.length, readCount };
}

function membersOf({ groups, reports }: Truth): readonly (readonly number[])[] {
  const members = groups.map(() => new Set<number>());
  reports.forEach(({ passages }, number) => {
    for (const { group } of passages) members[group]?.add(number);
  });
  return members.map((numbers) => [...numbers]);
}
