export type { Entry, Hit, Lexicon, Lexicons, Message } from './lexicon.ts';
export { loadLexicons } from './load.ts';
