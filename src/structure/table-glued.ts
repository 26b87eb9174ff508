import type { Range } from './reading.ts';
import { numberIn } from './table-figure.ts';
import type { Place } from './table-row.ts';

/** Figures of one row, in the order of its columns. */
export type Figures = readonly Range[];

/** Steps in which a row is cut; ordinary rows take a hundred. Beyond, and beyond as many ways, it says nothing. */
const mostSteps = 4000;
const mostWays = 64;
const longestFigure = 7;
const longestDecimal = 12;

/**
 * Every way to cut figures without gaps into one for each place, so that no figure begins with a zero, only changes
 * have a sign, and every total is the sum of what stands before it. Null where there are too many to tell.
 */
export function waysToCut(text: string, glued: readonly Range[], places: readonly Place[]): readonly Figures[] | null {
  const sums = sumsOf(places);
  const ways: Figures[] = [];
  const open: Figures[] = [[]];
  for (let steps = 0; ; steps += 1) {
    const figures = open.pop();
    if (figures === undefined) return ways;
    if (steps > mostSteps || ways.length > mostWays) return null;
    const rest = restOf(glued, figures.at(-1)?.end ?? -1);
    if (rest !== null) open.push(...longerBy(text, rest, figures).filter((longer) => isAllowed(text, longer, places, sums)));
    else if (figures.length === places.length) ways.push(figures);
  }
}

/** One figure more, the shortest last. */
function longerBy(text: string, rest: Range, figures: Figures): readonly Figures[] {
  return endsFrom(text, rest.start, rest.end)
    .toReversed()
    .map((end) => [...figures, { start: rest.start, end }]);
}

/** What is left of the first range that goes beyond `from`. */
function restOf(glued: readonly Range[], from: number): Range | null {
  const range = glued.find(({ end }) => end > from);
  return range === undefined ? null : { start: Math.max(range.start, from), end: range.end };
}

/** Whether the last figure may stand in its place, after those before it. */
function isAllowed(text: string, figures: Figures, places: readonly Place[], sums: ReadonlyMap<number, number>): boolean {
  const place = places[figures.length - 1];
  const isSigned = /[+-]/.test(text.charAt(figures.at(-1)?.start ?? 0));
  if (place === undefined || (isSigned && place.columnKey !== 'change')) return false;
  const from = sums.get(figures.length);
  if (from === undefined) return true;
  const values = figures.slice(from).map(({ start, end }) => numberIn(text.slice(start, end)) ?? 0);
  return values.slice(0, -1).reduce((sum, value) => sum + value, 0) === values.at(-1);
}

/** For each count of figures that ends with a total, the first figure of its sum. */
function sumsOf(places: readonly Place[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  let from = 0;
  for (const [no, { rowKey, columnKey }] of places.entries()) {
    if (rowKey !== places[no - 1]?.rowKey) from = no;
    if (columnKey === 'total') sums.set(no + 1, from);
  }
  return sums;
}

/** Where a figure that begins at `at` may end: at a point it goes on, at a sign it cannot; `/` stands alone. */
function endsFrom(text: string, at: number, limit: number): readonly number[] {
  if (text.charAt(at) === '/') return [at + 1];
  const [whole = ''] = /^[+-]?(?:0|[1-9]\d*)/.exec(text.slice(at, Math.min(limit, at + longestFigure + 1))) ?? [];
  const first = /^[+-]/.test(whole) ? 2 : 1;
  const ends: number[] = [];
  for (let length = first; length <= whole.length; length += 1) ends.push(at + length);
  const [decimal] = /^[+-]?\d+\.\d+/.exec(text.slice(at, Math.min(limit, at + longestDecimal))) ?? [];
  return decimal === undefined ? ends : [...ends.filter((end) => text.charAt(end) !== '.'), at + decimal.length];
}

/** The first way; `isSure` where all ways agree on the figure. */
export function agreed(ways: readonly Figures[]): readonly (Range & { readonly isSure: boolean })[] {
  const [first = []] = ways;
  return first.map(({ start, end }, no) => ({ start, end, isSure: ways.every((way) => way[no]?.start === start && way[no]?.end === end) }));
}
