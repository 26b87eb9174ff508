import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { UserError } from '#model';
import { rememberJudged } from './judged.ts';
import { openFile } from './open-file.ts';
import { createStatements } from './schema.ts';

/**
 * Makes room for an empty store at `path`. What people decided goes over to it: where there are verdicts, a new store
 * with them is written beside the old one and takes its place by one renaming, so that a kill leaves the one or the other.
 */
export async function startOver(path: string): Promise<void> {
  const next = `${path}.fresh`;
  if (existsSync(path) && (await keepVerdicts(path, next))) await rename(next, path);
  else await remove(path);
}

/** Writes a store with the verdicts of the one at `path` to `next`; false, and no file, where there are none. */
async function keepVerdicts(path: string, next: string): Promise<boolean> {
  const instance = await openAny(path);
  if (instance === null) return false;
  const connection = await instance.connect();
  try {
    // What a killed run left; no other is at it, or the old store would not have opened.
    await remove(next);
    if (!(await hasVerdicts(connection))) return false;
    await rememberJudged(connection);
    await connection.run(`ATTACH '${next.replaceAll("'", "''")}' AS next`);
    await copyVerdicts(connection);
    await connection.run('DETACH next');
    // Nothing of the old store may be left in a log that would be read into the new one.
    await connection.run('FORCE CHECKPOINT');
    return true;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const remove = async (path: string) => {
  for (const file of [path, `${path}.wal`]) await rm(file, { force: true });
};

/** Null for a file that is no database: `--fresh` writes over it. */
async function openAny(path: string): Promise<DuckDBInstance | null> {
  try {
    return await openFile(path, 'write');
  } catch (error) {
    if (error instanceof UserError && error.id === 'store/not-a-store') return null;
    throw error;
  }
}

/** Also of a store of another schema version. */
async function hasVerdicts(connection: DuckDBConnection): Promise<boolean> {
  const tables = await connection.runAndReadAll("SELECT 1 FROM information_schema.tables WHERE table_name IN ('leitong_meta', 'verdicts')");
  if (tables.currentRowCount < 2) return false;
  return (await connection.runAndReadAll('SELECT 1 FROM verdicts LIMIT 1')).currentRowCount > 0;
}

async function copyVerdicts(connection: DuckDBConnection): Promise<void> {
  const found = await connection.runAndReadAll('SELECT current_database()');
  const old = `"${String(found.getRows()[0]?.[0]).replaceAll('"', '""')}".main`;
  await connection.run('USE next');
  for (const statement of createStatements()) await connection.run(statement);
  // Rows are never removed: their numbers in the file are the order of writing, also where a version had no other.
  await connection.run(`INSERT INTO verdicts BY NAME SELECT row_number() OVER (ORDER BY rowid) AS verdict_no,
subject, subject_id, decision, reviewer, note, decided_at FROM ${old}.verdicts ORDER BY rowid`);
  await connection.run(`CREATE TABLE leitong_judged AS FROM ${old}.leitong_judged`);
  await connection.run(`USE ${old}`);
}
