import { flatMapped } from '#model';
import { between, pick } from './dice.ts';
import type { Draft, Part, PlantTools } from './draft.ts';
import { withSentence } from './plant-insert.ts';
import { clauseAround, flagMark, ownWords, type Place, type Plant, placesOf, withMark, withPiece, withText } from './plant-tools.ts';

/** A total that its parts do not give. A list that may be open gets a total below its parts: that is always wrong. */
export const partsVersusTotal: Plant = (draft, tools) => {
  const lists = placesOf(draft, ownWords, isTotal);
  if (lists.length > 0) return withWrongTotal(draft, pick(tools.chance, lists), -1, tools);
  const added = withSentence(draft, tools.say('plant-closed-list'), null, tools);
  const [place] = added === null ? [] : placesOf(added, ownWords, (other) => isTotal(other) && !draft.pieces.includes(other.piece));
  return added === null || place === undefined ? null : withWrongTotal(added, place, tools.chance() < 0.5 ? -1 : 1, tools);
};

const isPart = ({ slot }: Part, name: string) => slot?.startsWith(`part:${name}:`) === true;
const nameOf = ({ slot }: Part) => slot?.slice('sum:'.length) ?? '';

/** A total whose sentence tells at least two of its parts and no other sentence does. */
function isTotal({ piece, part }: Place): boolean {
  if (part.slot?.startsWith('sum:') !== true) return false;
  const values = piece.parts.filter((other) => isPart(other, nameOf(part))).map(({ text }) => Number(text));
  return values.length > 1 && values.reduce((sum, value) => sum + value, 0) === Number(part.text);
}

/** Farthest a total is off. */
const farthest = 40;

function withWrongTotal(draft: Draft, place: Place, direction: 1 | -1, { chance }: PlantTools): Draft | null {
  const { piece, part } = place;
  const values = piece.parts.filter((other) => isPart(other, nameOf(part))).map(({ text }) => Number(text));
  const room = Number(part.text) - Math.max(...values);
  if (room < 1) return null;
  const changed = withText(place, String(Number(part.text) + direction * between(chance, 1, Math.min(room, farthest))));
  return withPiece(draft, place.pieceNo, withMark(changed, ...listIn(changed.parts, nameOf(part)), flagMark('parts-vs-total', 'certain')));
}

/** From the clause of the first number of the list to the clause of the last. */
function listIn(parts: readonly Part[], name: string): [number, number] {
  let at = 0;
  const numbers = flatMapped(parts, (part) => {
    const start = at;
    at += part.text.length;
    return part.slot === `sum:${name}` || isPart(part, name) ? [{ start, end: at }] : [];
  });
  const text = parts.map((part) => part.text).join('');
  const { start, end } = clauseAround(text, numbers[0]?.start ?? 0, numbers.at(-1)?.end ?? 0);
  return [start, end];
}
