import { type Draft, isTownship, textOf } from './draft.ts';
import { withSentence } from './plant-insert.ts';
import { withMarkedRow } from './plant-table-relation.ts';
import { flagMark, type Plant, placesOf, said, withMark, withPieceAfter } from './plant-tools.ts';

/** A sentence about many agencies in the report of one. */
export const notThisUnit: Plant = (draft, tools) => {
  if (!isTownship(draft.agency.unitType) && draft.agency.unitType !== 'department') return null;
  return withSentence(draft, tools.say('plant-not-this-unit'), flagMark('not-this-unit', 'probable'), tools);
};

/** A document whose title or number is not its own. */
export const wrongCitation: Plant = (draft, tools) =>
  withSentence(draft, tools.say('plant-wrong-citation'), flagMark('wrong-citation', 'certain'), tools, 'other');

/** What the blank form says to whoever fills it in. */
export const formResidue: Plant = (draft, tools) => {
  const pieceNo = draft.pieces.findIndex((piece) => piece.kind === 'prose' && piece.role === 'heading' && piece.section === 'other');
  if (pieceNo < 0) return null;
  const residue = { ...said(tools.say('plant-form-residue'), flagMark('form-residue', 'certain'), tools, 'other', 'other'), closes: true };
  const pieces = draft.pieces.toSpliced(pieceNo + 1, 0, residue);
  return { ...draft, pieces };
};

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

/** The tables of 2019 in a report on 2021 or later. */
export const oldForm: Plant = (draft: Draft, { say }) => {
  const isLater = draft.year >= 2021 && draft.pieces.some((piece) => piece.kind === 'table' && piece.form === 'disclosure');
  if (!isLater) return null;
  const pieces = draft.pieces.map((piece) => (piece.kind === 'table' ? { ...piece, edition: '2019' as const } : piece));
  return withMarkedRow({ ...draft, pieces }, 'disclosure', say('table-made'), flagMark('old-form', 'certain'));
};
