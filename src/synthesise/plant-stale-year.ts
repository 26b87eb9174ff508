import { pick } from './dice.ts';
import { type Draft, type PlantTools, type ProseRole, textOf } from './draft.ts';
import { withSentence } from './plant-insert.ts';
import { clauseAround, flagMark, type Place, type Plant, placesOf, withMark, withPiece, withText } from './plant-tools.ts';

/** Roles whose sentences state what was, not what will be. */
const factual: readonly ProseRole[] = ['overview', 'fact', 'fee'];

/** A year of facts that is not the report's: last year's sentence with the year forgotten (DOMAIN.md 3). */
export const staleYear: Plant = (draft, tools) => {
  const isOpeningYear = openingYear(tools.words('plant-older-year'));
  const places = placesOf(draft, factual, isOpeningYear);
  if (places.length > 0) return withOldYear(draft, pick(tools.chance, places), tools);
  const added = withSentence(draft, tools.say('plant-year-fact'), null, tools);
  const [place] = added === null ? [] : placesOf(added, factual, (other) => isOpeningYear(other) && !draft.pieces.includes(other.piece));
  return added === null || place === undefined ? null : withOldYear(added, place, tools);
};

/**
 * Tells a year that opens a clause and is the only one of its sentence; 2024年6月 is a date. `older` are words that make an
 * older year right: a comparison, a span of years.
 */
function openingYear(older: readonly string[]): (place: Place) => boolean {
  return ({ piece, part, start, end }) => {
    if (part.slot !== 'year' || piece.parts.some(({ slot }) => slot === 'last-year' || slot === 'next-year')) return false;
    const text = textOf(piece);
    const isHead = /(?:^|[，。；])$/.test(text.slice(0, start)) && /^年(?!\d|[末底初起前后])/.test(text.slice(end));
    return isHead && text.split(part.text).length === 2 && !older.some((word) => text.includes(word));
  };
}

/** A clause shorter than this only tells the time; the next one tells the fact. */
const shortClause = 9;

function withOldYear(draft: Draft, place: Place, { chance }: PlantTools): Draft {
  const year = String(draft.year - (chance() < 0.85 ? 1 : 2));
  const piece = withText(place, year);
  const text = textOf(piece);
  const first = clauseAround(text, place.start, place.end);
  const isShort = first.end - first.start < shortClause && text.charAt(first.end) === '，';
  const { end } = isShort ? clauseAround(text, first.start, first.end + 1) : first;
  return withPiece(draft, place.pieceNo, withMark(piece, place.start, end, flagMark('stale-year', 'probable')));
}
