import { pick } from './dice.ts';
import { flagMark, ownWords, type Plant, placesOf, withMark, withPiece, withText } from './plant-tools.ts';

const wrong = { self: 'plant-wrong-self', all: 'plant-wrong-all' } as const;

/** A word of a unit of another type where the agency names itself (DOMAIN.md 2.5). */
export const wrongUnitType: Plant = (draft, { chance, say, words }) => {
  const joining = words('plant-joining');
  const places = placesOf(
    draft,
    ownWords,
    ({ piece, partNo, part }) => isSelf(part.slot) && !joining.some((word) => piece.parts[partNo + 1]?.text.startsWith(word)),
  );
  if (places.length === 0) return null;
  const place = pick(chance, places);
  const word = say(place.part.slot === 'all' ? wrong.all : wrong.self);
  const piece = withMark(withText(place, word), place.start, place.start + word.length, flagMark('wrong-unit-type', 'certain'));
  return withPiece(draft, place.pieceNo, piece);
};

const isSelf = (slot: string | null) => slot === 'self' || slot === 'all';
