export type { ComparedReport } from './compared-report.ts';
export { findMatches } from './find-matches.ts';
export { prepareFingerprint } from './fingerprint.ts';
export type { Matching, SentenceUses } from './matching.ts';
export type { Spill } from './spill.ts';
