export { prepareYearComparison } from './compare-years.ts';
export type { CorpusCheck, CorpusReport, CorpusSimilarity, ReportFlag } from './corpus-check.ts';
export { prepareCorpusCheck } from './corpus-check.ts';
export type { RolledReport } from './roll-up.ts';
export { summarise } from './summarise.ts';
export type { SummarisedItem, SummarisedProblem, SummarisedReport } from './summarised-report.ts';
export type { YearReport } from './year-report.ts';
