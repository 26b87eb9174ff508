import { matchesOf } from '#model';
import { merged, type SplitPass } from './split-pass.ts';

/** After these an item of a list may begin; the mark decides which enumerators count. */
const marks = /[;:,]/g;
const spaces = /\s*/y;

/**
 * Before the items of a list: after `;` any enumerator, after `:` too, after `,` only 一是 and its like.
 * A `;` without an enumerator after it does not divide here.
 */
export const splitAtItems: SplitPass = ({ text, inside, itemAt, ends }) => {
  const found: number[] = [];
  for (const mark of matchesOf(text, marks)) {
    const end = mark.index + 1;
    if (inside[end] !== 0) continue;
    spaces.lastIndex = end;
    spaces.test(text);
    const item = itemAt(spaces.lastIndex);
    if (item !== null && (mark[0] !== ',' || item.rank === 6)) found.push(end);
  }
  return merged(ends, found);
};
