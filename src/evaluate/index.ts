export { containment } from './containment.ts';
export { evaluate } from './evaluate.ts';
export type { AnnotatedReport, Gold } from './gold.ts';
export { readGold } from './read-gold.ts';
export type { Results } from './results.ts';
export type { Score } from './tally.ts';
