import { configure } from '#contract';
import { analyseCorpus, type RunSummary } from '#run';

/** What a bench measured. Ratios are compared with bench/baseline.json; lines are for people. */
export interface Figures {
  readonly ratios: Readonly<Record<string, number>>;
  readonly lines: readonly string[];
}

/** Figures that were accepted, and where and when they were measured. */
export interface Accepted extends Figures {
  readonly machine: string;
  readonly date: string;
  readonly size: Size;
}

/** What bench/baseline.json holds: for each bench what was accepted last. */
export interface Baseline {
  readonly benches: Readonly<Record<string, Accepted>>;
}

/** `tiny` only shows that a bench still runs; `full` takes as long as it takes. */
export type Size = 'tiny' | 'usual' | 'full';

/** A bench asserts what it computed and throws when that is wrong; it never asserts a time. */
export type Bench = (size: Size) => Promise<Figures>;

export const lexicons = new URL('../lexicons/', import.meta.url).pathname;

export const milliseconds = (ms: number): string => (ms < 10_000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`);

export const rounded = (ratio: number): number => Number(ratio.toPrecision(3));

/** Analyses a folder of reports into `out` with the defaults. */
export const analysed = (corpus: string, out: string, workers: number, manifest: string | null = null): Promise<RunSummary> =>
  analyseCorpus({
    inputs: { corpus, previous: null, references: null, manifest },
    out,
    lexicons,
    configuration: configure({}, 'defaults'),
    workers,
    fresh: true,
    version: 'bench',
    worker: null,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    now: () => performance.now(),
  });

/** The result of `run` and how long it took, in milliseconds. */
export async function timed<Result>(run: () => Result | Promise<Result>): Promise<{ readonly result: Result; readonly ms: number }> {
  const started = performance.now();
  const result = await run();
  return { result, ms: performance.now() - started };
}

/** What `run` cost this process and its helpers, in milliseconds of processor time: what else the machine does tells less. */
export function costOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Peak of this process, in megabytes: every bench has a process of its own. */
export const peakMegabytes = (): number => process.resourceUsage().maxRSS / 1024;
