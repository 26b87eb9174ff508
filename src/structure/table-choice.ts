import { flatMapped, type TableForm } from '#model';

interface Confident {
  readonly confidence: number;
}

/** A row with its cells, those that were found. */
export interface CellRow<Cell extends Confident> {
  readonly form: TableForm;
  readonly key: string;
  readonly cells: readonly Cell[];
}

/** Rows that two blocks of one form may have in common and still be parts of one table: one repeated over a page break. */
const mostCommon = 1;
/** A row that is read, not guessed. */
const read = 0.5;

/**
 * Of several tables of one form (another report in the file, the table told in words) the one that is read best, whole:
 * figures of two tables have no relations. Parts of one table, in blocks of their own, are put together.
 */
export function bestTables<Cell extends Confident>(blocks: readonly (readonly CellRow<Cell>[])[]): readonly Cell[] {
  const tablesOf = new Map<TableForm, Map<string, CellRow<Cell>>[]>();
  for (const rows of blocks) {
    const form = rows[0]?.form;
    if (form === undefined) continue;
    const tables = tablesOf.get(form) ?? [];
    tablesOf.set(form, tables);
    const last = tables.at(-1);
    const isPart = last !== undefined && rows.filter((row) => isRead(row) && isRead(last.get(row.key))).length <= mostCommon;
    const table = isPart ? last : new Map<string, CellRow<Cell>>();
    if (!isPart) tables.push(table);
    for (const row of rows) if (confidenceOf(row) > confidenceOf(table.get(row.key))) table.set(row.key, row);
  }
  return flatMapped([...tablesOf.values()], (tables) => {
    const counts = tables.map((table) => [...table.values()].filter(isRead).length);
    return flatMapped(
      [...(tables[counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0))]?.values() ?? [])],
      ({ cells }) => cells,
    );
  });
}

/** The least of its cells: of a row told apart by sums some may be guesses. */
function confidenceOf<Cell extends Confident>(row: CellRow<Cell> | undefined): number {
  if (row === undefined) return -1;
  return row.cells.length === 0 ? 0 : row.cells.reduce((least, { confidence }) => Math.min(least, confidence), 1);
}

const isRead = <Cell extends Confident>(row: CellRow<Cell> | undefined) => confidenceOf(row) >= read;
