import type { SplitPass } from './split-pass.ts';

const word = /[\p{L}\p{N}]/u;

/** Joins units without a letter or digit (a stray mark, a closing quote) to the one before. */
export const joinCrumbs: SplitPass = ({ text, ends }) => {
  const kept: number[] = [];
  let start = 0;
  for (const end of ends) {
    if (kept.length > 0 && !word.test(text.slice(start, end))) kept.pop();
    kept.push(end);
    start = end;
  }
  return kept;
};
