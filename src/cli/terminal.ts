import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Results, on stdout. */
export const print = (text: string): Promise<void> => write(process.stdout, text);

/** What people should know, on stderr. */
export const tell = (text: string): Promise<void> => write(process.stderr, text);

async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(`${text}\n`)) await once(stream, 'drain');
}

/** `leitong show … | head` closes our stdout early; that is no error. */
export function quietOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

/** Room for punctuation that hangs over the end of a line. */
const hang = 2;

/** Columns to fill: those of the terminal between 60 and 120, and 100 where there is none. */
export function columns(): number {
  return Math.min(120, Math.max(60, process.stdout.columns ?? 100)) - hang;
}
