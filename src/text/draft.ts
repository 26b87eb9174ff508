import type { NoiseKind, Span } from '#model';

/** A text on its way to a form: `starts[i]`, `ends[i]` are the original span of `value[i]`; both monotone. */
export interface Draft {
  readonly value: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly noise: readonly { readonly span: Span; readonly kind: NoiseKind }[];
}

/** Replace `value.slice(start, end)`. `noise` marks what was there as damage. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly noise?: NoiseKind;
}

/** The places of a text as it is: 0, 1, 2 and so on. Nobody writes into a draft, so that one array serves all texts but the longest. */
const places = placesUpTo(1 << 16);

function placesUpTo(last: number): Uint32Array {
  return Uint32Array.from({ length: last + 1 }, (_, at) => at);
}

export function draftOf(text: string): Draft {
  const own = text.length < places.length ? places : placesUpTo(text.length);
  return { value: text, starts: own.subarray(0, text.length), ends: own.subarray(1, text.length + 1), noise: [] };
}

/**
 * Applies ordered, disjoint edits. The places of what is replaced are dealt out to the characters of the replacement in
 * order: as many keep the map character by character, fewer share all out, and only where there are more than places do
 * neighbours stand for the same.
 */
export function edited(draft: Draft, edits: readonly Edit[]): Draft {
  if (edits.length === 0) return draft;
  const grown = edits.reduce((sum, edit) => sum + edit.replacement.length - (edit.end - edit.start), 0);
  const starts = new Uint32Array(draft.value.length + grown);
  const ends = new Uint32Array(draft.value.length + grown);
  const parts: string[] = [];
  const noise = [...draft.noise];
  let from = 0;
  let to = 0;
  const keep = (until: number) => {
    parts.push(draft.value.slice(from, until));
    starts.set(draft.starts.subarray(from, until), to);
    ends.set(draft.ends.subarray(from, until), to);
    to += until - from;
  };
  for (const edit of edits) {
    keep(edit.start);
    const [places, characters] = [edit.end - edit.start, edit.replacement.length];
    for (let i = 0; i < characters; i += 1) {
      const first = Math.floor((i * places) / characters);
      const last = Math.max(first, Math.floor(((i + 1) * places) / characters) - 1);
      starts[to + i] = draft.starts[edit.start + first] ?? 0;
      ends[to + i] = draft.ends[edit.start + last] ?? 0;
    }
    if (edit.noise !== undefined) noise.push({ span: origin(draft, edit.start, edit.end), kind: edit.noise });
    parts.push(edit.replacement);
    to += edit.replacement.length;
    from = edit.end;
  }
  keep(draft.value.length);
  return { value: parts.join(''), starts, ends, noise };
}

/** The draft with other characters in the same places. */
export function recast(draft: Draft, value: string): Draft {
  return { ...draft, value };
}

/** The original span of a range of the draft. */
export function origin(draft: Draft, start: number, end: number): Span {
  if (start >= end) {
    const at = draft.starts[start] ?? draft.ends[start - 1] ?? 0;
    return { start: at, end: at };
  }
  return { start: draft.starts[start] ?? 0, end: draft.ends[end - 1] ?? 0 };
}

/** One edit for every match of a global expression; `replace` may decline with null. */
export function editsOf(draft: Draft, expression: RegExp, replace: (match: RegExpExecArray) => string | null, noise?: NoiseKind): Edit[] {
  const edits: Edit[] = [];
  for (const match of draft.value.matchAll(expression)) {
    const replacement = replace(match);
    const start = match.index;
    if (replacement === null || replacement === match[0]) continue;
    edits.push({ start, end: start + match[0].length, replacement, ...(noise === undefined ? {} : { noise }) });
  }
  return edits;
}
