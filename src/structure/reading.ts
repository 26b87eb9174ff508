import type { Form, Source } from '#model';

/** Half-open range of offsets into `form.value`; never leaves this room. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** `〔表格未转录〕`: what a transcriber says about the original. Not `〔2021〕`, which is part of a document number. */
const transcriberNote = /〔(?!\d{1,6}〕)[^〔〕\n]{4,200}〕/g;
const htmlComment = /<!--[^<>]{0,80}-->/g;

/**
 * The form with everything blanked that is no part of the report; the length stays. Furniture and comments become
 * spaces; transcriber's notes become blank lines of their own, so that a heading run into one still starts a line.
 */
export function readable(form: Form, source: Source): string {
  const furniture = source.layout.furniture.map((span) => form.toForm(span));
  return blanked(form.value, furniture)
    .replace(htmlComment, (comment) => ' '.repeat(comment.length))
    .replace(transcriberNote, (note) => `\n${' '.repeat(note.length - 2)}\n`);
}

function blanked(value: string, ranges: readonly Range[]): string {
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
