import { type CorpusFile, contentId, type Fault } from '#model';
import type { Store, StoredAnalysis } from '#store';
import { analyseFiles, placeOf } from './analyse-files.ts';
import { Duplicates } from './duplicates.ts';
import { settleRepeats } from './duplicates-settle.ts';
import type { Listing } from './inputs.ts';
import type { Job, Outcome, WorkerSetup } from './job.ts';
import type { OverLimit, Pool } from './pool.ts';
import type { References } from './references.ts';
import type { RunOptions } from './run-options.ts';
import { type Describe, identified, storedSource, storedUnread } from './stored-rows.ts';

/** Files under way or waiting to be stored, for each worker: neither a long file nor a batch being written must leave the others idle. */
const aheadPerWorker = 64;

interface RunFiles {
  readonly store: Store;
  readonly pool: Pool;
  readonly listing: Listing;
  readonly references: References;
  readonly setup: WorkerSetup;
  readonly describe: Describe;
  readonly divisionKinds: readonly string[];
  readonly options: RunOptions;
}

/** Brings the store up to date with the files: new and changed ones analysed, gone ones forgotten, repeats left out. */
export async function runFiles({ store, pool, listing, references, setup, describe, divisionKinds, options }: RunFiles) {
  const known = await store.finished();
  const { files } = listing;
  pool.brief({ setup, overLimit: overLimit(setup, describe) });
  const analyse = (job: Job) => pool.run(job);
  const done = await analyseFiles({
    files,
    store,
    known: new Map(known.map((finished) => [placeOf(finished), finished])),
    duplicates: new Duplicates(),
    describe,
    analyse,
    ahead: options.workers * aheadPerWorker,
    onFile: (count) => options.onProgress({ stage: 'files', done: count, total: files.length }),
    signal: options.signal,
  });
  const others = [
    ...listing.unread.map((unread) => storedUnread(identified(unread), null, describe)),
    ...referenceRows(references, describe),
  ];
  await store.writeAnalyses(others);
  const present = new Set([...done.sourceIds, ...others.map(({ source }) => source.source_id)]);
  await store.forget(known.map(({ source_id }) => source_id).filter((id) => !present.has(id)));
  const { versions, again } = await settleRepeats({ store, files, divisionKinds, describe, analyse });
  const counts = { files: files.length + others.length, analysed: done.analysed + again, reused: done.reused - again };
  return { counts, versions };
}

function referenceRows({ files }: References, describe: Describe): readonly StoredAnalysis[] {
  return files
    .map(identified)
    .map((file) => ('fault' in file ? storedUnread(file, null, describe) : storedSource(file, null, null, describe)));
}

/** Tried again by the next run: another machine, or another limit, may have time enough. */
function overLimit({ configuration }: WorkerSetup, describe: Describe): (job: Job, code: OverLimit) => Outcome {
  const { timeLimitMs, memoryLimitMegabytes } = configuration.run;
  return ({ file }, code) => {
    const fault: Fault = { code, values: { seconds: timeLimitMs / 1000, megabytes: memoryLimitMegabytes } };
    const unread = { sourceId: contentId(file.path, ''), contentHash: null, ...placed(file), mediaType: null, byteCount: null, fault };
    return { kind: 'analysed', file, analysis: storedUnread(identified(unread), null, describe) };
  };
}

const placed = ({ path, origin }: CorpusFile) => ({ path, origin });
