import type { Configuration } from '#contract';
import type { CorpusFile } from '#model';
import type { StoredAnalysis } from '#store';

/** What a worker is told once, when its lexicons are loaded. */
export interface WorkerSetup {
  readonly configuration: Configuration;
  /** Everything but the file that decides the result; part of every resume key. */
  readonly context: string;
  readonly references: string;
}

/** One file to analyse. `knownKey` is the key the store has it under; null: analyse it whatever is known. */
export interface Job {
  readonly file: CorpusFile;
  readonly knownKey: string | null;
}

/** `unchanged`: the bytes and all that decides the result are those of the known key. */
export type Outcome =
  | { readonly kind: 'unchanged'; readonly file: CorpusFile; readonly contentHash: string }
  | { readonly kind: 'analysed'; readonly file: CorpusFile; readonly analysis: StoredAnalysis };
