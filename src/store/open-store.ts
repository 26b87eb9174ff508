import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { schemaVersion } from '#contract';
import { makeFolder, UserError } from '#model';
import { createStatements } from './schema.ts';
import { DuckStore, type Store } from './store.ts';

export interface StoreOptions {
  /**
   * `read` opens an existing store, which several may do at once; `append` opens an existing one to add verdicts, alone;
   * `write` creates it where it is missing.
   */
  readonly mode: 'read' | 'append' | 'write';
  /** Start from an empty store, whatever is there. */
  readonly fresh: boolean;
}

/**
 * Opens the store at `path` (normally `out/leitong.duckdb`). Throws `UserError` (`store/…`) where the file is missing,
 * cannot be written, is in use, is no leitong store or is one of another schema version.
 */
export async function openStore(path: string, { mode, fresh }: StoreOptions): Promise<Store> {
  if (mode !== 'write' && !existsSync(path)) throw new UserError('store/missing', { path });
  if (mode === 'write') await makeRoom(path, fresh);
  const isNew = !existsSync(path);
  const instance = await openFile(path, mode);
  const connection = await instance.connect();
  try {
    if (isNew) for (const statement of createStatements()) await connection.run(statement);
    await checkVersion(connection, path);
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
    if (fresh) for (const file of [path, `${path}.wal`]) await rm(file, { force: true });
  } catch (error) {
    throw new UserError('store/not-writable', { path, reason: reasonOf(error) }, { cause: error });
  }
}

async function openFile(path: string, mode: StoreOptions['mode']): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(path, mode === 'read' ? { access_mode: 'READ_ONLY' } : {});
  } catch (error) {
    const reason = reasonOf(error);
    if (reason.includes('Conflicting lock')) throw new UserError('store/in-use', { path }, { cause: error });
    if (reason.includes('not a valid DuckDB')) throw new UserError('store/not-a-store', { path }, { cause: error });
    throw new UserError(mode === 'read' ? 'store/not-readable' : 'store/not-writable', { path, reason }, { cause: error });
  }
}

async function checkVersion(connection: DuckDBConnection, path: string): Promise<void> {
  const known = await connection.runAndReadAll("SELECT 1 FROM information_schema.tables WHERE table_name = 'leitong_meta'");
  if (known.currentRowCount === 0) throw new UserError('store/not-a-store', { path });
  const found = await connection.runAndReadAll("SELECT value FROM leitong_meta WHERE key = 'schema_version'");
  const version = String(found.getRows()[0]?.[0]);
  if (version !== String(schemaVersion)) throw new UserError('store/version', { path, found: version, expected: schemaVersion });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
