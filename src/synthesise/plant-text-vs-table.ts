import { flatMapped, type TableForm } from '#model';
import { between, pick } from './dice.ts';
import { type Draft, type FactName, type PlantTools, type TablePiece, textOf } from './draft.ts';
import { withSentence } from './plant-insert.ts';
import { clauseAround, flagMark, ownWords, type Place, type Plant, placesOf, withMark, withPiece, withText } from './plant-tools.ts';

const formOf: Readonly<Record<FactName, TableForm>> = {
  received: 'applications',
  carried: 'applications',
  answered: 'applications',
  documents: 'disclosure',
  permits: 'disclosure',
  penalties: 'disclosure',
  reviews: 'disputes',
  lawsuits: 'disputes',
  fee: 'disclosure',
};
/** Facts that the plant can state where the text states none. */
export const statable = ['received', 'documents', 'permits', 'penalties', 'reviews'] as const;

/** Tables that a reader can check; glued digits cannot be told apart. */
export function isReadable(piece: Draft['pieces'][number]): piece is TablePiece {
  return piece.kind === 'table' && piece.layout !== 'glued';
}

/** A figure of the text that is not the table's. */
export const textVersusTable: Plant = (draft, tools) => {
  const forms = new Set(draft.pieces.filter(isReadable).map(({ form }) => form));
  const isFact = ({ part }: Place) => {
    const fact = factOf(part.slot);
    return fact !== null && forms.has(formOf[fact]);
  };
  const places = placesOf(draft, ownWords, isFact);
  if (places.length > 0) return withOtherFigure(draft, pick(tools.chance, places), tools);
  const facts = statable.filter((fact) => forms.has(formOf[fact]));
  if (facts.length === 0) return null;
  const added = withSentence(draft, tools.say(`plant-fact-${pick(tools.chance, facts)}`), null, tools);
  const [place] = added === null ? [] : placesOf(added, ownWords, (other) => isFact(other) && !draft.pieces.includes(other.piece));
  return added === null || place === undefined ? null : withOtherFigure(added, place, tools);
};

const names: ReadonlyMap<string, FactName> = new Map(
  flatMapped(Object.keys(formOf), (name) => (isFactName(name) ? [[`fact:${name}`, name]] : [])),
);

function isFactName(name: string): name is FactName {
  return Object.hasOwn(formOf, name);
}

const factOf = (slot: string | null) => (slot === null ? null : (names.get(slot) ?? null));

function withOtherFigure(draft: Draft, place: Place, { chance }: PlantTools): Draft {
  const value = Number(place.part.text);
  const step = between(chance, 1, Math.max(3, Math.round(value / 10)));
  const other = value > step && chance() < 0.5 ? value - step : value + step;
  const piece = withText(place, String(Math.round(other * 100) / 100));
  const { start, end } = clauseAround(textOf(piece), place.start, place.start + 1);
  return withPiece(draft, place.pieceNo, withMark(piece, start, end, flagMark('text-vs-table', 'certain')));
}
