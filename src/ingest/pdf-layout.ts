import { alignedTablesOf } from './pdf-aligned.ts';
import { columnEdges, type Region, regionsOf } from './pdf-columns.ts';
import { type Grid, gridsOf } from './pdf-grid.ts';
import { linesOf, type PageLine } from './pdf-lines.ts';
import type { Page } from './pdf-page.ts';

/** A line or a table in its place in the reading order; lines of a column are measured from its left edge. */
export type Block =
  | { readonly kind: 'line'; readonly line: PageLine; readonly isColumn: boolean; readonly page: number }
  | { readonly kind: 'grid'; readonly grid: Grid; readonly page: number };

/** What stands on the pages, in reading order: on each, tables with borders, then columns, then tables without borders. */
export function blocksOf(pages: readonly Page[]): readonly Block[] {
  const ruled = pages.map((page) => gridsOf(page.rules, page.runs));
  const edges = ruled.flatMap(({ grids, rest }) => columnEdges(rest, grids));
  return ruled.flatMap(({ grids, rest }, index) => regionsOf(rest, grids, edges).flatMap((region) => blocksOfRegion(region, index + 1)));
}

function blocksOfRegion({ runs, grids, isColumn }: Region, page: number): readonly Block[] {
  const aligned = alignedTablesOf(runs);
  const left = isColumn
    ? [...runs.map(({ x }) => x), ...grids.map((grid) => grid.left)].reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY)
    : 0;
  const lines = linesOf(aligned.rest).map((line) => ({ ...line, x: line.x - left, right: line.right - left }));
  const placed = [
    ...lines.map((line) => ({ y: line.y, block: { kind: 'line', line, isColumn, page } as const })),
    ...[...grids, ...aligned.grids].map((grid) => ({ y: grid.top, block: { kind: 'grid', grid: moved(grid, left), page } as const })),
  ];
  return placed.toSorted((one, other) => one.y - other.y).map(({ block }) => block);
}

function moved(grid: Grid, left: number): Grid {
  const cells = grid.cells.map((cell) => ({ ...cell, left: cell.left - left, right: cell.right - left }));
  return { ...grid, left: grid.left - left, right: grid.right - left, cells };
}
