import { type CorpusFile, contentId, type Fault, type Unread } from '#model';

/** What is known of a file besides its fault. */
interface Known {
  readonly contentHash: string | null;
  readonly mediaType: string | null;
  readonly byteCount: number | null;
}

const nothing: Known = { contentHash: null, mediaType: null, byteCount: null };

export function unread(file: Pick<CorpusFile, 'path' | 'origin'>, fault: Fault, known: Known = nothing): Unread {
  const { path, origin } = file;
  return { sourceId: contentId(path, known.contentHash ?? ''), path, origin, ...known, fault };
}
