export type { Division, Divisions } from './divisions.ts';
export { divisions } from './divisions.ts';
export type { Entry, Hit, Lexicon, Lexicons, Message } from './lexicon.ts';
export { loadLexicons } from './load.ts';
export { termScanner } from './term-scanner.ts';
