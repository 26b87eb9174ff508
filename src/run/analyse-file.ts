import { readFile } from 'node:fs/promises';
import type { Configuration, Row } from '#contract';
import { prepareIngest } from '#ingest';
import type { Lexicons } from '#lexicon';
import { type CorpusFile, contentId, type Fault, type Source, type Unread } from '#model';
import type { StoredAnalysis } from '#store';
import { prepareAnalysis } from './analyse-report.ts';
import type { Job, Outcome, WorkerSetup } from './job.ts';
import { bytesOf, packNarrative } from './packed-narrative.ts';
import { reportRow, reportRows } from './report-rows.ts';
import { resumeKey } from './resume-key.ts';

/** Prepares what a worker does with each file: read it, analyse it, give its rows. */
export function prepareAnalyseFile(
  lexicons: Lexicons,
  { configuration, context, references }: WorkerSetup,
): (job: Job) => Promise<Outcome> {
  const ingest = prepareIngest(lexicons, configuration);
  const analyse = prepareAnalysis(lexicons, configuration, references);
  const describe = prepareDescribe(lexicons, configuration);
  return async ({ file, knownKey }) => {
    const hash = knownKey === null ? null : await hashOf(file);
    if (hash !== null && resumeKey(hash, file, context) === knownKey) return { kind: 'unchanged', file, contentHash: hash };
    const source = identified(await ingest(file));
    const key = source.contentHash === null ? null : resumeKey(source.contentHash, file, context);
    if ('fault' in source) return { kind: 'analysed', file, analysis: unreadRows(source, key, describe(source.fault)) };
    const analysis = analyse(source);
    if (analysis.kind === 'not-a-report') {
      return {
        kind: 'analysed',
        file,
        analysis: bare(sourceRow(source, 'not-a-report', analysis.fault.code, describe(analysis.fault)), source, key),
      };
    }
    const narrative = {
      source_id: source.sourceId,
      origin: source.origin,
      narrative: packNarrative(analysis.narrative),
      fingerprint: bytesOf(analysis.fingerprint),
    };
    const rows = { report: reportRow(analysis), rows: reportRows(analysis), narrative };
    return { kind: 'analysed', file, analysis: { ...bare(sourceRow(source, 'read', null, null), source, key), ...rows } };
  };
}

/** The message of a fault in the language of the results: what, why, what to do. */
export function prepareDescribe(lexicons: Lexicons, configuration: Configuration): (fault: Fault) => string {
  return ({ code, values }) => lexicons.message(`faults/${code.replace('/', '-')}`, values)[configuration.language];
}

/** What the store keeps of a file that gave no source. */
export function unreadRows(unread: Unread, key: string | null, detail: string): StoredAnalysis {
  const { sourceId, path, mediaType, byteCount, fault } = unread;
  const row: Row<'sources'> = {
    source_id: sourceId,
    path,
    media_type: mediaType,
    encoding: null,
    byte_count: byteCount,
    text: null,
    state: 'unreadable',
    fault_code: fault.code,
    fault_detail: detail,
  };
  return bare(row, unread, key);
}

export function sourceRow(source: Source, state: Row<'sources'>['state'], code: string | null, detail: string | null): Row<'sources'> {
  const { sourceId, path, mediaType, encoding, byteCount, text } = source;
  return {
    source_id: sourceId,
    path,
    media_type: mediaType,
    encoding,
    byte_count: byteCount,
    text,
    state,
    fault_code: code,
    fault_detail: detail,
  };
}

export function bare(
  source: Row<'sources'>,
  { origin, contentHash }: Pick<Source | Unread, 'origin' | 'contentHash'>,
  key: string | null,
): StoredAnalysis {
  const { source_id, path, state } = source;
  const finished = { source_id, path, origin, content_hash: contentHash, resume_key: key, state };
  return { finished, source, report: null, rows: null, narrative: null };
}

/** Files of other folders may have the same path: outside the corpus, the origin is part of the identity. */
export function identified<Of extends Source | Unread>(source: Of): Of {
  return source.origin === 'corpus' ? source : { ...source, sourceId: contentId(source.origin, source.sourceId) };
}

/** Hash of the bytes as `Source.contentHash` has it; null where the file cannot be read, which ingest then explains. */
async function hashOf(file: CorpusFile): Promise<string | null> {
  try {
    return contentId(await readFile(file.absolutePath));
  } catch {
    return null;
  }
}
