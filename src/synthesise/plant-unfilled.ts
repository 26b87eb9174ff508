import { pick } from './dice.ts';
import { textOf } from './draft.ts';
import { clauseAround, flagMark, ownWords, type Place, type Plant, placesOf, withMark, withPiece, withText } from './plant-tools.ts';

/** A number that nobody put in: 公开信息XX条. */
export const unfilled: Plant = (draft, { chance, say }) => {
  const places = placesOf(draft, ownWords, isNumber);
  if (places.length === 0) return null;
  const place = pick(chance, places);
  const mask = say('plant-mask');
  const piece = withText(place, mask);
  const { start, end } = clauseAround(textOf(piece), place.start, place.start + mask.length);
  return withPiece(draft, place.pieceNo, withMark(piece, start, end, flagMark('unfilled', 'certain')));
};

/** A count that no digit touches: of 3200字 the 32 alone is no number. */
function isNumber({ piece, part, start, end }: Place): boolean {
  const text = textOf(piece);
  const isAlone = !/\d/.test(text.charAt(start - 1) + text.charAt(end));
  return isAlone && (part.slot?.startsWith('n:') === true || part.slot === 'published');
}
