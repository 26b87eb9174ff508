import { type Form, matchesOf, type Script, type Span } from '#model';
import { closeSpaces } from './close-spaces.ts';
import { type Draft, draftOf, origin } from './draft.ts';
import { dropBrands, type FindBrands } from './drop-brands.ts';
import { foldWidth } from './fold-width.ts';
import { rejoinLines } from './rejoin-lines.ts';
import { repairLost } from './repair-lost.ts';
import { repairMojibake } from './repair-mojibake.ts';
import { repairTags } from './repair-tags.ts';
import { scriptOf, simplify } from './simplify.ts';
import { stripControls } from './strip-controls.ts';
import { stripMarkdown, stripMarks } from './strip-marks.ts';
import { stripPinyin } from './strip-pinyin.ts';
import { type Survey, signs, survey } from './survey.ts';

/** One round may uncover what the next removes; real texts need two, hostile ones stop here. */
const mostRounds = 8;

const noBrands: FindBrands = () => [];

/**
 * The form of a text: simplified script, NFKC, noise removed, wrapped lines rejoined, with its map back. It holds none of
 * the brands that `findBrands` finds. Idempotent for texts that settle within eight rounds; linear in the length of the
 * text; never throws.
 */
export function normalise(text: string, findBrands: FindBrands = noBrands): Form {
  if (isSettled(text)) return formOf(dropBrands(draftOf(text), 'simplified', findBrands), 'simplified');
  return normaliseInRounds(text, findBrands);
}

function normaliseInRounds(text: string, findBrands: FindBrands): Form {
  let draft = draftOf(text);
  let script: Script = 'simplified';
  let apart: Draft | null = null;
  for (let round = 0; round < mostRounds; round += 1) {
    const before = draft.value;
    const read = readable(draft);
    // A later round may see more of it: compatibility characters fold to traditional ones.
    if (script === 'simplified') script = scriptOf(read.survey);
    const folded = foldWidth(read.draft);
    const cleaner = cleaned(folded, read.survey, script);
    const isAsRead = read.draft === draft;
    // Lines found to stay apart are not looked at again.
    draft = cleaner === apart ? cleaner : rejoinLines(cleaner);
    if (draft === cleaner) apart = draft;
    const { value } = draft;
    const isOnlyFolded = isAsRead && draft === folded;
    if (value !== before && !isQuiet(value, isOnlyFolded)) continue;
    // Brands are looked for once nothing stands between their characters any more.
    draft = dropBrands(draft, script, findBrands);
    if (draft.value === value) break;
  }
  return formOf(draft, script);
}

/** Han characters, letters, digits and what stands between them in one line. */
const plain = /^[\u4e00-\u9fff\w,.:。、]*$/;

/** Labels and names, most of them: another round would find nothing to do, and costs as much as the first. */
function isPlain(value: string): boolean {
  return plain.test(value) && !value.includes('__') && isHanAlone(value);
}

/** Whether another round would find nothing to do: all steps behind the folding of widths have seen this value, or it is plain. */
const isQuiet = (value: string, isOnlyFolded: boolean): boolean => (isOnlyFolded ? isHanAlone(value) : isPlain(value));

/** No sign of another script or of damage. */
const isHanAlone = (value: string): boolean => (survey(value).met & ~signs.han) === 0;

const settled = /^[\u4e00-\u9fff\d,.:。、]*$/;

/** Cells and labels are their own form. */
function isSettled(value: string): boolean {
  return settled.test(value) && isHanAlone(value);
}

interface Readable {
  readonly draft: Draft;
  readonly survey: Survey;
}

/** In this order: bytes that were read wrongly look like controls and letters. */
function readable(draft: Draft): Readable {
  const first = survey(draft.value);
  const next = repairMojibake(draft, first);
  const second = next.value === draft.value ? first : survey(next.value);
  return { draft: (second.met & signs.control) === 0 ? next : stripControls(next), survey: second };
}

/** In this order, of a draft whose widths are folded: each step counts on what stands before it. Lines are rejoined behind the last. */
function cleaned(folded: Draft, seen: Survey, script: Script): Draft {
  let next = repairTags(folded);
  next = stripMarkdown(stripMarks(stripPinyin(next, seen)));
  next = repairLost(simplify(next, script, seen));
  return closeSpaces(next);
}

function formOf(draft: Draft, script: Script): Form {
  const { value, starts, ends } = draft;
  const toForm = (span: Span): Span => {
    const start = firstAt(ends, span.start + 1);
    return { start, end: Math.max(start, firstAt(starts, span.end)) };
  };
  const of = (span: Span) => {
    const { start, end } = toForm(span);
    return value.slice(start, end);
  };
  return { value, script, toText: (start, end) => origin(draft, start, end), toForm, of, noise: noiseOf(draft) };
}

const lostRun = /\ufffd+/g;

/** In order; what touches and is of one kind is one. Characters that nobody could read are damage too. */
function noiseOf(draft: Draft): Form['noise'] {
  const lost = matchesOf(draft.value, lostRun).map(({ 0: run, index }) => ({
    span: origin(draft, index, index + run.length),
    kind: 'mojibake' as const,
  }));
  const all = [...draft.noise, ...lost].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const joined: Form['noise'][number][] = [];
  for (const { span, kind } of all) {
    const last = joined.at(-1);
    if (last?.kind !== kind || span.start > last.span.end) joined.push({ span, kind });
    else joined[joined.length - 1] = { kind, span: { start: last.span.start, end: Math.max(last.span.end, span.end) } };
  }
  return joined;
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
