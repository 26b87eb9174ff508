import type { Row } from '#contract';
import { allRows, type Results } from './results.ts';

/** What the analysis made of one file. `report` is null where it found no report in it, then the lists are empty. */
export interface ReportRows {
  /** null where the file could not be read. */
  readonly text: string | null;
  readonly report: Row<'reports'> | null;
  readonly sections: readonly Row<'sections'>[];
  readonly cells: readonly Row<'cells'>[];
  readonly sentences: readonly Row<'sentences'>[];
  readonly problems: readonly Row<'problems'>[];
  readonly measures: readonly Row<'measures'>[];
  readonly answers: readonly Row<'answers'>[];
  readonly flags: readonly Row<'flags'>[];
}

/** The results of the files at `paths`; a path the results do not know has none. One table after the other. */
export async function reportRowsOf(results: Results, paths: readonly string[]): Promise<ReadonlyMap<string, ReportRows>> {
  const sources = await allRows(results, 'sources', { path: paths });
  const reports = await allRows(results, 'reports', { path: paths });
  const where = { report_id: reports.map(({ report_id }) => report_id) };
  const sections = byReport(await allRows(results, 'sections', where));
  const cells = byReport(await allRows(results, 'cells', where));
  const sentences = byReport(await allRows(results, 'sentences', where));
  const problems = byReport(await allRows(results, 'problems', where));
  const measures = byReport(await allRows(results, 'measures', where));
  const answers = byReport(await allRows(results, 'answers', where));
  const flags = byReport(await allRows(results, 'flags', where));
  return new Map(
    sources.map(({ path, source_id, text }) => {
      const report = reports.find((each) => each.source_id === source_id) ?? null;
      const of = <Kind>(rows: ReadonlyMap<string, readonly Kind[]>): readonly Kind[] => rows.get(report?.report_id ?? '') ?? [];
      const found = { sections: of(sections), cells: of(cells), sentences: of(sentences), problems: of(problems) };
      return [path, { text, report, ...found, measures: of(measures), answers: of(answers), flags: of(flags) }];
    }),
  );
}

function byReport<Kind extends { readonly report_id: string }>(rows: readonly Kind[]): ReadonlyMap<string, readonly Kind[]> {
  const groups = new Map<string, Kind[]>();
  for (const row of rows) {
    const group = groups.get(row.report_id);
    if (group === undefined) groups.set(row.report_id, [row]);
    else group.push(row);
  }
  return groups;
}
