import type { TableForm } from '#model';
import { between, pick } from './dice.ts';
import type { Draft } from './draft.ts';
import { isReadable } from './plant-text-vs-table.ts';
import { flagMark, type Plant } from './plant-tools.ts';

/** A cell whose relation breaks alone, and the label that a reader is shown; no figure that the text tells stands in it. */
interface Fragile {
  readonly form: TableForm;
  readonly row: string;
  readonly column: number;
  /** null: the table has no labels before its values. */
  readonly label: string | null;
}

const fragile: readonly Fragile[] = [
  { form: 'applications', row: 'outcome-total', column: 0, label: 'outcome-total' },
  { form: 'applications', row: 'granted', column: 6, label: 'granted' },
  { form: 'applications', row: 'granted', column: 0, label: 'granted' },
  { form: 'applications', row: 'not-held', column: 0, label: 'not-held' },
  { form: 'applications', row: 'carried-over', column: 0, label: 'carried-over' },
  { form: 'applications', row: 'received', column: 0, label: 'received' },
  { form: 'disputes', row: 'disputes', column: 0, label: null },
  { form: 'disputes', row: 'disputes', column: 3, label: null },
  { form: 'disputes', row: 'disputes', column: 5, label: null },
  { form: 'disputes', row: 'disputes', column: 10, label: null },
];

/** One cell too high or too low: a relation of DOMAIN.md 1.3 does not hold. */
export const tableRelation: Plant = (draft, { chance, say }) => {
  const tables = draft.pieces.filter(isReadable);
  const places = fragile.filter(({ form }) => tables.some((table) => table.form === form));
  if (places.length === 0) return null;
  const { form, row, column, label } = pick(chance, places);
  const value = draft.figures.cells[form][row]?.[column] ?? 0;
  const changed = value > 1 && chance() < 0.4 ? value - 1 : value + between(chance, 1, 2);
  return withMarkedRow(
    withCell(draft, form, row, column, changed),
    form,
    label === null ? null : say(`table-${label}`),
    flagMark('table-relation', 'certain'),
  );
};

export function withCell(draft: Draft, form: TableForm, row: string, column: number, value: number | null): Draft {
  const { cells } = draft.figures;
  const values = (cells[form][row] ?? []).with(column, value);
  return { ...draft, figures: { ...draft.figures, cells: { ...cells, [form]: { ...cells[form], [row]: values } } } };
}

export function withMarkedRow(draft: Draft, form: TableForm, words: string | null, mark: ReturnType<typeof flagMark>): Draft {
  const pieces = draft.pieces.map((piece) =>
    piece.kind === 'table' && piece.form === form ? { ...piece, marks: [...piece.marks, { mark, words }] } : piece,
  );
  return { ...draft, pieces };
}
