import { type Certainty, type FlagCode, flatMapped, type SectionName } from '#model';
import type { Draft, Mark, Part, Piece, PlantTools, Prose, ProseRole } from './draft.ts';

/** Gives the draft with one error and its mark, or null where the draft has no place for it. */
export type Plant = (draft: Draft, tools: PlantTools) => Draft | null;

export const flagMark = (code: FlagCode, certainty: Certainty): Mark => ({ kind: 'flag', code, certainty });
export const innocentMark = (...codes: readonly FlagCode[]): Mark => ({ kind: 'must-not-flag', codes });

/** A part of a piece of prose, with its place in the text of the piece. */
export interface Place {
  readonly pieceNo: number;
  readonly piece: Prose;
  readonly partNo: number;
  readonly part: Part;
  readonly start: number;
  readonly end: number;
}

/** Parts without a mark yet, of pieces in `roles`, that `wanted` takes. */
export function placesOf({ pieces }: Draft, roles: readonly ProseRole[], wanted: (place: Place) => boolean): readonly Place[] {
  return flatMapped(pieces, (piece, pieceNo) => {
    if (piece.kind !== 'prose' || !roles.includes(piece.role) || piece.parts.some(({ mark }) => mark !== null)) return [];
    let start = 0;
    return flatMapped(piece.parts, (part, partNo) => {
      const place: Place = { pieceNo, piece, partNo, part, start, end: start + part.text.length };
      start = place.end;
      return wanted(place) ? [place] : [];
    });
  });
}

/** Roles of what an agency says itself, in its own words. */
export const ownWords: readonly ProseRole[] = ['overview', 'fact', 'opener', 'problem', 'measure', 'follow-up', 'fee', 'other'];

export function withPiece(draft: Draft, pieceNo: number, piece: Piece): Draft {
  return { ...draft, pieces: draft.pieces.with(pieceNo, piece) };
}

/** Other words for a part; the piece keeps the rest. */
export function withText({ piece, partNo, part }: Place, text: string): Prose {
  return { ...piece, parts: piece.parts.with(partNo, { ...part, text }) };
}

/** Marks the characters from `start` to `end` of a piece; parts are cut where they cross them. */
export function withMark(piece: Prose, start: number, end: number, mark: Mark): Prose {
  let at = 0;
  const parts = flatMapped(piece.parts, (part): readonly Part[] => {
    const from = Math.min(Math.max(start - at, 0), part.text.length);
    const to = Math.min(Math.max(end - at, 0), part.text.length);
    at += part.text.length;
    if (from >= to) return [part];
    const cuts = [
      { ...part, text: part.text.slice(0, from) },
      { ...part, text: part.text.slice(from, to), mark },
      { ...part, text: part.text.slice(to) },
    ];
    return cuts.filter(({ text }) => text !== '');
  });
  return { ...piece, parts };
}

const clauseEnd = /[，；。：！？,;:\n]/;

/** The clauses that hold a range, without the mark at the end. */
export function clauseAround(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let from = start;
  let to = end;
  while (from > 0 && !clauseEnd.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && !clauseEnd.test(text.charAt(to))) to += 1;
  return { start: from, end: to };
}

/** A new piece that says `slotted` and carries `mark`, in no list and no passage. */
export function said(slotted: string, mark: Mark | null, { fill }: PlantTools, role: ProseRole, section: SectionName): Prose {
  const parts = fill(slotted).map((part) => ({ ...part, mark }));
  return { kind: 'prose', role, section, parts, passage: null, closes: false, turn: null };
}

/** Puts a piece behind another, within its paragraph. */
export function withPieceAfter(draft: Draft, pieceNo: number, added: Prose): Draft {
  const before = draft.pieces[pieceNo];
  if (before?.kind !== 'prose') return { ...draft, pieces: draft.pieces.toSpliced(pieceNo + 1, 0, { ...added, closes: true }) };
  const pieces: readonly Piece[] = [
    { ...before, closes: false },
    { ...added, closes: before.closes },
  ];
  return { ...draft, pieces: draft.pieces.toSpliced(pieceNo, 1, ...pieces) };
}
