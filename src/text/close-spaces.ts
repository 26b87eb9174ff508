import { type Draft, edited, editsOf } from './draft.ts';

const atLineEnds = /^ +| +$/gm;
/** Between Han, digits and Chinese punctuation a space or two is typesetting; three and more may part columns. */
const inside = /(?<=[^\x20-\x2f\x3a-\x7e\t\n]) {1,2}(?=[^\s])|(?<=[^\s]) {1,2}(?=[^\x20-\x2f\x3a-\x7e\t\n])/g;
const hanOrMark = /[^\x00-\x7f]|[,;:!?()]/;
const wide = / {3,}/g;
const pageNumber = /^[-–—]+ ?\d{1,3} ?[-–—]+\n?/gm;

/** Spaces that carry nothing go; `2024 年`, `邮 编` close up, `New York` and columns stay apart. */
export function closeSpaces(draft: Draft): Draft {
  let next = edited(
    draft,
    editsOf(draft, wide, () => ' '.repeat(3)),
  );
  next = edited(
    next,
    editsOf(next, atLineEnds, () => ''),
  );
  next = edited(
    next,
    editsOf(next, inside, (match) => (touchesHan(match) ? '' : null)),
  );
  return edited(
    next,
    editsOf(next, pageNumber, () => ''),
  );
}

function touchesHan(match: RegExpMatchArray): boolean {
  const input = match.input ?? '';
  const at = match.index ?? 0;
  return hanOrMark.test(input.charAt(at - 1)) || hanOrMark.test(input.charAt(at + match[0].length));
}
