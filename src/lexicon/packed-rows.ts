/** The filled cells of a row of a sparse table: column and value. */
export type Row = readonly (readonly [column: number, value: number])[];

export interface PackedRows {
  /** Where each row begins. */
  readonly bases: Int32Array;
  /** Two numbers a slot: the row it belongs to, -1 for none, and its value. */
  readonly ways: Int32Array;
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
  let taken = new Uint8Array(16 * columns);
  const order = rows.map((_, no) => no).sort((a, b) => (rows[b]?.length ?? 0) - (rows[a]?.length ?? 0) || a - b);
  for (const no of order) {
    const row = rows[no] ?? [];
    if (row.length === 0) break;
    if (row.length !== cells) next = 0;
    cells = row.length;
    const filled = Int32Array.from(row, ([column]) => column);
    while (meets(taken, filled, next)) next += 1;
    bases[no] = next;
    if (next + columns > taken.length) taken = twice(taken);
    for (const column of filled) taken[next + column] = 1;
  }
  const ways = new Int32Array(2 * (bases.reduce((last, base) => Math.max(last, base), 0) + columns)).fill(-1);
  rows.forEach((row, no) => {
    for (const [column, value] of row) ways.set([no, value], 2 * ((bases[no] ?? 0) + column));
  });
  return { bases, ways };
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
