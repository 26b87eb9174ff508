import type { Form, Script, Span } from '#model';
import { closeSpaces } from './close-spaces.ts';
import { type Draft, draftOf, origin } from './draft.ts';
import { foldWidth } from './fold-width.ts';
import { rejoinLines } from './rejoin-lines.ts';
import { repairTags } from './repair-tags.ts';
import { scriptOf, simplify } from './simplify.ts';
import { stripControls } from './strip-controls.ts';
import { stripMarkdown, stripMarks } from './strip-marks.ts';

/** In this order: each pass counts on what stands before it. */
const passes: readonly ((draft: Draft) => Draft)[] = [
  stripControls,
  foldWidth,
  repairTags,
  stripMarks,
  stripMarkdown,
  closeSpaces,
  rejoinLines,
];

/** One round may uncover what the next removes; real texts need two, hostile ones stop here. */
const mostRounds = 8;

/**
 * The form of a text: simplified script, NFKC, noise removed, wrapped lines rejoined, with its map back.
 * Idempotent for texts that settle within eight rounds; linear in the length of the text; never throws.
 */
export function normalise(text: string): Form {
  let draft = stripControls(draftOf(text));
  const script = scriptOf(draft.value);
  if (script !== 'simplified') draft = simplify(draft);
  for (let round = 0; round < mostRounds; round += 1) {
    const before = draft;
    for (const pass of passes) draft = pass(draft);
    if (draft.value === before.value) break;
  }
  return formOf(draft, script);
}

function formOf(draft: Draft, script: Script): Form {
  const { value, starts, ends, noise } = draft;
  const toForm = (span: Span): Span => {
    const start = firstAt(ends, span.start + 1);
    return { start, end: Math.max(start, firstAt(starts, span.end)) };
  };
  const of = (span: Span) => {
    const { start, end } = toForm(span);
    return value.slice(start, end);
  };
  return { value, script, toText: (start, end) => origin(draft, start, end), toForm, of, noise: withLost(draft, noise) };
}

/** Characters that decoding could not read stand in the form as U+FFFD; they are reported as damage. */
function withLost(draft: Draft, noise: Draft['noise']): Draft['noise'] {
  const lost = [...draft.value.matchAll(/\ufffd+/g)].map(({ 0: run, index }) => ({
    span: origin(draft, index, index + run.length),
    kind: 'mojibake' as const,
  }));
  return [...noise, ...lost].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Index of the first value that is at least `bound`, in an ascending array. */
function firstAt(values: Uint32Array, bound: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
