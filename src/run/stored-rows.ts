import type { Configuration, Row } from '#contract';
import type { Lexicons } from '#lexicon';
import { contentId, type Fault, type Source, type Unread } from '#model';
import type { Finished, PackedNarrative, StoredAnalysis } from '#store';

/** The message of a fault in the language of the results: what, why, what to do. */
export type Describe = (fault: Fault) => string;

export function prepareDescribe(lexicons: Lexicons, configuration: Configuration): Describe {
  return ({ code, values }) => lexicons.message(`faults/${code.replace('/', '-')}`, values)[configuration.language];
}

/** What the store keeps of a source: all it is when `fault` is null, else why it is not analysed. */
export function storedSource(source: Source, key: string | null, fault: Fault | null, describe: Describe): StoredAnalysis {
  const { sourceId, path, mediaType, encoding, byteCount, text } = source;
  const row = { source_id: sourceId, path, media_type: mediaType, encoding, byte_count: byteCount, text };
  const state = fault === null ? 'read' : 'not-a-report';
  return withoutReport({ ...row, state, ...faultColumns(fault, describe) }, source, key, fault);
}

/** What the store keeps of a file that gave no source. */
export function storedUnread(unread: Unread, key: string | null, describe: Describe): StoredAnalysis {
  const { sourceId, path, mediaType, byteCount, fault } = unread;
  const row = { source_id: sourceId, path, media_type: mediaType, encoding: null, byte_count: byteCount, text: null };
  return withoutReport({ ...row, state: 'unreadable', ...faultColumns(fault, describe) }, unread, key, fault);
}

/** What the store keeps of a file that is the same, byte for byte, as the file at `first`. */
export function storedDuplicate(
  { source, finished }: StoredAnalysis,
  first: string,
  key: string | null,
  describe: Describe,
): StoredAnalysis {
  const fault: Fault = { code: 'run/duplicate', values: { path: first } };
  const row = { ...source, state: 'duplicate' as const, ...faultColumns(fault, describe) };
  return withoutReport(row, { origin: finished.origin, contentHash: finished.content_hash }, key, fault);
}

interface KnownFile {
  readonly file: Finished;
  readonly source: Row<'sources'>;
  readonly narrative: PackedNarrative;
}

/** What the store keeps of a file that is another reading of a report: its narrative stays, to be compared again. */
export function storedRepeat({ file, source, narrative }: KnownFile, fault: Fault, describe: Describe): StoredAnalysis {
  const row = { ...source, state: 'duplicate' as const, ...faultColumns(fault, describe) };
  const known = { origin: file.origin, contentHash: file.content_hash };
  return { ...withoutReport(row, known, file.resume_key, fault), narrative };
}

/** Files of other folders may have the same path: outside the corpus, the origin is part of the identity. */
export function identified<Of extends Source | Unread>(source: Of): Of {
  return source.origin === 'corpus' ? source : { ...source, sourceId: contentId(source.origin, source.sourceId) };
}

function faultColumns(fault: Fault | null, describe: Describe) {
  return { fault_code: fault?.code ?? null, fault_detail: fault === null ? null : describe(fault) };
}

interface Origin {
  readonly origin: string;
  readonly contentHash: string | null;
}

function withoutReport(source: Row<'sources'>, { origin, contentHash }: Origin, key: string | null, fault: Fault | null): StoredAnalysis {
  const { source_id, path, state } = source;
  const fault_values = fault === null ? null : JSON.stringify(fault.values);
  const finished = { source_id, path, origin, content_hash: contentHash, resume_key: key, state, fault_values };
  return { finished, source, report: null, rows: null, narrative: null };
}
