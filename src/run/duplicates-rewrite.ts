import type { Row } from '#contract';
import type { CorpusFile } from '#model';
import type { Finished, Store } from '#store';
import { placeOf } from './analyse-files.ts';
import { type KnownReading, repeatFault } from './duplicates-known.ts';
import type { Repeat } from './duplicates-readings.ts';
import type { Job, Outcome } from './job.ts';
import type { NarrativeSource } from './narrative-source.ts';
import { type Describe, storedRepeat } from './stored-rows.ts';

/** Texts held at a time. */
const batchFiles = 64;

export interface RewriteTask {
  readonly store: Store;
  readonly files: readonly CorpusFile[];
  readonly describe: Describe;
  readonly analyse: (job: Job) => Promise<Outcome>;
}

interface LeaveOut {
  readonly changed: readonly KnownReading[];
  readonly repeats: ReadonlyMap<string, Repeat>;
  readonly packedOf: NarrativeSource['packedOf'];
  readonly finished: readonly Finished[];
}

/** Rewrites what the store holds of files that are repeats now, or repeat another file than before. */
export async function leaveOut({ store, describe }: RewriteTask, { changed, repeats, packedOf, finished }: LeaveOut): Promise<void> {
  const known = new Map(finished.map((file) => [file.source_id, file]));
  const left = changed.flatMap((reading) => {
    const [repeat, file] = [repeats.get(reading.sourceId), known.get(reading.sourceId)];
    return repeat === undefined || file === undefined ? [] : [{ file, fault: repeatFault(repeat, reading) }];
  });
  for (let at = 0; at < left.length; at += batchFiles) {
    const part = left.slice(at, at + batchFiles);
    const sources = new Map<string, Row<'sources'>>();
    for await (const rows of store.rows('sources', { source_id: part.map(({ file }) => file.source_id) })) {
      for (const row of rows) sources.set(row.source_id, row);
    }
    await store.writeAnalyses(
      part.flatMap(({ file, fault }) => {
        const source = sources.get(file.source_id);
        return source === undefined ? [] : [storedRepeat({ file, source, narrative: packedOf(file.source_id) }, fault, describe)];
      }),
    );
  }
}

/** Analyses files again that repeat no other any more: of a repeat the store holds the narrative only. */
export async function takeBack({ store, files, analyse }: RewriteTask, back: readonly KnownReading[]): Promise<void> {
  const places = new Set(back.map(placeOf));
  for (const file of files.filter((each) => places.has(placeOf(each)))) {
    const outcome = await analyse({ file, knownKey: null });
    if (outcome.kind === 'unchanged') throw new Error(`${file.path}: asked to analyse, not to compare`);
    await store.writeAnalyses([outcome.analysis]);
  }
}
