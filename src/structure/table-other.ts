import { flatMapped } from '#model';
import { linesOf } from './lines.ts';
import type { Range } from './reading.ts';
import type { TableBlock } from './table-block.ts';

/** Rows that make a table of their own. */
const fewestRows = 2;
/** Full stops from which a table of the file format is there for layout, with prose in it. */
const proseStops = 2;

/**
 * Tables that are none of the three: what the file format had as one (`layout`, ranges of the form), and runs of lines
 * in at least three cells. What overlaps a known table or a section heading is left alone.
 */
export function otherTables(
  text: string,
  known: readonly TableBlock[],
  barriers: readonly number[],
  layout: readonly Range[],
): readonly TableBlock[] {
  const taken: Range[] = [...known, ...barriers.map((at) => ({ start: at, end: at + 1 }))].sort((left, right) => left.start - right.start);
  const found: TableBlock[] = [];
  let takenNo = 0;
  for (const range of [...layout.filter((table) => isNoProse(text, table)), ...rowRuns(text)].sort(
    (left, right) => left.start - right.start,
  )) {
    while (takenNo < taken.length && (taken[takenNo]?.end ?? 0) <= range.start) takenNo += 1;
    const isFree = (taken[takenNo]?.start ?? Infinity) >= range.end && (found.at(-1)?.end ?? 0) <= range.start;
    if (isFree && range.start < range.end) found.push({ form: null, tokens: [], start: range.start, end: range.end });
  }
  return found;
}

function isNoProse(text: string, table: Range): boolean {
  return text.slice(table.start, table.end).split('。').length - 1 < proseStops;
}

function rowRuns(text: string): readonly Range[] {
  const runs: Range[][] = [];
  let run: Range[] = [];
  for (const line of linesOf(text, { start: 0, end: text.length })) {
    if (isRow(text, line)) run.push(line);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  runs.push(run);
  return flatMapped(runs, (rows) => {
    const first = rows[0];
    const last = rows.at(-1);
    return first === undefined || last === undefined || rows.length < fewestRows ? [] : [{ start: first.start, end: last.end }];
  });
}

/** Two borders, no full stop. */
function isRow(text: string, line: Range): boolean {
  let borders = 0;
  for (let at = line.start; at < line.end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3002) return false;
    if (code === 9 || code === 124) borders += 1;
  }
  return borders >= 2;
}
