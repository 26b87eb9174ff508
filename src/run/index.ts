export { analyseCorpus } from './analyse-corpus.ts';
export type { AnalyseReport, ReportAnalysis } from './analyse-report.ts';
export { prepareAnalysis } from './analyse-report.ts';
export type { Inputs } from './inputs.ts';
export type { Progress } from './progress.ts';
export type { RunOptions } from './run-options.ts';
export type { RunSummary } from './summary.ts';
export type { Rendering } from './write-renderings.ts';
export { writeRenderings } from './write-renderings.ts';
