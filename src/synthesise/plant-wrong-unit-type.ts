import { pick } from './dice.ts';
import { flagMark, ownWords, type Plant, placesOf, withMark, withPiece, withText } from './plant-tools.ts';

/** Words that a self-reference would grow together with: 我局 + 部. */
const joining = /^[部托域场县乡镇村街市区路面性观意]/;
const wrong = { self: 'plant-wrong-self', all: 'plant-wrong-all' } as const;

/** A word of a unit of another type where the agency names itself (DOMAIN.md 2.5). */
export const wrongUnitType: Plant = (draft, { chance, say }) => {
  const places = placesOf(
    draft,
    ownWords,
    ({ piece, partNo, part }) => isSelf(part.slot) && !joining.test(piece.parts[partNo + 1]?.text ?? ''),
  );
  if (places.length === 0) return null;
  const place = pick(chance, places);
  const word = say(place.part.slot === 'all' ? wrong.all : wrong.self);
  const piece = withMark(withText(place, word), place.start, place.start + word.length, flagMark('wrong-unit-type', 'certain'));
  return withPiece(draft, place.pieceNo, piece);
};

const isSelf = (slot: string | null) => slot === 'self' || slot === 'all';
