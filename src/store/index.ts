export type { CarriedVerdicts } from './carry-verdicts.ts';
export type { TextFormat } from './export-table.ts';
export type { StoreOptions } from './open-store.ts';
export { openStore } from './open-store.ts';
export type { QueueFilter, QueueKey, QueuePlace } from './queue.ts';
export type { FaultRow, Store } from './store.ts';
export type { NewVerdict } from './verdicts.ts';
export type { Finished, PackedNarrative, ReportRows, StoredAnalysis } from './write-analyses.ts';
export type { Commonness, CorpusResults, Reported, ReportShares, StatedBefore } from './write-corpus.ts';
