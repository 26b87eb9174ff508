import { DuckDBInstance } from '@duckdb/node-api';
import { UserError } from '#model';

/** DuckDB would take four fifths of the machine: what does not fit goes to a folder beside the file. */
const memory = { memory_limit: '1GB' } as const;
/**
 * Every checkpoint writes the last row group of a table anew, which for texts and narratives is all there is up to 122,880 files:
 * at DuckDB's 16 MB, some 300 reports, that is a square. Until then what is written lies in the log, which a killed run leaves behind.
 */
const checkpoints = { checkpoint_threshold: '512MB' } as const;

/** Opens a database file; what may be wrong with it becomes a `UserError` (`store/…`). */
export async function openFile(path: string, mode: 'read' | 'write'): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(path, mode === 'read' ? { ...memory, access_mode: 'READ_ONLY' } : { ...memory, ...checkpoints });
  } catch (error) {
    const reason = reasonOf(error);
    if (reason.includes('Conflicting lock')) throw new UserError('store/in-use', { path }, { cause: error });
    if (reason.includes('not a valid DuckDB')) throw new UserError('store/not-a-store', { path }, { cause: error });
    throw new UserError(mode === 'read' ? 'store/not-readable' : 'store/not-writable', { path, reason }, { cause: error });
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
