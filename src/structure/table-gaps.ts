import { flatMapped, type TableForm } from '#model';
import type { Range } from './reading.ts';
import { isFilled } from './table-line.ts';
import { confidences, type Reading } from './table-read.ts';
import type { TableRow } from './table-row.ts';

export interface Read {
  readonly row: TableRow;
  readonly reading: Reading;
}

/** The values of a row with blank cells in the order of its columns, and how sure that order is. */
export type Placed = Pick<Reading, 'values' | 'confidence'>;

/**
 * Puts blank cells in their columns. Labels merged over several columns leave blank cells of their own, or none, so a
 * row is read by the columns that the table's lines agree on, or by its own width where no merge can have been lost.
 */
export function prepareGaps(form: TableForm, read: readonly Read[]): (read: Read) => Placed {
  const lined = read.filter(({ reading }) => reading.line.cells.length > 0);
  const [width = null, ...others] = new Set(lined.map(({ reading }) => widthOf(reading)));
  const isEven = width !== null && others.length === 0;
  const first = isEven && form === 'applications' ? firstColumn(lined, width) : null;
  const isTight = lined.every(({ row, reading }) => reading.line.cells.length === row.places.length);
  const isCounted = isTight || first !== null || (isEven && form === 'disclosure');
  return ({ row, reading: { line } }) => {
    const wanted = row.places.length;
    const skipped = first === null ? 0 : first - (line.before ?? 0);
    const values = line.cells.slice(Math.max(0, skipped), skipped + wanted);
    const isWhole = values.length === wanted && line.cells.filter(isFilled).length === values.filter(isFilled).length;
    const isExact = line.cells.length === wanted;
    if (isWhole && (isCounted || (isExact && isFramed(values)))) return { values, confidence: confidences.blank };
    return { values: line.cells.slice(0, wanted), confidence: isExact ? confidences.gaps : confidences.loose };
  };
}

function widthOf({ line }: Reading): number | null {
  return line.before === null ? null : line.before + line.cells.length;
}

/** The column of the table in which the values begin, where rows with all of them agree on it. */
function firstColumn(read: readonly Read[], width: number): number | null {
  const firsts = new Set(
    flatMapped(read, ({ reading: { kind, values, line } }) => {
      const no = kind === 'placed' ? line.cells.findIndex(({ start }) => start === values[0]?.start) : -1;
      return no < 0 || values.length === 0 || !values.every(isFilled) ? [] : [(line.before ?? 0) + no];
    }),
  );
  if (firsts.size > 0) return firsts.size === 1 ? ([...firsts][0] ?? null) : null;
  // No row is full: the values fill what the longest labels leave of the width.
  const before = read.reduce((most, { reading }) => Math.max(most, reading.line.before ?? 0), 0);
  return width - before === (read[0]?.row.places.length ?? 0) ? before : null;
}

/** Filled at both ends, so that no cell can be missing there. */
function isFramed(values: readonly Range[]): boolean {
  const [first, last] = [values[0], values.at(-1)];
  return first !== undefined && last !== undefined && isFilled(first) && isFilled(last);
}
