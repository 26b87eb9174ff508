import type { Configuration } from '#contract';
import type { Lexicons } from '#lexicon';
import { type Cell, flatMapped, type TableForm } from '#model';

/**
 * `flow`: received + carried in = outcomes + carried over, in a column; `outcomes`: outcomes add up to their total, in a
 * column; `applicants`: kinds of applicants add up, in a row; `results`: results of a group of disputes add up.
 */
export type RelationKind = 'flow' | 'outcomes' | 'applicants' | 'results';
/** `unverifiable` is 无法核验: an operand is missing, no number, or not surely read. Never a failure. */
export type RelationState = 'holds' | 'fails' | 'unverifiable';

/** A relation of DOMAIN.md 1.3: `left` and `right` have the same sum. Null stands for an operand that was not found. */
export interface TableRelation {
  readonly id: string;
  readonly kind: RelationKind;
  /** Key of the column or row that it is about. */
  readonly key: string;
  readonly left: readonly (Cell | null)[];
  readonly right: readonly (Cell | null)[];
  readonly state: RelationState;
}

type CellAt = (form: TableForm, rowKey: string, columnKey: string) => Cell | null;
type Sides = Pick<TableRelation, 'left' | 'right'>;

/**
 * Takes the shape of the form from lexicons/tables.yaml; the returned function tells every relation inside one report of
 * the tables that it has cells of, in a fixed order. Cells below `check.cellConfidence` make a relation unverifiable.
 */
export function prepareTableRelations(
  lexicons: Lexicons,
  configuration: Configuration,
): (cells: readonly Cell[]) => readonly TableRelation[] {
  const shape = shapeOf(lexicons);
  const isSure = (cell: Cell | null) => cell !== null && cell.value !== null && cell.confidence >= configuration.check.cellConfidence;
  return (cells) => {
    const rows = rowsOf(cells);
    const at: CellAt = (form, rowKey, columnKey) => rows[form].get(rowKey)?.get(columnKey) ?? null;
    const relation = (kind: RelationKind, key: string, sides: Sides): TableRelation => {
      const isVerifiable = sides.left.every(isSure) && sides.right.every(isSure);
      const state = !isVerifiable ? 'unverifiable' : isSame(sumOf(sides.left), sumOf(sides.right)) ? 'holds' : 'fails';
      return { id: `${kind} ${key}`, kind, key, ...sides, state };
    };
    const present = (form: TableForm, keys: readonly string[]) => keys.filter((key) => rows[form].has(key));
    const columns = rows.applications.size > 0 ? [...shape.applicants, total] : [];
    const outcomes = outcomesIn(shape, (rowKey) => rows.applications.has(rowKey));
    return [
      ...columns.map((key) => relation('flow', key, sidesOf(at, key, shape.received, shape.handled))),
      ...columns.map((key) => relation('outcomes', key, sidesOf(at, key, outcomes, [outcomeTotal]))),
      ...present('applications', shape.rows).map((key) => relation('applicants', key, rowSides(at, 'applications', key, shape.applicants))),
      ...present('disputes', shape.groups).map((key) => relation('results', key, rowSides(at, 'disputes', key, shape.results))),
    ];
  };
}

/** Cells by form, row and column. */
function rowsOf(cells: readonly Cell[]): Readonly<Record<TableForm, ReadonlyMap<string, ReadonlyMap<string, Cell>>>> {
  const rows = {
    disclosure: new Map<string, Map<string, Cell>>(),
    applications: new Map<string, Map<string, Cell>>(),
    disputes: new Map<string, Map<string, Cell>>(),
  };
  for (const cell of cells) {
    const row = rows[cell.form].get(cell.rowKey);
    if (row === undefined) rows[cell.form].set(cell.rowKey, new Map([[cell.columnKey, cell]]));
    else row.set(cell.columnKey, cell);
  }
  return rows;
}

const total = 'total';
const outcomeTotal = 'outcome-total';

interface Shape {
  readonly received: readonly string[];
  readonly handled: readonly string[];
  /** Rows that add up to the total of outcomes. */
  readonly outcomes: readonly string[];
  /** Rows of one edition that stand for one of the other. */
  readonly insteadOf: ReadonlyMap<string, string>;
  readonly rows: readonly string[];
  readonly applicants: readonly string[];
  readonly groups: readonly string[];
  readonly results: readonly string[];
}

function shapeOf(lexicons: Lexicons): Shape {
  const { entries } = lexicons.lexicon('tables');
  const ids = (isWanted: (yields: Readonly<Record<string, string>>) => boolean) =>
    entries.filter((entry) => isWanted(entry.yields)).map(({ id }) => id);
  const columnsOf = (entryId: string) =>
    entries
      .find(({ id }) => id === entryId)
      ?.yields['columns']?.split(' ')
      .slice(0, -1) ?? [];
  return {
    received: ids((yields) => yields['flow'] === 'in'),
    handled: ids((yields) => yields['flow'] === 'out'),
    outcomes: ids((yields) => yields['part-of'] === outcomeTotal),
    insteadOf: new Map(flatMapped(entries, ({ id, yields }) => (yields['instead-of'] === undefined ? [] : [[id, yields['instead-of']]]))),
    rows: ids((yields) => yields['form'] === 'applications' && yields['role'] === 'row'),
    applicants: columnsOf('received'),
    groups: ids((yields) => yields['form'] === 'disputes' && yields['columns'] !== undefined),
    results: columnsOf('review'),
  };
}

/** The rows of outcomes of the edition in hand: one row or the rows that stand for it. */
function outcomesIn({ outcomes, insteadOf }: Shape, isPresent: (rowKey: string) => boolean): readonly string[] {
  const hasParts = [...insteadOf.keys()].some(isPresent);
  const whole = new Set(insteadOf.values());
  return outcomes.filter((rowKey) => (insteadOf.has(rowKey) ? hasParts : !(whole.has(rowKey) && hasParts)));
}

function sidesOf(at: CellAt, column: string, left: readonly string[], right: readonly string[]): Sides {
  const cells = (rowKeys: readonly string[]) => rowKeys.map((rowKey) => at('applications', rowKey, column));
  return { left: cells(left), right: cells(right) };
}

function rowSides(at: CellAt, form: TableForm, rowKey: string, columns: readonly string[]): Sides {
  return { left: columns.map((column) => at(form, rowKey, column)), right: [at(form, rowKey, total)] };
}

/** Sum of the values of one side. */
export function sumOf(cells: readonly (Cell | null)[]): number {
  return cells.reduce((sum, cell) => sum + (cell?.value ?? 0), 0);
}

/** Sums of decimals differ by their rounding. */
function isSame(left: number, right: number): boolean {
  return Math.abs(left - right) < 1e-6;
}
