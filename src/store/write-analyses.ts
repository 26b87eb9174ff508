import { type DuckDBConnection, LIST, listValue, VARCHAR } from '@duckdb/node-api';
import type { Row } from '#contract';
import { append } from './append.ts';
import { type ReportTable, reportTables, target } from './schema.ts';
import { inTransaction } from './transaction.ts';

export type ReportRows = { readonly [Name in ReportTable]: readonly Row<Name>[] };

/** How a file was analysed; equal keys give equal rows. */
export interface Finished {
  readonly source_id: string;
  readonly path: string;
  readonly origin: string;
  readonly content_hash: string | null;
  readonly resume_key: string | null;
  readonly state: Row<'sources'>['state'];
  /** JSON of what fills the message of the fault, in any language. */
  readonly fault_values: string | null;
}

/** What similarity needs of a report, packed; `#run` knows the layout. */
export interface PackedNarrative {
  readonly source_id: string;
  readonly origin: string;
  readonly narrative: Uint8Array;
  readonly fingerprint: Uint8Array;
}

/** Everything known of one file. `report`, `rows` and `narrative` are null where it is no report. */
export interface StoredAnalysis {
  readonly finished: Finished;
  readonly source: Row<'sources'>;
  readonly report: Row<'reports'> | null;
  readonly rows: ReportRows | null;
  readonly narrative: PackedNarrative | null;
}

/** Replaces all that is known of the sources of the batch, in one transaction. */
export async function writeAnalyses(connection: DuckDBConnection, batch: readonly StoredAnalysis[]): Promise<void> {
  if (batch.length === 0) return;
  await inTransaction(connection, async () => {
    const renamed = await sourcesOf(
      connection,
      batch.flatMap(({ report }) => report?.report_id ?? []),
    );
    await remove(connection, [...batch.map(({ source }) => source.source_id), ...renamed]);
    await append(
      connection,
      target('sources'),
      batch.map(({ source }) => source),
    );
    await append(
      connection,
      target('reports'),
      batch.flatMap(({ report }) => report ?? []),
    );
    for (const table of reportTables)
      await append(
        connection,
        target(table),
        batch.flatMap<object>(({ rows }) => rows?.[table] ?? []),
      );
    await append(
      connection,
      target('leitong_narratives'),
      batch.flatMap(({ narrative }) => narrative ?? []),
    );
    await append(
      connection,
      target('leitong_resume'),
      batch.map(({ finished }) => finished),
    );
  });
}

/** Sources under which reports are stored now: the same report may come back under another path. */
async function sourcesOf(connection: DuckDBConnection, reportIds: readonly string[]): Promise<readonly string[]> {
  const sql = 'SELECT source_id FROM reports WHERE report_id IN (SELECT unnest($ids))';
  const found = await connection.runAndReadAll(sql, { ids: listValue(reportIds) }, { ids: LIST(VARCHAR) });
  return found.getRows().map(([sourceId]) => String(sourceId));
}

/** Forgets sources and all their rows, in one transaction. */
export async function forget(connection: DuckDBConnection, sourceIds: readonly string[]): Promise<void> {
  if (sourceIds.length === 0) return;
  await inTransaction(connection, () => remove(connection, sourceIds));
}

async function remove(connection: DuckDBConnection, sourceIds: readonly string[]): Promise<void> {
  const run = (sql: string) => connection.runAndReadAll(sql, { ids: listValue(sourceIds) }, { ids: LIST(VARCHAR) });
  const known = await run(`SELECT count(*) FROM leitong_resume WHERE ${isNamed}`);
  if (known.getRows()[0]?.[0] === 0n) return;
  for (const table of reportTables) {
    await run(`DELETE FROM ${table} WHERE report_id IN (SELECT report_id FROM reports WHERE ${isNamed})`);
  }
  for (const table of ['reports', 'sources', 'leitong_narratives', 'leitong_resume']) await run(`DELETE FROM ${table} WHERE ${isNamed}`);
}

const isNamed = 'source_id IN (SELECT unnest($ids))';
