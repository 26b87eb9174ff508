import type { DuckDBConnection } from '@duckdb/node-api';
import type { Row, TableName } from '#contract';
import { append } from './append.ts';
import { columnsOf } from './columns.ts';
import { type CorpusTable, corpusTables, target } from './schema.ts';
import { inTransaction } from './transaction.ts';

/** What only the whole corpus tells of a report. */
export type ReportShares = Pick<
  Row<'reports'>,
  'report_id' | 'role' | 'statutory_share' | 'template_share' | 'copied_share' | 'own_earlier_share' | 'original_share' | 'earlier_reports'
>;
export type Commonness = Pick<Row<'sentences'>, 'report_id' | 'sentence_no' | 'commonness'>;
export type StatedBefore = Pick<Row<'problems'>, 'report_id' | 'problem_no' | 'stated_before'>;

export type Reported = Pick<Row<'measures'>, 'report_id' | 'measure_no' | 'reported'>;

export interface CorpusResults {
  readonly tables: { readonly [Name in CorpusTable]: Iterable<readonly Row<Name>[]> };
  readonly flags: readonly Row<'flags'>[];
  readonly shares: readonly ReportShares[];
  /** Of sentences that are not zero. */
  readonly commonness: Iterable<readonly Commonness[]>;
  readonly statedBefore: readonly StatedBefore[];
  readonly reported: readonly Reported[];
}

/** Replaces every row that depends on more than one report, in one transaction. */
export async function writeCorpus(connection: DuckDBConnection, results: CorpusResults): Promise<void> {
  await inTransaction(connection, async () => {
    for (const table of corpusTables) {
      await connection.run(`DELETE FROM ${table}`);
      for (const rows of results.tables[table]) await append(connection, target(table), rows);
    }
    await connection.run('DELETE FROM flags WHERE flag_id IN (SELECT flag_id FROM leitong_corpus_flags)');
    await connection.run('DELETE FROM leitong_corpus_flags');
    await append(connection, target('flags'), results.flags);
    await append(connection, target('leitong_corpus_flags'), results.flags);
    await fillColumns(connection, results);
  });
}

async function fillColumns(connection: DuckDBConnection, results: CorpusResults): Promise<void> {
  await fill(
    connection,
    'reports',
    ['report_id'],
    ['role', 'statutory_share', 'template_share', 'copied_share', 'own_earlier_share', 'original_share', 'earlier_reports'],
    [results.shares],
  );
  await connection.run('UPDATE sentences SET commonness = 0 WHERE commonness <> 0');
  await fill(connection, 'sentences', ['report_id', 'sentence_no'], ['commonness'], results.commonness);
  await connection.run("UPDATE problems SET stated_before = '[]' WHERE stated_before <> '[]'");
  await fill(connection, 'problems', ['report_id', 'problem_no'], ['stated_before'], [results.statedBefore]);
  await connection.run('UPDATE measures SET reported = NULL WHERE reported IS NOT NULL');
  await fill(connection, 'measures', ['report_id', 'measure_no'], ['reported'], [results.reported]);
}

/** Sets `values` of the rows of `table` that have the same `keys`. */
async function fill(
  connection: DuckDBConnection,
  table: TableName,
  keys: readonly string[],
  values: readonly string[],
  batches: Iterable<readonly object[]>,
): Promise<void> {
  const columns = columnsOf(table).filter(({ name }) => keys.includes(name) || values.includes(name));
  await connection.run(`CREATE OR REPLACE TEMP TABLE filling (${columns.map(({ name, type }) => `${name} ${type}`).join(', ')})`);
  for (const rows of batches) await append(connection, { name: 'filling', columns }, rows);
  const set = values.map((name) => `${name} = filling.${name}`).join(', ');
  const same = keys.map((name) => `${table}.${name} = filling.${name}`).join(' AND ');
  await connection.run(`UPDATE ${table} SET ${set} FROM filling WHERE ${same}`);
  await connection.run('DROP TABLE filling');
}
