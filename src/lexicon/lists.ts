import { flatMapped } from '#model';

/** Lists of numbers in one array: list `no` is `values[starts[no]]` to `values[starts[no + 1]]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

export function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  for (const [no, list] of lists.entries()) starts[no + 1] = (starts[no] ?? 0) + list.length;
  return { starts, values: Int32Array.from(flatMapped(lists, (list) => list)) };
}

/** Whether list `no` holds anything. */
export const isListed = ({ starts }: Lists, no: number): boolean => (starts[no] ?? 0) < (starts[no + 1] ?? 0);
