import { prepareIngest } from '#ingest';
import type { Lexicons } from '#lexicon';
import type { Source } from '#model';
import type { StoredAnalysis } from '#store';
import { prepareAnalysis } from './analyse-report.ts';
import type { Job, Outcome, WorkerSetup } from './job.ts';
import { bytesOf, packNarrative } from './packed-narrative.ts';
import { reportRow, reportRows } from './report-rows.ts';
import { resumeKey } from './resume-key.ts';
import { identified, prepareDescribe, storedSource, storedUnread } from './stored-rows.ts';

/** Prepares what a worker does with each file: read it, analyse it, give its rows. */
export function prepareAnalyseFile(
  lexicons: Lexicons,
  { configuration, context, references }: WorkerSetup,
): (job: Job) => Promise<Outcome> {
  const ingest = prepareIngest(lexicons, configuration);
  const analyse = prepareAnalysis(lexicons, configuration, references);
  const describe = prepareDescribe(lexicons, configuration);
  const analyseSource = (source: Source, key: string): StoredAnalysis => {
    const analysis = analyse(source);
    if (analysis.kind === 'not-a-report') return storedSource(source, key, analysis.fault, describe);
    const packed = { narrative: packNarrative(analysis.narrative), fingerprint: bytesOf(analysis.fingerprint) };
    const narrative = { source_id: source.sourceId, origin: source.origin, ...packed };
    return { ...storedSource(source, key, null, describe), report: reportRow(analysis), rows: reportRows(analysis), narrative };
  };
  return async ({ file, knownKey }) => {
    const read = await ingest(file, (contentHash) => knownKey !== null && resumeKey(contentHash, file, context) === knownKey);
    if ('unchangedHash' in read) return { kind: 'unchanged', file, contentHash: read.unchangedHash };
    const source = identified(read);
    const key = source.contentHash === null ? null : resumeKey(source.contentHash, file, context);
    if ('fault' in source) return { kind: 'analysed', file, analysis: storedUnread(source, key, describe) };
    return { kind: 'analysed', file, analysis: analyseSource(source, key ?? '') };
  };
}
