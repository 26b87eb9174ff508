import { merged, type SplitPass } from './split-pass.ts';

/** Characters from which a sentence with `;` is a list of sentences rather than one. */
const longSentence = 200;

/** Long sentences at their semicolons. */
export const splitLong: SplitPass = ({ text, inside, ends }) => {
  const found: number[] = [];
  let start = 0;
  for (const end of ends) {
    if (end - start > longSentence) {
      for (const mark of text.slice(start, end).matchAll(/;/g)) {
        const at = start + mark.index + 1;
        if (inside[at] === 0) found.push(at);
      }
    }
    start = end;
  }
  return merged(ends, found);
};
