import { between } from './dice.ts';
import { withCell, withMarkedRow } from './plant-table-relation.ts';
import { isReadable } from './plant-text-vs-table.ts';
import { flagMark, type Plant } from './plant-tools.ts';

/** Regulations issued below the level of a city with districts (DOMAIN.md 1.3). */
export const authority: Plant = (draft, { chance, say }) => {
  const isLow = draft.agency.level === 'township' || draft.agency.level === 'county';
  if (!isLow || !draft.pieces.some((piece) => isReadable(piece) && piece.form === 'disclosure')) return null;
  const count = between(chance, 1, 3);
  const issued = withCell(withCell(draft, 'disclosure', 'rules', 0, count), 'disclosure', 'rules', 2, count);
  return withMarkedRow(issued, 'disclosure', say('table-rules'), flagMark('authority', 'certain'));
};
