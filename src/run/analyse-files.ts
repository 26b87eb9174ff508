import type { CorpusFile } from '#model';
import type { Finished, Store, StoredAnalysis } from '#store';
import { type Duplicates, suffixFor } from './duplicates.ts';
import { inOrder } from './in-order.ts';
import type { Job, Outcome } from './job.ts';
import { type Describe, storedDuplicate } from './stored-rows.ts';

/** Files of a transaction: few enough that a killed run loses seconds, enough that commits cost little. */
const batchFiles = 128;

export interface FilesTask {
  readonly files: readonly CorpusFile[];
  readonly store: Store;
  readonly known: ReadonlyMap<string, Finished>;
  readonly duplicates: Duplicates;
  readonly describe: Describe;
  readonly analyse: (job: Job) => Promise<Outcome>;
  /** Files under way or waiting for their turn to be written. */
  readonly ahead: number;
  readonly onFile: (done: number) => void;
  readonly signal: AbortSignal;
}

export interface FilesDone {
  readonly sourceIds: ReadonlySet<string>;
  readonly analysed: number;
  readonly reused: number;
}

/** Key of `known`: one file may stand under the same path in several folders. */
export const placeOf = ({ origin, path }: { readonly origin: string; readonly path: string }): string => `${origin}:${path}`;

/**
 * Analyses the files in parallel and stores them in their order, a batch a transaction; what the store already has
 * under the same key stays as it is. Stops after the batch at hand when `signal` is aborted.
 */
export async function analyseFiles(task: FilesTask): Promise<FilesDone> {
  const sourceIds = new Set<string>();
  const batch: StoredAnalysis[] = [];
  let analysed = 0;
  let done = 0;
  const flush = () => task.store.writeAnalyses(batch.splice(0));
  try {
    for await (const outcome of inOrder(task.files, (file) => task.analyse(jobOf(file, task)), task.ahead)) {
      const result = await settle(outcome, task);
      if ('resume_key' in result) sourceIds.add(result.source_id);
      else {
        analysed += 1;
        sourceIds.add(result.source.source_id);
        batch.push(result);
      }
      done += 1;
      task.onFile(done);
      if (batch.length >= batchFiles) await flush();
      task.signal.throwIfAborted();
    }
  } finally {
    await flush();
  }
  return { sourceIds, analysed, reused: done - analysed };
}

function jobOf(file: CorpusFile, { known }: FilesTask): Job {
  return { file, knownKey: known.get(placeOf(file))?.resume_key?.split('+', 1)[0] ?? null };
}

/** What to store of an outcome, or the stored row that stays: the same bytes may be a duplicate now, or no longer. */
async function settle(outcome: Outcome, task: FilesTask): Promise<StoredAnalysis | Finished> {
  const { file } = outcome;
  if (outcome.kind === 'analysed') {
    const { content_hash, state } = outcome.analysis.finished;
    const first = content_hash === null || state !== 'read' ? null : task.duplicates.firstOf(content_hash, file);
    return first === null ? outcome.analysis : asDuplicate(outcome.analysis, first, task);
  }
  const finished = task.known.get(placeOf(file));
  if (finished === undefined) throw new Error(`${file.path}: unchanged, but not in the store`);
  const isText = finished.state === 'read' || finished.state === 'duplicate';
  const first = isText ? task.duplicates.firstOf(outcome.contentHash, file) : null;
  const [key] = finished.resume_key?.split('+', 1) ?? [];
  if (finished.resume_key === `${key}${suffixFor(first)}`) return finished;
  const again = await task.analyse({ file, knownKey: null });
  if (again.kind === 'unchanged') throw new Error(`${file.path}: asked to analyse, not to compare`);
  return first === null ? again.analysis : asDuplicate(again.analysis, first, task);
}

function asDuplicate(analysis: StoredAnalysis, first: string, { describe }: FilesTask): StoredAnalysis {
  const { resume_key } = analysis.finished;
  return storedDuplicate(analysis, first, resume_key === null ? null : `${resume_key}${suffixFor(first)}`, describe);
}
