import { type Form, matchesOf, type Source } from '#model';

/** Half-open range of offsets into `form.value`; never leaves this room. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** `〔表格未转录〕`: what a transcriber says about the original. Not `〔2021〕`, which is part of a document number. */
const transcriberNote = /〔(?!\d{1,6}〕)[^〔〕\n]{4,200}〕/g;
const htmlComment = /<!--[^<>]{0,80}-->/g;

/** `第1页共4页` on a line of its own. */
const pageMark = /(?<=^|\n)[^\S\n]*第\d{1,4}页(?:[,/]?共\d{1,4}页)?[^\S\n]*(?=\n|$)/g;
/** A short line with a year that may be the header of every page. */
const datedLine = /(?<=\n)[^\n。,;:!?\t|]{0,30}20\d\d年(?!\d{1,2}月)[^\n。,;:!?\t|]{0,20}(?=\n|$)/g;
/** Titles stand at the top, and may stand there twice. */
const topOfReport = 100;

/**
 * The form with everything blanked that is no part of the report; the length stays. Furniture, comments, page
 * numbers and page headers become spaces; transcriber's notes become blank lines of their own, so that a heading run into one still starts a line.
 */
export function readable(form: Form, source: Source): string {
  const furniture = source.layout.furniture.map((span) => form.toForm(span));
  let value = withoutHeaders(blanked(form.value, furniture));
  if (value.includes('页')) value = value.replace(pageMark, (mark) => ' '.repeat(mark.length));
  if (value.includes('<!--')) value = value.replace(htmlComment, (comment) => ' '.repeat(comment.length));
  if (value.includes('〔')) value = value.replace(transcriberNote, (note) => `\n${' '.repeat(note.length - 2)}\n`);
  return value;
}

/** A header stands on every page: the same line again and again. */
function withoutHeaders(value: string): string {
  const counts = new Map<string, number>();
  for (const [line] of matchesOf(value, datedLine)) counts.set(line, (counts.get(line) ?? 0) + 1);
  if ([...counts.values()].every((count) => count === 1)) return value;
  return value.replace(datedLine, (line, at: number) => ((counts.get(line) ?? 0) > 1 && at > topOfReport ? ' '.repeat(line.length) : line));
}

function blanked(value: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return value;
  const parts: string[] = [];
  let done = 0;
  for (const range of [...ranges].sort((left, right) => left.start - right.start)) {
    if (range.end <= done) continue;
    const start = Math.max(done, range.start);
    parts.push(value.slice(done, start), value.slice(start, range.end).replace(/[^\n]/g, ' '));
    done = range.end;
  }
  parts.push(value.slice(done));
  return parts.join('');
}
