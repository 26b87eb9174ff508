import type { Configuration } from '#contract';
import type { Inputs } from './inputs.ts';
import type { Progress } from './progress.ts';

export interface RunOptions {
  readonly inputs: Inputs;
  /** Folder of the results. */
  readonly out: string;
  /** Folder of the lexicons. */
  readonly lexicons: string;
  readonly configuration: Configuration;
  readonly workers: number;
  readonly fresh: boolean;
  readonly version: string;
  /** Entry of a worker thread; null: the one beside this file, which must be built. */
  readonly worker: URL | null;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** Milliseconds since 1970; used for run.json alone. */
  readonly now: () => number;
}
