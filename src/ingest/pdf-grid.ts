import type { Rule } from './pdf-drawing.ts';
import type { Run } from './pdf-geometry.ts';
import { joined, rowsOf } from './pdf-lines.ts';
import { closeUp } from './writing.ts';

/** A cell of a table, in points of the page. `row` and `rowSpan` count the table's own rows. */
export interface GridCell {
  readonly row: number;
  readonly rowSpan: number;
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

/** A table on one page. */
export interface Grid {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly rowCount: number;
  readonly cells: readonly GridCell[];
}

/** A page of a map or a drawing has more lines than any table; looking for one would take quadratic time. */
const mostRules = 2000;
const mostBoxes = 5000;
/** Borders that should meet are drawn up to this far apart, in points. */
const tolerance = 3;

/** Finds ruled tables and puts the runs inside them into their cells; `rest` is what stands outside. */
export function gridsOf(rules: readonly Rule[], runs: readonly Run[]): { readonly grids: readonly Grid[]; readonly rest: readonly Run[] } {
  if (rules.length > mostRules) return { grids: [], rest: runs };
  let rest = runs;
  const grids: Grid[] = [];
  for (const group of connected(rules)) {
    const xs = borders(group, true);
    const ys = borders(group, false);
    if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > mostBoxes || (xs.length === 2 && ys.length === 2)) continue;
    const inside = (run: Run) => indexOf(xs, (run.x + run.right) / 2) >= 0 && indexOf(ys, run.y) >= 0;
    grids.push(gridOf(group, xs, ys, rest.filter(inside)));
    rest = rest.filter((run) => !inside(run));
  }
  return { grids: grids.filter(({ cells }) => cells.length > 1).toSorted((left, right) => left.top - right.top), rest };
}

/** Groups of rules that touch one another. */
function connected(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const touching = groups.filter((group) => group.some((other) => touch(rule, other)));
    const merged = [...touching.flat(), rule];
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

function touch(left: Rule, right: Rule): boolean {
  const within = (value: number, rule: Rule) => value >= rule.start - tolerance && value <= rule.end + tolerance;
  if (left.isVertical !== right.isVertical) return within(left.at, right) && within(right.at, left);
  return Math.abs(left.at - right.at) <= tolerance && left.start <= right.end + tolerance && right.start <= left.end + tolerance;
}

/**
 * Where vertical (or level) borders stand. The outermost ends of the rules across them count too: a table cut by the page
 * has no border there, and some tables have none at their sides.
 */
function borders(rules: readonly Rule[], isVertical: boolean): readonly number[] {
  const along = rules.filter((rule) => rule.isVertical === isVertical).map((rule) => rule.at);
  const across = rules.filter((rule) => rule.isVertical !== isVertical);
  const start = across.reduce((least, rule) => Math.min(least, rule.start), Number.POSITIVE_INFINITY);
  const end = across.reduce((most, rule) => Math.max(most, rule.end), Number.NEGATIVE_INFINITY);
  return positions(along.length === 0 ? [] : [start, ...along, end]);
}

/** Sorted, those within the tolerance as one. */
function positions(values: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const value of values.toSorted((left, right) => left - right)) {
    if (value - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > tolerance) kept.push(value);
  }
  return kept;
}

/** Which interval between neighbouring positions a value lies in; -1 outside all. */
function indexOf(borders: readonly number[], value: number): number {
  const next = borders.findIndex((border) => border > value);
  return next <= 0 ? -1 : next - 1;
}

/** The smallest boxes between borders are merged where no border is drawn between them. */
function gridOf(rules: readonly Rule[], xs: readonly number[], ys: readonly number[], runs: readonly Run[]): Grid {
  const columnCount = xs.length - 1;
  const rowCount = ys.length - 1;
  const owners = new Map<number, number>();
  const boxes: Box[] = [];
  for (let box = 0; box < rowCount * columnCount; box += 1) {
    if (owners.has(box)) continue;
    const merged = mergedFrom(rules, xs, ys, { row: Math.floor(box / columnCount), column: box % columnCount });
    for (const part of partsOf(merged, columnCount)) if (!owners.has(part)) owners.set(part, boxes.length);
    boxes.push(merged);
  }
  const runsOf: Run[][] = boxes.map(() => []);
  for (const run of runs) {
    const owner = owners.get(indexOf(ys, run.y) * columnCount + indexOf(xs, (run.x + run.right) / 2));
    if (owner !== undefined) runsOf[owner]?.push(run);
  }
  const cells = boxes.map(({ row, rowSpan, column, columnSpan }, index) => ({
    row,
    rowSpan,
    left: xs[column] ?? 0,
    right: xs[column + columnSpan] ?? 0,
    text: textOf(runsOf[index] ?? []),
  }));
  return { top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, left: xs[0] ?? 0, right: xs.at(-1) ?? 0, rowCount, cells };
}

interface Box {
  readonly row: number;
  readonly rowSpan: number;
  readonly column: number;
  readonly columnSpan: number;
}

function mergedFrom(
  rules: readonly Rule[],
  xs: readonly number[],
  ys: readonly number[],
  { row, column }: Pick<Box, 'row' | 'column'>,
): Box {
  const middle = (positions: readonly number[], index: number) => ((positions[index] ?? 0) + (positions[index + 1] ?? 0)) / 2;
  const isRuled = (isVertical: boolean, at: number, along: number) =>
    rules.some((rule) => rule.isVertical === isVertical && Math.abs(rule.at - at) <= tolerance && rule.start <= along && rule.end >= along);
  let columnSpan = 1;
  while (column + columnSpan < xs.length - 1 && !isRuled(true, xs[column + columnSpan] ?? 0, middle(ys, row))) columnSpan += 1;
  let rowSpan = 1;
  while (row + rowSpan < ys.length - 1 && !isRuled(false, ys[row + rowSpan] ?? 0, middle(xs, column))) rowSpan += 1;
  return { row, rowSpan, column, columnSpan };
}

function partsOf({ row, rowSpan, column, columnSpan }: Box, columnCount: number): number[] {
  return Array.from(
    { length: rowSpan * columnSpan },
    (_, part) => (row + Math.floor(part / columnSpan)) * columnCount + column + (part % columnSpan),
  );
}

/** Lines of a cell are one label that its width has cut. */
function textOf(runs: readonly Run[]): string {
  return closeUp(
    rowsOf(runs)
      .map((row) => joined(row, ' '))
      .join(' '),
  );
}
