export type { TextFormat } from './export-table.ts';
export type { StoreOptions } from './open-store.ts';
export { openStore } from './open-store.ts';
export type { FaultRow, Store } from './store.ts';
export type { Finished, PackedNarrative, ReportRows, StoredAnalysis } from './write-analyses.ts';
export type { Commonness, CorpusResults, Reported, ReportShares, StatedBefore } from './write-corpus.ts';
