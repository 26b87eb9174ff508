/** A cell by its columns. */
interface Spanning {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A cell and the rows it stands in. */
export interface Placed extends Spanning {
  readonly row: number;
  readonly rowSpan: number;
}

/** A label with the height of its middle. */
interface Label extends Spanning {
  readonly y: number;
}

/**
 * Places labels that stand for several rows: each begins where the one before ended, and ends where its middle is the
 * middle of its rows. `levels` are the heights of all rows, `free` the rows such a label may stand in.
 */
export function placeMerged(labels: readonly Label[], levels: readonly number[], free: readonly number[]): readonly Placed[] {
  const rows = free.toSorted((one, other) => one - other);
  let next = 0;
  return labels.map(({ y, ...label }) => {
    // A label above all free rows is part of the table's head.
    const above = levels.findLastIndex((level) => level <= y);
    const first = rows[next];
    if (first === undefined || y < topOf(first, levels)) return { ...label, row: Math.max(0, above), rowSpan: 1 };
    let best = next;
    for (let end = next; end < rows.length && isJoined(rows, next, end); end += 1) {
      if (missOf(y, rows, levels, next, end) < missOf(y, rows, levels, next, best)) best = end;
    }
    const last = rows[best] ?? first;
    next = best + 1;
    return { ...label, row: first, rowSpan: last - first + 1 };
  });
}

const isJoined = (rows: readonly number[], start: number, end: number) => (rows[end] ?? 0) - (rows[start] ?? 0) === end - start;

function missOf(y: number, rows: readonly number[], levels: readonly number[], start: number, end: number): number {
  return Math.abs((topOf(rows[start] ?? 0, levels) + bottomOf(rows[end] ?? 0, levels)) / 2 - y);
}

/** Rows meet halfway between their middles. */
function topOf(row: number, levels: readonly number[]): number {
  const here = levels[row] ?? 0;
  const above = levels[row - 1] ?? 2 * here - (levels[row + 1] ?? here);
  return (above + here) / 2;
}

function bottomOf(row: number, levels: readonly number[]): number {
  const here = levels[row] ?? 0;
  const below = levels[row + 1] ?? 2 * here - (levels[row - 1] ?? here);
  return (here + below) / 2;
}
