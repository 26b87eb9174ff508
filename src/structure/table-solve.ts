import type { Lexicon } from '#lexicon';
import type { Figures } from './table-glued.ts';

/** A row of applications and the ways to read it; one way where it is known. */
export interface Open {
  readonly rowKey: string;
  readonly ways: readonly { readonly figures: Figures; readonly values: readonly number[] }[];
}

/** Rows with their signs; in every column they add up to zero (DOMAIN.md 1.3). */
type Equation = ReadonlyMap<string, 1 | -1>;

/** Combinations of ways that are tried; beyond, the columns say nothing. */
const mostCombinations = 4096;
/** An agency's wrong figure spoils its column and that of the totals; a digit lost moves all behind it. */
const mostWrong = 2;

/**
 * The ways that some reading of the whole table has in which all columns add up. Where too many are to be tried, or none
 * adds up but for an error of the agency's, the rows as they are; no ways where figures must have been lost.
 */
export function solved(rows: readonly Open[], tables: Lexicon): readonly Open[] {
  const open = rows.filter(({ ways }) => ways.length > 1);
  const count = open.reduce((product, { ways }) => product * ways.length, 1);
  const equations = equationsOf(tables, new Set(rows.map(({ rowKey }) => rowKey)));
  if (equations.some((equation) => columnsOutOfReach(equation, rows) > mostWrong)) return withoutWays(rows);
  if (count > mostCombinations) return rows;
  const used = open.map(() => new Set<number>());
  let fewest = Infinity;
  for (let combination = 0; combination < count; combination += 1) {
    const choice = choiceOf(open, combination);
    const valuesOf = new Map(rows.map((row) => [row.rowKey, row.ways[choice.get(row) ?? 0]?.values ?? []]));
    const wrong = Math.max(0, ...equations.map((equation) => wrongColumns(equation, valuesOf)));
    fewest = Math.min(fewest, wrong);
    if (wrong > 0) continue;
    for (const [no, row] of open.entries()) used[no]?.add(choice.get(row) ?? 0);
  }
  if (fewest > mostWrong) return withoutWays(rows);
  if (fewest > 0) return rows;
  return rows.map((row) => {
    const ways = used[open.indexOf(row)];
    return ways === undefined ? row : { ...row, ways: row.ways.filter((_, no) => ways.has(no)) };
  });
}

const withoutWays = (rows: readonly Open[]): readonly Open[] => rows.map((row) => ({ ...row, ways: [] }));

/** Columns that no ways of the rows can make add up, each row taken by itself. */
function columnsOutOfReach(equation: Equation, rows: readonly Open[]): number {
  const [least, most]: [number[], number[]] = [[], []];
  for (const { rowKey, ways } of rows) {
    const sign = equation.get(rowKey);
    if (sign === undefined) continue;
    const columns = Math.max(0, ...ways.map(({ values }) => values.length));
    for (let no = 0; no < columns; no += 1) {
      const values = ways.map((way) => sign * (way.values[no] ?? 0));
      least[no] = (least[no] ?? 0) + Math.min(...values);
      most[no] = (most[no] ?? 0) + Math.max(...values);
    }
  }
  return least.filter((sum, no) => sum > 0 || (most[no] ?? 0) < 0).length;
}

/** The digits of `combination` to the base of each row's ways. */
function choiceOf(open: readonly Open[], combination: number): ReadonlyMap<Open, number> {
  let rest = combination;
  return new Map(
    open.map((row) => {
      const no = rest % row.ways.length;
      rest = Math.floor(rest / row.ways.length);
      return [row, no];
    }),
  );
}

function wrongColumns(equation: Equation, valuesOf: ReadonlyMap<string, readonly number[]>): number {
  const sums: number[] = [];
  for (const [rowKey, sign] of equation) {
    for (const [no, value] of valuesOf.get(rowKey)?.entries() ?? []) sums[no] = (sums[no] ?? 0) + sign * value;
  }
  return sums.filter((sum) => sum !== 0).length;
}

/** The equations all of whose rows are there. */
function equationsOf(tables: Lexicon, present: ReadonlySet<string>): readonly Equation[] {
  const flow = new Map<string, 1 | -1>();
  const outcomes = new Map<string, 1 | -1>([['outcome-total', -1]]);
  for (const { id, yields } of tables.entries) {
    if (yields['flow'] !== undefined) flow.set(id, yields['flow'] === 'in' ? 1 : -1);
    if (yields['part-of'] !== 'outcome-total') continue;
    const isReplaced = yields['instead-of'] !== undefined && present.has(yields['instead-of']);
    const isOther = () => tables.entries.some((entry) => entry.yields['instead-of'] === id);
    if (!isReplaced && (present.has(id) || !isOther())) outcomes.set(id, 1);
  }
  return [flow, outcomes].filter((equation) => [...equation.keys()].every((rowKey) => present.has(rowKey)));
}
