import type { Hit } from '#lexicon';
import { unitReader } from '#model';
import { yearsIn } from './dates.ts';
import { isSpace } from './lines.ts';

/** What stands whole between punctuation, years and cue words; `cued` where a cue word of a name touches it. */
export interface Piece {
  readonly name: string;
  readonly start: number;
  readonly cued: boolean;
}

const punctuation: ReadonlySet<number> = new Set([...',。;:!?、"“”‘’《》<>【】〔〕[]|/—-'].map((mark) => mark.charCodeAt(0)));
/** Bits of a character: it is cut out, it ends a cue that a name follows, it begins a cue that a name precedes. */
const cut = 1;
const opens = 2;
const closes = 4;

/** The pieces of a form, in reading order; `hits` are those of lexicons/agency-cues.yaml. Linear. */
export function piecesOf(form: string, hits: readonly Hit[]): Piece[] {
  const marks = marked(form, hits);
  const pieces: Piece[] = [];
  for (let start = 0; start < form.length; start += 1) {
    if (marks[start] !== 0) continue;
    const from = start;
    while (start < form.length && marks[start] === 0) start += 1;
    const cued = has(marks[from - 1], opens) || has(marks[start], closes);
    pieces.push({ name: form.slice(from, start), start: from, cued });
  }
  return pieces;
}

const has = (marks: number | undefined, bit: number): boolean => ((marks ?? 0) & bit) !== 0;

const isBreak = (code: number | undefined) => code !== undefined && (isSpace(code) || punctuation.has(code));

const unitsOf = unitReader();

function marked(form: string, hits: readonly Hit[]): Uint8Array {
  const marks = new Uint8Array(form.length);
  const units = unitsOf(form);
  const mark = (start: number, end: number) => {
    for (let i = start; i < end; i += 1) marks[i] = (marks[i] ?? 0) | cut;
  };
  for (let i = 0; i < form.length; i += 1) {
    if (isBreak(units[i])) marks[i] = cut;
  }
  for (const { start, end } of yearsIn(form)) mark(start, end);
  for (const { start, end, entry } of hits) {
    const side = entry.yields['side'];
    if (side === 'follows' || side === 'precedes' || side === 'matter') mark(start, end);
    if (side === 'follows') marks[end - 1] = (marks[end - 1] ?? 0) | opens;
    if (side === 'precedes') marks[start] = (marks[start] ?? 0) | closes;
  }
  return marks;
}
