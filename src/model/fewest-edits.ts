/** What comes next on the way from one sequence to another: so many elements of both, or of one alone. */
interface Stretch {
  readonly side: 'both' | 'left' | 'right';
  readonly count: number;
}

/** By diagonal, every second one from `first`: 1 where the last edit left out an element of `left`. */
interface Row {
  readonly first: number;
  readonly isLeft: Uint8Array;
}

/**
 * A shortest way from one sequence of numbers to another (Myers 1986), leaving out before putting in. A diagonal is the
 * place in `left` less that in `right`. Of every diagonal and number of edits one byte is kept, from which the way is
 * gone back: half the square of the edits. Time: the lengths and that square.
 */
export function fewestEdits(left: Int32Array, right: Int32Array): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const add = (side: Stretch['side'], count: number) => {
    const last = stretches.at(-1);
    if (last?.side === side) stretches[stretches.length - 1] = { side, count: last.count + count };
    else if (count > 0) stretches.push({ side, count });
  };
  let at = commonTo(0, 0, left, right);
  let diagonal = 0;
  add('both', at);
  for (const side of editsOf(rowsOf(left, right), left.length - right.length)) {
    add(side, 1);
    diagonal += side === 'left' ? 1 : -1;
    const start = side === 'left' ? at + 1 : at;
    at = commonTo(start, diagonal, left, right);
    add('both', at - start);
  }
  return stretches;
}

/** How far in `left` the two go on alike. */
function commonTo(start: number, diagonal: number, left: Int32Array, right: Int32Array): number {
  let at = start;
  while (at < left.length && at - diagonal < right.length && left[at] === right[at - diagonal]) at += 1;
  return at;
}

/** A row for each edit that is needed: with so many, how far every diagonal comes. */
function rowsOf(left: Int32Array, right: Int32Array): readonly Row[] {
  const zero = right.length + 1;
  const end = zero + left.length - right.length;
  const reached = new Int32Array(left.length + right.length + 3).fill(-2);
  const rows: Row[] = [];
  reached[zero] = commonTo(0, 0, left, right);
  // At the end of one sequence there is only the rest of the other: diagonals beyond need not be looked at.
  let lowest = reached[zero] === right.length ? 1 : Number.NEGATIVE_INFINITY;
  let highest = reached[zero] === left.length ? -1 : Number.POSITIVE_INFINITY;
  while (reached[end] !== left.length) {
    const edits = rows.length + 1;
    const first = Math.max(lowest, -edits);
    const last = Math.min(highest, edits);
    const isLeft = new Uint8Array((last - first) / 2 + 1);
    for (let diagonal = first; diagonal <= last; diagonal += 2) {
      const place = zero + diagonal;
      const leaving = (reached[place - 1] ?? 0) + 1;
      const putting = reached[place + 1] ?? 0;
      isLeft[(diagonal - first) / 2] = Number(leaving > putting);
      const at = commonTo(Math.max(leaving, putting), diagonal, left, right);
      reached[place] = at;
      if (at === left.length) highest = Math.min(highest, diagonal - 1);
      if (at - diagonal === right.length) lowest = Math.max(lowest, diagonal + 1);
    }
    rows.push({ first, isLeft });
  }
  return rows;
}

/** The edits in order, gone back from the last diagonal. */
function editsOf(rows: readonly Row[], end: number): readonly ('left' | 'right')[] {
  let diagonal = end;
  const back = rows.toReversed().map(({ first, isLeft }) => {
    const side = isLeft[(diagonal - first) / 2] === 1 ? 'left' : 'right';
    diagonal += side === 'left' ? -1 : 1;
    return side;
  });
  return back.reverse();
}
