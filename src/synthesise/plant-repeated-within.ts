import { textOf } from './draft.ts';
import { flagMark, type Plant, placesOf, withMark, withPieceAfter } from './plant-tools.ts';

/** Shortest passage that counts as said twice (DOMAIN.md 3). */
const shortestRepeat = 30;

/** A sentence of the overview comes again at the end of section six. */
export const repeatedWithin: Plant = (draft) => {
  const isLong = (text: string) => text.length >= shortestRepeat + 4 && text.endsWith('。');
  const [place] = placesOf(draft, ['overview', 'fact'], ({ piece, partNo }) => partNo === 0 && isLong(textOf(piece)));
  const end = draft.pieces.findLastIndex((piece) => piece.kind === 'prose' && piece.section === 'other' && piece.role === 'other');
  if (place === undefined || end < 0) return null;
  const length = textOf(place.piece).length;
  const again = withMark({ ...place.piece, role: 'other', section: 'other', passage: null, closes: false }, 0, length, mark());
  const first = withMark(place.piece, 0, length, mark());
  return withPieceAfter({ ...draft, pieces: draft.pieces.with(place.pieceNo, first) }, end, again);
};

const mark = () => flagMark('repeated-within', 'certain');
