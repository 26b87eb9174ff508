import { pick } from './dice.ts';
import { flagMark, ownWords, type Plant, placesOf, withMark, withPiece, withText } from './plant-tools.ts';

/** Another agency's name where the agency names itself: what a copyist left of the source. Copied passages come first. */
export const otherAgencyName: Plant = (draft, { chance, stranger }) => {
  const name = stranger.words['place'] ?? stranger.name;
  const named = placesOf(draft, ownWords, ({ part }) => part.slot === 'place' || part.slot === 'agency' || part.slot === 'self');
  const copied = named.filter(({ piece }) => piece.passage !== null);
  if (named.length === 0 || name === draft.agency.words['place']) return null;
  const place = pick(chance, copied.length > 0 ? copied : named);
  const text = place.part.slot === 'agency' ? stranger.name : name;
  const piece = withMark(withText(place, text), place.start, place.start + text.length, flagMark('other-agency-name', 'probable'));
  return withPiece(draft, place.pieceNo, piece);
};
