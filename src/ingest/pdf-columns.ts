import type { Run } from './pdf-geometry.ts';
import type { Grid } from './pdf-grid.ts';
import { type PageLine, rowsOf, segmentsOf } from './pdf-lines.ts';

/** A part of a page that is read from top to bottom before the next one. */
export interface Region {
  readonly runs: readonly Run[];
  readonly grids: readonly Grid[];
  /** A column of several: its lines are shorter than those of a whole page. */
  readonly isColumn: boolean;
}

/** Between two columns there is at least this much space, in characters; a space in a justified line is narrower. */
const gutter = 0.9;
/** Fewer lines on one side are a signature or a note. */
const leastLines = 5;
/** Labels of a table are shorter, on average. */
const leastLength = 8;
/** Share of the lines of a column that reach its edge: prose does, labels and figures do not. */
const fullShare = 0.5;
/** Share of the lines of a column without a gap inside; rows of a table have gaps. */
const wholeShare = 0.8;
/** On pages of one layout the columns begin this near, in points. */
const sameEdge = 3;
/** Newspapers have more, reports do not. */
const mostDepth = 2;
const mostCandidates = 6;

interface Row {
  readonly runs: readonly Run[];
  readonly segments: readonly PageLine[];
  readonly y: number;
}

/** A stretch of rows, `edge` where its right column begins; null where it has one column. */
interface Band {
  readonly rows: readonly Row[];
  readonly edge: number | null;
}

/** Where right columns begin on a page, as far as their text alone tells. */
export function columnEdges(runs: readonly Run[], grids: readonly Grid[]): readonly number[] {
  return (bestBands(rowsOfPage(runs), grids, []) ?? []).flatMap(({ edge }) => edge ?? []);
}

/**
 * Divides a page into regions in reading order: what stands across both columns, then the left one, then the right one.
 * `known` are edges of columns on other pages: a last page may have too little text to tell.
 */
export function regionsOf(
  runs: readonly Run[],
  grids: readonly Grid[],
  known: readonly number[],
  depth: number = mostDepth,
): readonly Region[] {
  const isColumn = depth < mostDepth;
  const bands = depth === 0 ? null : bestBands(rowsOfPage(runs), grids, known);
  if (bands === null) return [{ runs, grids, isColumn }];
  const regions: Region[] = [];
  let waiting = grids;
  for (const [index, { rows, edge }] of bands.entries()) {
    const end = bands[index + 1]?.rows[0]?.y ?? Number.POSITIVE_INFINITY;
    const here = waiting.filter((grid) => grid.top < end);
    waiting = waiting.filter((grid) => grid.top >= end);
    const inside = rows.flatMap((row) => row.runs);
    if (edge === null) regions.push({ runs: inside, grids: here, isColumn });
    else {
      for (const isLeft of [true, false]) {
        const own = inside.filter((run) => run.x < edge - run.size / 2 === isLeft);
        const parts = regionsOf(
          own,
          here.filter((grid) => middleOf(grid) < edge === isLeft),
          [],
          depth - 1,
        );
        regions.push(...parts.map((part) => ({ ...part, isColumn: true })));
      }
    }
  }
  return regions;
}

function rowsOfPage(runs: readonly Run[]): readonly Row[] {
  return rowsOf(runs).map((row) => ({ runs: row, segments: segmentsOf(row, gutter), y: row[0]?.y ?? 0 }));
}

const middleOf = ({ left, right }: Grid) => (left + right) / 2;

/** The division into bands that puts the most text into columns; null where nothing stands in columns. */
function bestBands(rows: readonly Row[], grids: readonly Grid[], known: readonly number[]): readonly Band[] | null {
  let best: { bands: readonly Band[]; length: number } | null = null;
  for (const edge of edgesOf(rows)) {
    const isKnown = known.some((other) => Math.abs(other - edge) < sameEdge);
    const bands = bandsAt(edge, isKnown, rows, grids);
    const length = bands.reduce((sum, band) => sum + (band.edge === null ? 0 : lengthOf(band.rows)), 0);
    if (length > (best?.length ?? 0)) best = { bands, length };
  }
  return best?.bands ?? null;
}

const lengthOf = (rows: readonly Row[]) =>
  rows.reduce((sum, { segments }) => sum + segments.reduce((all, { text }) => all + text.length, 0), 0);

/** Where many lines begin in the middle of the page. */
function edgesOf(rows: readonly Row[]): readonly number[] {
  const segments = rows.flatMap((row) => row.segments);
  const left = segments.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const right = segments.reduce((most, segment) => Math.max(most, segment.right), 0);
  const counts = new Map<number, number>();
  for (const { x, text } of segments) {
    const share = (x - left) / (right - left);
    if (share > 0.25 && share < 0.75 && text.length >= 4) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= 2)
    .toSorted(([x, count], [otherX, other]) => other - count || x - otherX)
    .slice(0, mostCandidates)
    .map(([x]) => x);
}

/** Bands between rows and tables that stand across the edge. */
function bandsAt(edge: number, isKnown: boolean, rows: readonly Row[], grids: readonly Grid[]): readonly Band[] {
  const bands: Band[] = [];
  let open: Row[] = [];
  const close = (isFollowed: boolean) => {
    const after = isFollowed ? shortRest(open, edge) : 0;
    const inColumns = open.slice(0, open.length - after);
    bands.push({ rows: inColumns, edge: standsInColumns(inColumns, edge, isKnown) ? edge : null });
    bands.push({ rows: open.slice(open.length - after), edge: null });
    open = [];
  };
  const across = grids.filter((grid) => grid.left < edge - 10 && grid.right > edge + 10);
  for (const row of rows) {
    const previous = open.at(-1);
    if (previous !== undefined && across.some((grid) => grid.top > previous.y && grid.top < row.y)) close(true);
    if (row.segments.some((segment) => isAcross(segment, edge))) {
      close(true);
      bands.push({ rows: [row], edge: null });
    } else open.push(row);
  }
  close(false);
  return joinedBands(bands.filter((band) => band.rows.length > 0));
}

const isAcross = ({ x, right, size }: PageLine, edge: number) => x < edge - size * 0.5 && right > edge - size * 0.3;
const isLeftOnly = ({ segments }: Row, edge: number) => segments.every(({ x, size }) => x < edge - size * 0.5);

/** A heading of what follows in full width stands alone below both columns; it is not the end of the left one. */
function shortRest(rows: readonly Row[], edge: number): number {
  const rest = rows.length - 1 - rows.findLastIndex((row) => !isLeftOnly(row, edge));
  return rest <= 2 ? rest : 0;
}

/** Bands of one column that follow each other are one. */
function joinedBands(bands: readonly Band[]): readonly Band[] {
  const joined: Band[] = [];
  for (const band of bands) {
    const last = joined.at(-1);
    if (last !== undefined && last.edge === null && band.edge === null)
      joined[joined.length - 1] = { rows: [...last.rows, ...band.rows], edge: null };
    else joined.push(band);
  }
  return joined;
}

/** Prose on both sides: lines that are whole, long, and reach their edge; where columns are known, few will do. */
function standsInColumns(rows: readonly Row[], edge: number, isKnown: boolean): boolean {
  return [true, false].every((isLeft) => {
    const lines = rows
      .map(({ segments }) => segments.filter((segment) => segment.x < edge - segment.size / 2 === isLeft))
      .filter((own) => own.length > 0);
    const whole = lines.flatMap((own) => (own.length === 1 ? own : []));
    const length = whole.reduce((sum, { text }) => sum + text.length, 0);
    if (isKnown) return whole.length >= Math.max(1, lines.length * wholeShare) && length * 2 >= whole.length * leastLength;
    if (whole.length < leastLines || whole.length < lines.length * wholeShare || length < whole.length * leastLength) return false;
    const right = whole.reduce((most, line) => Math.max(most, line.right), 0);
    return whole.filter((line) => line.right > right - line.size * 2).length >= whole.length * fullShare;
  });
}
