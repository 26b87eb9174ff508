import type { DuckDBConnection } from '@duckdb/node-api';
import type { Row } from '#contract';
import { append } from './append.ts';
import { target } from './schema.ts';
import { inTransaction } from './transaction.ts';

/** A verdict before it is written: the store numbers them. */
export type NewVerdict = Omit<Row<'verdicts'>, 'verdict_no'>;

const latestFirst = 'PARTITION BY subject, subject_id ORDER BY decided_at DESC, verdict_no DESC';

/**
 * The rows of `standing_verdicts`. Read from the last verdict back, a decision counts 1 and a withdrawal -1: where the
 * sum first comes to 1 stands the decision that nothing took back.
 */
export const standingVerdicts = `SELECT subject, subject_id, decision, reviewer, note, decided_at
FROM (SELECT *, sum(CASE decision WHEN 'withdrawn' THEN -1 ELSE 1 END) OVER (${latestFirst} ROWS UNBOUNDED PRECEDING) AS balance FROM verdicts)
WHERE balance = 1 QUALIFY row_number() OVER (${latestFirst}) = 1`;

/** Adds verdicts behind those that are there, in one transaction. */
export async function appendVerdicts(connection: DuckDBConnection, verdicts: readonly NewVerdict[]): Promise<void> {
  await inTransaction(connection, async () => {
    const last = await connection.runAndReadAll('SELECT coalesce(max(verdict_no), 0) FROM verdicts');
    const first = Number(last.getRows()[0]?.[0]) + 1;
    const rows = verdicts.map((verdict, i) => ({ verdict_no: first + i, ...verdict }));
    await append(connection, target('verdicts'), rows);
  });
}
