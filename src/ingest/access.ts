import type { Stats } from 'node:fs';
import type { Fault } from '#model';
import { fault, reasonOf } from './extracted.ts';

/** No read bit for anyone. The administrator could still read such a file, but whoever took the bits away meant it. */
export function isDenied(stats: Stats): boolean {
  return (stats.mode & 0o444) === 0;
}

/** The fault behind an error of the file system. */
export function faultOfSystem(error: unknown): Fault {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EACCES' || code === 'EPERM') return fault('ingest/denied');
  if (code === 'ELOOP') return fault('ingest/link-loop', { target: '' });
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return fault('ingest/not-a-file', { kind: code });
  return fault('ingest/damaged', { reason: reasonOf(error) });
}
