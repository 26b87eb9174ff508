/** Columns of the filled cells of a row of a sparse table. */
export type Row = Int32Array;

/** Where rows begin that lie over each other. */
export interface PackedRows {
  /** No two rows that have cells begin at one place. */
  readonly bases: Int32Array;
  /** Room that they take. */
  readonly length: number;
}

/**
 * Lays the rows of a table of so many columns over each other where their cells do not meet (row displacement, Tarjan and
 * Yao 1979): the cell of row `r` in column `c` is in slot `bases[r] + c`.
 */
export function packedRows(rows: readonly Row[], columns: number): PackedRows {
  const bases = new Int32Array(rows.length);
  /** Where the next row is tried first: one of fewer cells may fit into the gaps that those of more left behind. */
  let next = 0;
  let cells = 0;
  let last = 0;
  let taken = new Uint8Array(16 * columns);
  const begun = new Set<number>();
  const order = rows.map((_, no) => no).sort((a, b) => (rows[b]?.length ?? 0) - (rows[a]?.length ?? 0) || a - b);
  for (const no of order) {
    const row = rows[no];
    if (row === undefined || row.length === 0) break;
    if (row.length !== cells) next = 0;
    cells = row.length;
    while (begun.has(next) || meets(taken, row, next)) next += 1;
    bases[no] = next;
    begun.add(next);
    last = Math.max(last, next);
    if (next + columns > taken.length) taken = twice(taken);
    for (const column of row) taken[next + column] = 1;
  }
  return { bases, length: last + columns };
}

function meets(taken: Uint8Array, columns: Int32Array, base: number): boolean {
  for (let i = 0; i < columns.length; i += 1) if (taken[base + (columns[i] ?? 0)] === 1) return true;
  return false;
}

function twice(taken: Uint8Array): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(2 * taken.length);
  next.set(taken);
  return next;
}
