import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaVersion } from '#contract';
import { type Lexicons, loadLexicons } from '#lexicon';
import { contentId } from '#model';
import { openStore, type Store } from '#store';
import { openSegmenter, type Segmenter } from '#tokens';
import { type CorpusStage, corpusStage } from './corpus-stage.ts';
import { type Listing, listInputs } from './inputs.ts';
import { Pool } from './pool.ts';
import { type Stopwatch, stopwatch } from './progress.ts';
import { readReferences } from './references.ts';
import { resumeContext } from './resume-key.ts';
import { runFiles } from './run-files.ts';
import type { RunOptions } from './run-options.ts';
import { prepareDescribe } from './stored-rows.ts';
import { countStore, figuresOf, type RunSummary } from './summary.ts';
import { renderings, writeRenderings } from './write-renderings.ts';

/**
 * Analyses a corpus into `out`: every file on worker threads, what the reports share, the summary, run.json and the
 * page. Takes up an earlier run where it ended. Throws `UserError` or `ContractError` for what the user can mend; the
 * reason of `signal` when it is aborted, with everything finished so far in the store; anything else is a bug.
 */
export async function analyseCorpus(options: RunOptions): Promise<RunSummary> {
  const watch = stopwatch(options.now);
  const listing = await listInputs(options.inputs);
  const pool = new Pool({
    entry: entryOf(options),
    // Workers take seconds to load their lexicons: no more of them than there are files.
    workers: Math.max(1, Math.min(options.workers, listing.files.length)),
    lexicons: options.lexicons,
    ...options.configuration.run,
  });
  try {
    return await analyseListing(listing, pool, watch, options);
  } finally {
    await pool.close();
  }
}

const entryOf = ({ worker }: RunOptions): URL => worker ?? new URL('./worker.js', import.meta.url);

/** Of one worker at a time there is no second thread here either. */
function besideOf(options: RunOptions): CorpusStage['beside'] {
  const { workers, lexicons, configuration } = options;
  return workers < 2 ? null : { entry: new URL('./summary-worker.js', entryOf(options)), setup: { lexicons, configuration } };
}

async function analyseListing(listing: Listing, pool: Pool, watch: Stopwatch, options: RunOptions): Promise<RunSummary> {
  const { configuration, out, inputs } = options;
  const lexicons = await loadLexicons(options.lexicons);
  const segmenter = await openSegmenter(configuration, lexicons);
  const store = await openStore(join(out, 'leitong.duckdb'), { mode: 'write', fresh: options.fresh });
  try {
    const done = await readFiles(store, pool, listing, lexicons, segmenter, options);
    await pool.close();
    const filesMs = watch.lap();
    options.onProgress({ stage: 'corpus' });
    await corpusStage(store, { lexicons, configuration, segmenter, beside: besideOf(options) });
    const verdicts = await store.carryVerdicts();
    const corpusMs = watch.lap();
    options.onProgress({ stage: 'page' });
    const made = { version: options.version, lexiconFingerprint: lexicons.fingerprint, segmenter: segmenter.name };
    const { unusedManifestPaths, missingAgencies: missing } = listing;
    await writeRenderings(store, lexicons, { ...made, out, language: configuration.language, missing }, renderings);
    const { counts, faultsByCode, faults } = await countStore(store);
    const summary: RunSummary = {
      ...made,
      schemaVersion,
      configuration,
      segmenter: { name: segmenter.name, fallback: segmenter.fallback },
      inputs: { ...inputs, unusedManifestPaths, missingAgencies: missing },
      workers: options.workers,
      counts: { ...counts, ...done.counts },
      figures: await figuresOf(store),
      versions: done.versions,
      verdicts: { rows: await store.count('verdicts'), ...verdicts },
      faultsByCode,
      faults,
      timings: { filesMs, corpusMs, pageMs: watch.lap(), totalMs: watch.total() },
      startedAt: watch.startedAt,
    };
    await writeFile(join(out, 'run.json'), `${JSON.stringify(summary, null, 2)}\n`);
    return summary;
  } finally {
    store.close();
  }
}

async function readFiles(store: Store, pool: Pool, listing: Listing, lexicons: Lexicons, segmenter: Segmenter, options: RunOptions) {
  const { configuration } = options;
  const references = await readReferences(listing.references, lexicons, configuration);
  const context = resumeContext(lexicons.fingerprint, configuration, segmenter.name, contentId(references.text));
  const setup = { configuration, context, references: references.text };
  const describe = prepareDescribe(lexicons, configuration);
  return runFiles({ store, pool, listing, references, setup, describe, divisionKinds: lexicons.words('division-kinds'), options });
}
