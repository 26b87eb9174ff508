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

/** A relation with the places of its operands. */
interface Plan extends Pick<TableRelation, 'id' | 'kind' | 'key'> {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** The row that it is told of, by its number; null where it is told whenever the table is there. */
  readonly row: number | null;
}

/**
 * Takes the shape of the form from lexicons/tables.yaml; the returned function tells every relation inside one report of
 * the tables that it has cells of, in a fixed order. Cells below `check.cellConfidence` make a relation unverifiable.
 */
export function prepareTableRelations(
  lexicons: Lexicons,
  configuration: Configuration,
): (cells: readonly Cell[]) => readonly TableRelation[] {
  const shape = shapeOf(lexicons);
  const grid = gridOf();
  const [withParts, withWhole] = [plansOf(shape, grid, true), plansOf(shape, grid, false)];
  const parts = [...shape.insteadOf.keys()].map((rowKey) => grid.row('applications', rowKey));
  const isSure = (cell: Cell | null) => cell !== null && cell.value !== null && cell.confidence >= configuration.check.cellConfidence;
  return (cells) => {
    const { at, rows, hasApplications } = grid.laidOut(cells);
    const plans = parts.some((row) => rows.has(row)) ? withParts : withWhole;
    return flatMapped(plans, (plan): readonly TableRelation[] => {
      const { id, kind, key, row } = plan;
      if (row === null ? !hasApplications : !rows.has(row)) return [];
      const left = plan.left.map((place) => at[place] ?? null);
      const right = plan.right.map((place) => at[place] ?? null);
      const isVerifiable = left.every(isSure) && right.every(isSure);
      const state = !isVerifiable ? 'unverifiable' : isSame(sumOf(left), sumOf(right)) ? 'holds' : 'fails';
      return [{ id, kind, key, left, right, state }];
    });
  };
}

/** The relations in order; `hasParts`: the edition has the rows that stand for one of the other. */
function plansOf(shape: Shape, { place, row }: Grid, hasParts: boolean): readonly Plan[] {
  const columns = [...shape.applicants, total];
  const outcomes = outcomesOf(shape, hasParts);
  const inColumn = (kind: RelationKind, key: string, left: readonly string[], right: readonly string[]): Plan => {
    const places = (rowKeys: readonly string[]) => rowKeys.map((rowKey) => place('applications', rowKey, key));
    return { id: `${kind} ${key}`, kind, key, left: places(left), right: places(right), row: null };
  };
  const inRow = (kind: RelationKind, form: TableForm, key: string, parts: readonly string[]): Plan => {
    const left = parts.map((column) => place(form, key, column));
    return { id: `${kind} ${key}`, kind, key, left, right: [place(form, key, total)], row: row(form, key) };
  };
  return [
    ...columns.map((key) => inColumn('flow', key, shape.received, shape.handled)),
    ...columns.map((key) => inColumn('outcomes', key, outcomes, [outcomeTotal])),
    ...shape.rows.map((key) => inRow('applicants', 'applications', key, shape.applicants)),
    ...shape.groups.map((key) => inRow('results', 'disputes', key, shape.results)),
  ];
}

/** Numbers for the rows and cells that relations speak of, so that the cells of a report are put into place once. */
interface Grid {
  row(form: TableForm, rowKey: string): number;
  place(form: TableForm, rowKey: string, columnKey: string): number;
  /** The cells of a report by place; the rows that have some. */
  laidOut(cells: readonly Cell[]): {
    readonly at: readonly (Cell | undefined)[];
    readonly rows: ReadonlySet<number>;
    readonly hasApplications: boolean;
  };
}

interface GridRow {
  readonly no: number;
  readonly places: Map<string, number>;
}

function gridOf(): Grid {
  const forms = { disclosure: new Map<string, GridRow>(), applications: new Map<string, GridRow>(), disputes: new Map<string, GridRow>() };
  let [rowCount, placeCount] = [0, 0];
  const known = (form: TableForm, rowKey: string): GridRow => {
    const row = forms[form].get(rowKey) ?? { no: rowCount++, places: new Map() };
    forms[form].set(rowKey, row);
    return row;
  };
  return {
    row: (form, rowKey) => known(form, rowKey).no,
    place: (form, rowKey, columnKey) => {
      const { places } = known(form, rowKey);
      const place = places.get(columnKey) ?? placeCount++;
      places.set(columnKey, place);
      return place;
    },
    laidOut: (cells) => {
      const at = new Array<Cell | undefined>(placeCount).fill(undefined);
      const rows = new Set<number>();
      let hasApplications = false;
      let before: Cell | null = null;
      let row: GridRow | undefined;
      for (const cell of cells) {
        hasApplications ||= cell.form === 'applications';
        // Cells come row by row.
        if (cell.rowKey !== before?.rowKey || cell.form !== before.form) row = forms[cell.form].get(cell.rowKey);
        before = cell;
        if (row === undefined) continue;
        rows.add(row.no);
        const place = row.places.get(cell.columnKey);
        if (place !== undefined) at[place] = cell;
      }
      return { at, rows, hasApplications };
    },
  };
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

/** The rows of outcomes of an edition: one row or the rows that stand for it. */
function outcomesOf({ outcomes, insteadOf }: Shape, hasParts: boolean): readonly string[] {
  const whole = new Set(insteadOf.values());
  return outcomes.filter((rowKey) => (insteadOf.has(rowKey) ? hasParts : !(whole.has(rowKey) && hasParts)));
}

/** Sum of the values of one side. */
export function sumOf(cells: readonly (Cell | null)[]): number {
  return cells.reduce((sum, cell) => sum + (cell?.value ?? 0), 0);
}

/** Sums of decimals differ by their rounding. */
function isSame(left: number, right: number): boolean {
  return Math.abs(left - right) < 1e-6;
}
