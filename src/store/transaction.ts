import type { DuckDBConnection } from '@duckdb/node-api';

/** Runs `work` in one transaction: all of it is written, or, when it throws, nothing. */
export async function inTransaction(connection: DuckDBConnection, work: () => Promise<void>): Promise<void> {
  await connection.run('BEGIN');
  try {
    await work();
  } catch (error) {
    await connection.run('ROLLBACK');
    throw error;
  }
  await connection.run('COMMIT');
}
