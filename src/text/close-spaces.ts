import { type Draft, type Edit, edited, editsOf } from './draft.ts';

/** Three spaces and more may part columns; they become three. */
const column = 3;
/** Digits and all that is not ASCII: between these a space or two is typesetting. */
const isWide = (code: number) => code >= 0x7f || (code >= 0x30 && code <= 0x39);
const hanOrMark = /[^\x00-\x7f]|[,;:!?()]/;
const isEnd = (character: string) => character === '' || character === '\n';
const pageNumber = /^[-–—]+ ?\d{1,3} ?[-–—]+\n?/gm;
const dashes = ['-', '–', '—'] as const;

/** Spaces that carry nothing go; `2024 年`, `邮 编` close up, `New York` and columns stay apart. Lone page numbers go. */
export function closeSpaces(draft: Draft): Draft {
  const next = edited(draft, spacesOf(draft.value));
  const { value } = next;
  if (!dashes.some((dash) => value.startsWith(dash) || value.includes(`\n${dash}`))) return next;
  return edited(
    next,
    editsOf(next, pageNumber, () => ''),
  );
}

function spacesOf(value: string): Edit[] {
  const edits: Edit[] = [];
  for (let start = value.indexOf(' '); start !== -1; ) {
    let end = start + 1;
    while (value[end] === ' ') end += 1;
    const kept = keptOf(value, start, end);
    if (kept < end - start) edits.push({ start: start + kept, end, replacement: '' });
    start = value.indexOf(' ', end);
  }
  return edits;
}

/** How many of a run of spaces mean something. */
function keptOf(value: string, start: number, end: number): number {
  const [before, after] = [value.charAt(start - 1), value.charAt(end)];
  if (start === 0 || isEnd(before) || isEnd(after)) return 0;
  if (end - start >= column) return column;
  if (before === '\t' || after === '\t') return end - start;
  const isTypeset = isWide(before.charCodeAt(0)) || isWide(after.charCodeAt(0));
  return isTypeset && (hanOrMark.test(before) || hanOrMark.test(after)) ? 0 : end - start;
}
