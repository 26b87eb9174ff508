import type { Row } from '#contract';
import { type Chance, chanceOf } from '#model';
import { allRows, type Results } from './results.ts';
import type { Score } from './tally.ts';

/** Reports whose narratives are compared with each other: 3,540 directed pairs at most. */
const mostReports = 60;
/** As long as a fingerprint of the analysis: shorter runs are words of the genre. */
const shingleLength = 10;
const seed = 20250131;

/** What is compared of a report. Reports that share a relation, or whose agencies' names hold each other, are related. */
export interface Narrative {
  readonly agency: string | null;
  readonly relations: readonly string[];
  readonly text: string;
}

/**
 * How much of their words reports share that have nothing to do with each other: shingle containment (Broder 1997) of
 * the narratives of at most 60 reports drawn by a fixed seed, in each direction. `relationsOf` names what makes reports
 * related; those that share a name are not compared.
 */
export async function containment(
  results: Results,
  relationsOf: (report: Pick<Row<'reports'>, 'path'>) => readonly string[] = () => [],
): Promise<readonly Score[]> {
  const reports = await drawnReports(results, chanceOf(seed));
  const sources = await allRows(results, 'sources', { source_id: reports.map(({ source_id }) => source_id) });
  const texts = new Map(sources.map(({ source_id, text }) => [source_id, text ?? '']));
  const sentences = await allRows(results, 'sentences', { report_id: reports.map(({ report_id }) => report_id) });
  const narratives = reports.map((report): Narrative => {
    const text = texts.get(report.source_id) ?? '';
    const own = sentences.filter(({ report_id }) => report_id === report.report_id);
    return {
      agency: report.agency,
      relations: relationsOf(report),
      text: own.map(({ start_at, end_at }) => text.slice(start_at, end_at)).join(''),
    };
  });
  return containmentScores(narratives);
}

/** Each set of reports as likely as any other (Vitter 1985, algorithm R). */
async function drawnReports(results: Results, chance: Chance): Promise<readonly Row<'reports'>[]> {
  const drawn: Row<'reports'>[] = [];
  let seen = 0;
  for await (const rows of results.rows('reports')) {
    for (const report of rows) {
      seen += 1;
      const place = drawn.length < mostReports ? drawn.length : Math.floor(chance() * seen);
      if (place < mostReports) drawn[place] = report;
    }
  }
  return drawn;
}

/** Mean, median, 90th percentile and maximum over the directed pairs of unrelated narratives. */
export function containmentScores(narratives: readonly Narrative[]): readonly Score[] {
  const shingled = narratives.map((narrative) => ({ narrative, shingles: shinglesOf(narrative.text) }));
  const values = shingled
    .flatMap(({ narrative, shingles }) =>
      shingled.flatMap((other) =>
        shingles.size === 0 || areRelated(narrative, other.narrative) ? [] : [containedShare(shingles, other.shingles)],
      ),
    )
    .sort((a, b) => a - b);
  const at = (share: number) => values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? null;
  const mean = values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  const counts = { 'directed-pairs': values.length, narratives: narratives.length };
  const score = (measure: string, value: number | null): Score => ({
    group: 'containment',
    measure,
    of: null,
    value,
    counts,
    isQuotient: false,
    interval: null,
  });
  return [score('mean', mean), score('median', at(0.5)), score('ninetieth', at(0.9)), score('maximum', at(1))];
}

function shinglesOf(text: string): ReadonlySet<string> {
  const tight = text.replace(/\s/gu, '');
  const count = Math.max(0, tight.length - shingleLength + 1);
  return new Set(Array.from({ length: count }, (_, at) => tight.slice(at, at + shingleLength)));
}

/** A report is related to itself. */
function areRelated(one: Narrative, other: Narrative): boolean {
  if (one === other || one.relations.some((relation) => other.relations.includes(relation))) return true;
  return one.agency !== null && other.agency !== null && (one.agency.includes(other.agency) || other.agency.includes(one.agency));
}

function containedShare(shingles: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const shingle of shingles) if (others.has(shingle)) shared += 1;
  return shared / shingles.size;
}
