import { flagMark, type Plant, said } from './plant-tools.ts';

/** What the blank form says to whoever fills it in. */
export const formResidue: Plant = (draft, tools) => {
  const pieceNo = draft.pieces.findIndex((piece) => piece.kind === 'prose' && piece.role === 'heading' && piece.section === 'other');
  if (pieceNo < 0) return null;
  const residue = { ...said(tools.say('plant-form-residue'), flagMark('form-residue', 'certain'), tools, 'other', 'other'), closes: true };
  const pieces = draft.pieces.toSpliced(pieceNo + 1, 0, residue);
  return { ...draft, pieces };
};
