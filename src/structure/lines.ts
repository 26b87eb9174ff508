import type { Range } from './reading.ts';

/** Markdown marks that stand before or around a heading. */
const markup = new Set(['#', '*', '>', ' ', '\t', '\u3000', '\ufeff']);

/** The range without white space at its ends; empty ranges come back empty. */
export function trimmed(value: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && isBlank(value, start)) start += 1;
  while (end > start && isBlank(value, end - 1)) end -= 1;
  return { start, end };
}

function isBlank(value: string, at: number): boolean {
  return /\s/.test(value.charAt(at));
}

/** The lines of `range` that hold something, trimmed, in order. */
export function linesOf(value: string, range: Range): readonly Range[] {
  const lines: Range[] = [];
  let start = range.start;
  for (const written of value.slice(range.start, range.end).split('\n')) {
    const line = trimmed(value, { start, end: start + written.length });
    if (line.start < line.end) lines.push(line);
    start += written.length + 1;
  }
  return lines;
}

/** The first offset of `range` that is no Markdown mark. */
export function afterMarkup(value: string, range: Range): number {
  let at = range.start;
  while (at < range.end && markup.has(value.charAt(at))) at += 1;
  return at;
}
