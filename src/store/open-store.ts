import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { schemaVersion } from '#contract';
import { makeFolder, UserError } from '#model';
import { nameViews } from './confirmed.ts';
import { rememberJudged } from './judged.ts';
import { openFile, reasonOf } from './open-file.ts';
import { createStatements } from './schema.ts';
import { startOver } from './start-over.ts';
import { DuckStore, type Store } from './store.ts';

export interface StoreOptions {
  /**
   * `read` opens an existing store, which several may do at once; `append` opens an existing one to add verdicts, alone;
   * `write` creates it where it is missing.
   */
  readonly mode: 'read' | 'append' | 'write';
  /** Start from a store that is empty but for what people decided, whatever is there. */
  readonly fresh: boolean;
  /** Whatever is asked of the store knows confirmed flags and pairs only; for reading. */
  readonly onlyConfirmed?: boolean;
}

/**
 * Opens the store at `path` (normally `out/leitong.duckdb`). Throws `UserError` (`store/…`) where the file is missing,
 * cannot be written, is in use, is no leitong store or is one of another schema version.
 */
export async function openStore(path: string, { mode, fresh, onlyConfirmed = false }: StoreOptions): Promise<Store> {
  if (mode !== 'write' && !existsSync(path)) throw new UserError('store/missing', { path });
  if (mode === 'write') await makeRoom(path, fresh);
  const isNew = !existsSync(path);
  const instance = await openFile(path, mode === 'read' ? 'read' : 'write');
  const connection = await instance.connect();
  try {
    if (isNew) for (const statement of createStatements()) await connection.run(statement);
    await checkVersion(connection, path);
    if (mode === 'write') await rememberJudged(connection);
    await nameViews(connection, onlyConfirmed && mode === 'read');
  } catch (error) {
    connection.closeSync();
    instance.closeSync();
    throw error;
  }
  return new DuckStore(path, instance, connection);
}

async function makeRoom(path: string, fresh: boolean): Promise<void> {
  try {
    await makeFolder(dirname(path));
    if (fresh) await startOver(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('store/not-writable', { path, reason: reasonOf(error) }, { cause: error });
  }
}

async function checkVersion(connection: DuckDBConnection, path: string): Promise<void> {
  const known = await connection.runAndReadAll("SELECT 1 FROM information_schema.tables WHERE table_name = 'leitong_meta'");
  if (known.currentRowCount === 0) throw new UserError('store/not-a-store', { path });
  const found = await connection.runAndReadAll("SELECT value FROM leitong_meta WHERE key = 'schema_version'");
  const version = String(found.getRows()[0]?.[0]);
  if (version !== String(schemaVersion)) throw new UserError('store/version', { path, found: version, expected: schemaVersion });
}
