import { Command } from 'commander';
import type { Row } from '#contract';
import type { Store } from '#store';
import type { Context } from './context.ts';
import { findReport, withResults } from './open-results.ts';
import { identityOf } from './show-identity.ts';
import { alike, findings, sections } from './show-report.ts';
import { type Earlier, promises } from './show-years.ts';
import { print } from './terminal.ts';

/** All that is stored of one report. */
export interface Stored {
  readonly report: Row<'reports'>;
  readonly text: string;
  readonly sections: readonly Row<'sections'>[];
  readonly sentences: readonly Row<'sentences'>[];
  readonly problems: readonly Row<'problems'>[];
  readonly measures: readonly Row<'measures'>[];
  readonly answers: readonly Row<'answers'>[];
  readonly flags: readonly Row<'flags'>[];
  /** The agency's report on the year before, where it is there. */
  readonly earlier: Earlier | null;
  readonly pairs: readonly { readonly row: Row<'pairs'>; readonly other: Row<'reports'> | undefined }[];
}

/** `leitong show`: one report in the terminal. */
export function showCommand(here: Context): Command {
  const { say } = here;
  return new Command('show')
    .description(say('show-about'))
    .argument('<out>', say('argument-out'))
    .argument('<report>', say('argument-report'))
    .action(async (out: string, words: string) => {
      const stored = await withResults(out, async (store) => load(store, await findReport(store, words)));
      await print(
        [
          ...identityOf(stored, here),
          ...sections(stored, here),
          ...findings(stored, here),
          ...promises(stored.earlier, here),
          ...alike(stored, here),
        ].join('\n'),
      );
    });
}

async function load(store: Store, report: Row<'reports'>): Promise<Stored> {
  const of = { report_id: report.report_id };
  const [source] = await all(store.rows('sources', { source_id: report.source_id }));
  const rows = [
    ...(await all(store.rows('pairs', { left_report: report.report_id }))),
    ...(await all(store.rows('pairs', { right_report: report.report_id }))),
  ];
  const pairs = [];
  for (const row of rows.sort((left, right) => right.score - left.score)) {
    const [other] = await all(
      store.rows('reports', { report_id: row.left_report === report.report_id ? row.right_report : row.left_report }),
    );
    pairs.push({ row, other });
  }
  return {
    report,
    text: source?.text ?? '',
    sections: await all(store.rows('sections', of)),
    sentences: await all(store.rows('sentences', of)),
    problems: await all(store.rows('problems', of)),
    measures: await all(store.rows('measures', of)),
    answers: await all(store.rows('answers', of)),
    flags: await all(store.rows('flags', of)),
    earlier: await earlierOf(store, report),
    pairs,
  };
}

async function earlierOf(store: Store, { earlier_reports }: Row<'reports'>): Promise<Earlier | null> {
  const [report] = earlier_reports.length === 0 ? [] : await all(store.rows('reports', { report_id: earlier_reports[0] ?? '' }));
  if (report === undefined) return null;
  const [source] = await all(store.rows('sources', { source_id: report.source_id }));
  return { report, text: source?.text ?? '', measures: await all(store.rows('measures', { report_id: report.report_id })) };
}

export async function all<Value>(batches: AsyncIterable<readonly Value[]>): Promise<Value[]> {
  const values: Value[] = [];
  for await (const batch of batches) values.push(...batch);
  return values;
}
