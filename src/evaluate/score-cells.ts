import type { Annotation } from '#contract';
import type { CellLabel } from './cell-label.ts';
import type { Comparison } from './comparison.ts';
import { type Measure, ratio, sumOf, type Tally } from './tally.ts';
import { piecesOf } from './tight-text.ts';

/** From here on a value is used by checks; below, it is a guess that nothing relies on. */
const leastConfidence = 0.8;
const forms = ['disclosure', 'applications', 'disputes'] as const;

type GoldCell = NonNullable<Annotation['cells']>[number];
type OurCell = Comparison['rows']['cells'][number];

/** Cells of the annotation whose value we are sure of, rightly or wrongly; the rest is unsure or missing. */
export function tallyCells({ annotation, rows }: Comparison, labelOf: CellLabel): Tally {
  const ours = new Map(rows.cells.map((cell) => [keyOf(cell.form, cell.row_key, cell.column_key), cell]));
  return sumOf(
    (annotation.cells ?? []).map((gold) => {
      const [row, column] = [labelOf(gold.form, 'row', gold.row), labelOf(gold.form, 'column', gold.column)];
      return { ...tallyCell(gold, ours.get(keyOf(gold.form, row, column))), 'cells-unknown': row === null || column === null ? 1 : 0 };
    }),
  );
}

const keyOf = (form: string, row: string | null, column: string | null) => JSON.stringify([form, row, column]);

function tallyCell(gold: GoldCell, cell: OurCell | undefined): Tally {
  const isSure = cell !== undefined && cell.confidence >= leastConfidence;
  const right = isSure && isSame(gold, cell) ? 1 : 0;
  return {
    cells: 1,
    'cells-right': right,
    'cells-wrong': isSure ? 1 - right : 0,
    [`cells-${gold.form}`]: 1,
    [`cells-${gold.form}-right`]: right,
    ...(gold.value === null ? { 'cells-blank': 1, 'cells-blank-right': right } : {}),
  };
}

/** Blank, `/` and words are no numbers and differ from each other; 0 is a number. */
function isSame(gold: GoldCell, ours: OurCell): boolean {
  if (gold.value !== null || ours.value !== null) return gold.value === ours.value;
  return piecesOf(gold.raw).join('') === piecesOf(ours.raw).join('');
}

export function measuresOfCells(): readonly Measure[] {
  return [
    ratio('cells', 'right', 'cells-right', 'cells', { headline: true }),
    ...forms.map((form) => ratio('cells', 'right', `cells-${form}-right`, `cells-${form}`, { of: form })),
    ratio('cells', 'wrong', 'cells-wrong', 'cells'),
    ratio('cells', 'blank', 'cells-blank-right', 'cells-blank'),
    ratio('cells', 'unknown-label', 'cells-unknown', 'cells'),
  ];
}
