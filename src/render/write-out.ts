import { createWriteStream, type WriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { UserError } from '#model';

/** Writes a file of the results. Throws `UserError` `render/not-writable`: a full disk, a file that is open elsewhere. */
export const writeOut = (path: string, content: string | Uint8Array): Promise<void> => writable(path, () => writeFile(path, content));

/** Does what needs `path` to be writable; a failure is the user's to mend. */
export async function writable<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    throw notWritable(path, cause);
  }
}

function notWritable(path: string, cause: unknown): UserError {
  return new UserError('render/not-writable', { path, reason: cause instanceof Error ? cause.message : String(cause) }, { cause });
}

/** A file of the results that is written piece by piece. */
interface OutStream {
  readonly stream: WriteStream;
  /** Rejects with `UserError` `render/not-writable` as soon as a piece cannot be written: the disk may be full half way. */
  readonly failed: Promise<never>;
  /** The same, thrown between two batches: what is read for a file that cannot be written need not be read on. */
  whileWritable<Value>(batches: AsyncIterable<Value>): AsyncGenerator<Value>;
}

export function streamOut(path: string): OutStream {
  const stream = createWriteStream(path);
  const failed = new Promise<never>((_, reject) => {
    stream.once('error', (cause) => reject(notWritable(path, cause)));
  });
  // Nobody may be waiting for it yet.
  failed.catch(() => undefined);
  async function* whileWritable<Value>(batches: AsyncIterable<Value>): AsyncGenerator<Value> {
    for await (const batch of batches) {
      if (stream.errored !== null) throw notWritable(path, stream.errored);
      yield batch;
    }
  }
  return { stream, failed, whileWritable };
}
