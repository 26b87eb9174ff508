import type { Range } from './reading.ts';

/** Markdown marks that stand before or around a heading. */
const markup = new Set(['#', '*', '>', ' ', '\t', '\u3000', '\ufeff']);

/** The range without white space at its ends; empty ranges come back empty. */
export function trimmed(value: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && isSpace(value.charCodeAt(start))) start += 1;
  while (end > start && isSpace(value.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** What `\s` is, as a test that is cheap on every character of a text. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13);
  if (code < 0xa0 || (code > 0x3000 && code < 0xfeff)) return false;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** The lines of `range` that hold something, trimmed, in order. */
export function linesOf(value: string, range: Range): readonly Range[] {
  const lines: Range[] = [];
  const written = value.slice(range.start, range.end);
  for (let from = 0; from < written.length; ) {
    const broken = written.indexOf('\n', from);
    const to = broken < 0 ? written.length : broken;
    const line = trimmed(value, { start: range.start + from, end: range.start + to });
    if (line.start < line.end) lines.push(line);
    from = to + 1;
  }
  return lines;
}

/** The first offset of `range` that is no Markdown mark. */
export function afterMarkup(value: string, range: Range): number {
  let at = range.start;
  while (at < range.end && markup.has(value.charAt(at))) at += 1;
  return at;
}
