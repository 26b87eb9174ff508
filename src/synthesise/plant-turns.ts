import { flatMapped } from '#model';
import type { Piece, Prose, ProseRole } from './draft.ts';
import { textOf } from './draft.ts';
import { enumerated, listed } from './edit-enumerators.ts';

/** Pieces with the enumerators of those that are left. */
export function withoutPieces(pieces: readonly Piece[], gone: ReadonlySet<Piece>): readonly Piece[] {
  const texts = pieces.map((piece) => (piece.kind === 'prose' ? textOf(piece) : ''));
  const items = listed(texts).map((item, no) => ({ ...item, text: texts[no] ?? '', piece: pieces[no] }));
  const left = items.filter(({ piece }) => piece !== undefined && !gone.has(piece));
  const numbered = enumerated(left);
  const kept = flatMapped(left, ({ piece, text, body }, no) => {
    if (piece === undefined) return [];
    const head = numbered[no]?.slice(0, -body.length) ?? '';
    return [piece.kind === 'prose' ? withHead(piece, text.length - body.length, head) : piece];
  });
  return kept;
}

/** Another enumerator for a piece, which stands in its first part. */
function withHead(piece: Prose, length: number, head: string): Prose {
  const [first, ...rest] = piece.parts;
  if (first === undefined || first.text.slice(0, length) === head || first.text.length < length) return piece;
  return { ...piece, parts: [{ ...first, text: head + first.text.slice(length) }, ...rest] };
}

export const isProse = (piece: Piece): piece is Prose => piece.kind === 'prose';

/** Pieces of a role in section five. */
export function inProblems(pieces: readonly Piece[], role: ProseRole): readonly Prose[] {
  return pieces.filter(isProse).filter((piece) => piece.role === role && piece.section === 'problems');
}

/** A number that no problem has yet. */
export function nextTurn(pieces: readonly Piece[]): number {
  return pieces.filter(isProse).reduce((highest, { turn }) => Math.max(highest, turn ?? 0), 0) + 1;
}

/** Ends a piece as `model` ends: 。 or ；, a new line or none. */
export function endedLike(piece: Prose, model: Prose): Prose {
  const end = /[。；，]$/.exec(textOf(model))?.[0];
  const last = piece.parts.at(-1);
  if (last === undefined || end === undefined) return { ...piece, closes: model.closes };
  return { ...piece, closes: model.closes, parts: piece.parts.with(-1, { ...last, text: last.text.replace(/[。；，]$/, end) }) };
}
