import { writeFile } from 'node:fs/promises';
import { UserError } from '#model';

/** Writes a file of the results. Throws `UserError` `render/not-writable`: a full disk, a file that is open elsewhere. */
export const writeOut = (path: string, content: string | Uint8Array): Promise<void> => writable(path, () => writeFile(path, content));

/** Does what needs `path` to be writable; a failure is the user's to mend. */
export async function writable<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    throw new UserError('render/not-writable', { path, reason: cause instanceof Error ? cause.message : String(cause) }, { cause });
  }
}
