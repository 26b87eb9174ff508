/** A stretch of a statement between separators; offsets into the statement. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** The stretch with what stands in brackets blanked out: a list in there is no part of this one. */
  readonly text: string;
  /** The separator behind it; empty at the end. */
  readonly separator: string;
}

/** A comma within a number separates nothing: 1,136. */
const separator = /[、;:]|,(?!(?<=\d,)\d{3}(?!\d))/g;
/** Where a list ends: a full stop, or a bracket that was opened before it began. */
const end = /[)。!?\n]/;
const bracket = /\([^()]*\)/g;

/** Cuts `[start, stop)` at separators outside brackets, up to where the list that begins at `start` must end. */
export function segmentsOf(spoken: string, start: number, stop: number): readonly Segment[] {
  const blank = (found: string) => '\uE000'.repeat(found.length);
  // Twice: brackets stand in brackets, but not in three.
  const flat = spoken.slice(start, stop).replaceAll(bracket, blank).replaceAll(bracket, blank);
  const last = flat.search(end);
  const list = last === -1 ? flat : flat.slice(0, last);
  const segments: Segment[] = [];
  let from = 0;
  for (const match of [...list.matchAll(separator), { 0: '', index: list.length }]) {
    segments.push({ start: start + from, end: start + match.index, text: list.slice(from, match.index), separator: match[0] });
    from = match.index + 1;
  }
  return segments;
}
