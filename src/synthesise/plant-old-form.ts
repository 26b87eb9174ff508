import { withMarkedRow } from './plant-table-relation.ts';
import { flagMark, type Plant } from './plant-tools.ts';

/** The tables of 2019 in a report on 2021 or later. */
export const oldForm: Plant = (draft, { say }) => {
  const isLater = draft.year >= 2021 && draft.pieces.some((piece) => piece.kind === 'table' && piece.form === 'disclosure');
  if (!isLater) return null;
  const pieces = draft.pieces.map((piece) => (piece.kind === 'table' ? { ...piece, edition: '2019' as const } : piece));
  return withMarkedRow({ ...draft, pieces }, 'disclosure', say('table-made'), flagMark('old-form', 'certain'));
};
