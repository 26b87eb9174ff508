import type { TableForm } from '#model';

interface Keyed {
  readonly form: TableForm;
  readonly rowKey: string;
  readonly columnKey: string;
  readonly confidence: number;
}

/** Cells that two blocks of one form may have in common and still be parts of one table: a row repeated over a page break. */
const mostCommon = 7;
/** A cell that is read, not guessed. */
const read = 0.5;

/**
 * Of several tables of one form (another report in the file, the table told in words) the one that is read best, whole:
 * figures of two tables have no relations. Parts of one table, in blocks of their own, are put together.
 */
export function bestTables<Cell extends Keyed>(blocks: readonly (readonly Cell[])[]): readonly Cell[] {
  const tablesOf = new Map<TableForm, Map<string, Cell>[]>();
  for (const cells of blocks) {
    const form = cells[0]?.form;
    if (form === undefined) continue;
    const tables = tablesOf.get(form) ?? [];
    tablesOf.set(form, tables);
    const last = tables.at(-1);
    const isPart = last !== undefined && cells.filter((cell) => isRead(last.get(keyOf(cell))) && isRead(cell)).length <= mostCommon;
    const table = isPart ? last : new Map<string, Cell>();
    if (!isPart) tables.push(table);
    for (const cell of cells) {
      if (cell.confidence > (table.get(keyOf(cell))?.confidence ?? -1)) table.set(keyOf(cell), cell);
    }
  }
  return [...tablesOf.values()].flatMap((tables) => {
    const counts = tables.map((table) => [...table.values()].filter(isRead).length);
    return [...(tables[counts.indexOf(Math.max(...counts))]?.values() ?? [])];
  });
}

const keyOf = ({ rowKey, columnKey }: Keyed) => `${rowKey} ${columnKey}`;
const isRead = (cell: Keyed | undefined) => cell !== undefined && cell.confidence >= read;
