import type { DuckDBConnection } from '@duckdb/node-api';
import type { Row } from '#contract';
import { pairSubject, type VerdictSubject } from '#model';
import { append } from './append.ts';
import type { Column } from './columns.ts';
import { readColumns, readValues, type Values } from './read.ts';
import type { Target } from './schema.ts';
import type { Named } from './successors.ts';
import { inTransaction } from './transaction.ts';

/** A flag or a pair by what it says: ids change with places and rules, which this does not hold. */
export interface Finding {
  readonly subject: VerdictSubject;
  readonly subject_id: string;
  /** Of a flag its code, of a pair its verdict. */
  readonly code: string;
  /** Without spaces; null where a flag has no words, or of a pair. */
  readonly quote: string | null;
  /** Counts from 1 by place among the findings of a report that say the same. */
  readonly nth: number;
  readonly report_id: string;
  readonly other_report: string | null;
}

/** What a verdict was about, kept for the time when its subject is gone; the reports also by what names them to people. */
export interface Judged extends Finding {
  readonly path: string | null;
  readonly agency: string | null;
  readonly year: number | null;
  readonly other_path: string | null;
  readonly other_agency: string | null;
  readonly other_year: number | null;
}

const column = (name: string, type: Column['type']): Column => ({ name, type, nullable: true, json: false });

const judgedTable: Target = {
  name: 'leitong_judged',
  columns: [
    ...['subject', 'subject_id', 'code', 'quote', 'report_id', 'path', 'agency', 'other_report', 'other_path', 'other_agency'].map((name) =>
      column(name, 'VARCHAR'),
    ),
    ...['nth', 'year', 'other_year'].map((name) => column(name, 'BIGINT')),
  ],
};

/**
 * Writes down what the verdicts are about whose subjects are there now; to be called before anything of a report is
 * removed. What was written down of subjects that are gone stays.
 */
export async function rememberJudged(connection: DuckDBConnection): Promise<void> {
  const columns = judgedTable.columns.map(({ name, type }) => `${name} ${type}`);
  await connection.run(`CREATE TABLE IF NOT EXISTS ${judgedTable.name} (${columns.join(', ')})`);
  const judged = await judgedNow(connection);
  if (judged.length === 0) return;
  await inTransaction(connection, async () => {
    await connection.run('CREATE OR REPLACE TEMP TABLE remembering (subject_id VARCHAR)');
    await append(connection, { name: 'remembering', columns: [column('subject_id', 'VARCHAR')] }, judged);
    await connection.run(`DELETE FROM ${judgedTable.name} WHERE subject_id IN (SELECT subject_id FROM remembering)`);
    await append(connection, judgedTable, judged);
    await connection.run('DROP TABLE remembering');
  });
}

/** What is written down of subjects, by `subjectKey`. */
export async function readJudged(connection: DuckDBConnection): Promise<ReadonlyMap<string, Judged>> {
  const judged = new Map<string, Judged>();
  for await (const rows of readValues(connection, judgedTable, 'ORDER BY subject, subject_id')) {
    for (const row of rows) if (isJudged(row)) judged.set(subjectKey(row), row);
  }
  return judged;
}

export const subjectKey = ({ subject, subject_id }: Pick<Finding, 'subject' | 'subject_id'>): string => `${subject} ${subject_id}`;

/** The subjects of verdicts whose flag or pair is there. */
export async function judgedNow(connection: DuckDBConnection): Promise<readonly Judged[]> {
  const wanted = new Set<string>();
  const ids = { flag: new Set<string>(), pair: new Set<string>() };
  for await (const rows of readColumns(connection, 'verdicts', ['subject', 'subject_id'])) {
    for (const row of rows) {
      wanted.add(subjectKey(row));
      ids[row.subject].add(row.subject_id);
    }
  }
  if (wanted.size === 0) return [];
  const reportIds = new Set([...ids.pair].map((id) => id.split('-', 1)[0] ?? ''));
  for await (const rows of readColumns(connection, 'flags', ['report_id'], { flag_id: [...ids.flag] }))
    for (const row of rows) reportIds.add(row.report_id);
  const found = (await findingsOf(connection, reportIds)).filter((finding) => wanted.has(subjectKey(finding)));
  return withReports(connection, found);
}

/** The flags of some reports, and the pairs they stand first in. */
export async function findingsOf(connection: DuckDBConnection, reportIds: ReadonlySet<string>): Promise<readonly Finding[]> {
  return [...(await flagsOf(connection, [...reportIds])), ...(await pairsOf(connection, [...reportIds]))];
}

async function flagsOf(connection: DuckDBConnection, report_id: readonly string[]): Promise<readonly Finding[]> {
  const keys = ['flag_id', 'report_id', 'code', 'start_at', 'quote', 'other_report', 'other_start'] as const;
  const flags: Pick<Row<'flags'>, (typeof keys)[number]>[] = [];
  for await (const rows of readColumns(connection, 'flags', keys, { report_id })) for (const row of rows) flags.push(row);
  const at = (place: number | null) => place ?? -1;
  const byPlace = flags.toSorted(
    (a, b) => at(a.start_at) - at(b.start_at) || at(a.other_start) - at(b.other_start) || (a.flag_id < b.flag_id ? -1 : 1),
  );
  const counted = new Map<string, number>();
  return byPlace.map(({ flag_id, report_id, code, quote, other_report }) => {
    const words = squeezed(quote);
    const key = JSON.stringify([report_id, code, words, other_report]);
    const nth = (counted.get(key) ?? 0) + 1;
    counted.set(key, nth);
    return { subject: 'flag', subject_id: flag_id, code, quote: words, nth, report_id, other_report };
  });
}

async function pairsOf(connection: DuckDBConnection, left_report: readonly string[]): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for await (const rows of readColumns(connection, 'pairs', ['left_report', 'right_report', 'verdict'], { left_report })) {
    for (const { left_report: report_id, right_report: other_report, verdict } of rows) {
      const subject_id = pairSubject(report_id, other_report);
      found.push({ subject: 'pair', subject_id, code: verdict, quote: null, nth: 1, report_id, other_report });
    }
  }
  return found;
}

/** A quotation without spaces, which another version may keep or leave out; null where nothing is left. */
function squeezed(quote: string | null): string | null {
  const words = quote?.replaceAll(/\s/g, '') ?? '';
  return words === '' ? null : words;
}

async function withReports(connection: DuckDBConnection, findings: readonly Finding[]): Promise<readonly Judged[]> {
  const ids = findings.flatMap(({ report_id, other_report }) => (other_report === null ? [report_id] : [report_id, other_report]));
  const reports = new Map((await namedReports(connection, { report_id: [...new Set(ids)] })).map((report) => [report.report_id, report]));
  return findings.map((finding) => {
    const [report, other] = [reports.get(finding.report_id), reports.get(finding.other_report ?? '')];
    return {
      path: report?.path ?? null,
      agency: report?.agency ?? null,
      year: report?.year ?? null,
      other_path: other?.path ?? null,
      other_agency: other?.agency ?? null,
      other_year: other?.year ?? null,
      ...finding,
    };
  });
}

export async function namedReports(
  connection: DuckDBConnection,
  where: { readonly report_id?: readonly string[] },
): Promise<readonly Named[]> {
  const reports: Named[] = [];
  for await (const rows of readColumns(connection, 'reports', ['report_id', 'path', 'agency', 'year'], where))
    for (const row of rows) reports.push(row);
  return reports;
}

/** Written by us alone. */
function isJudged(row: Values): row is Values & Judged {
  return 'other_year' in row;
}
