import { flatMapped, grouped } from '#model';
import type { KeySet } from './key-sets.ts';
import type { Owner } from './owners.ts';
import type { Literal } from './term.ts';

/** The strings that are scanned for, and what each is: literals, and keys of sets. */
export interface ScanTable {
  readonly strings: readonly string[];
  readonly literals: Lists;
  /** Numbers of sets of which the string is a key wherever it stands, and of those where it is one only behind a number. */
  readonly keys: Lists;
  readonly keysBehindNumber: Lists;
}

/** Lists of numbers in one array: list `no` is `values[starts[no]]` to `values[starts[no + 1]]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

export function scanTable(literals: readonly Owner<Literal>[], sets: readonly KeySet[]): ScanTable {
  const literalsOf = grouped([...literals.keys()], (no) => literals[no]?.term.literal ?? '');
  const keysOf = (behindNumber: boolean) =>
    grouped(
      flatMapped(sets, ({ keys }, set) => (keys.behindNumber === behindNumber ? keys.values.map((key) => ({ key, set })) : [])),
      ({ key }) => key,
    );
  const [anywhere, behind] = [keysOf(false), keysOf(true)];
  const strings = [...new Set([...literalsOf.keys(), ...anywhere.keys(), ...behind.keys()])];
  return {
    strings,
    literals: listsOf(strings.map((string) => literalsOf.get(string) ?? [])),
    keys: listsOf(strings.map((string) => (anywhere.get(string) ?? []).map(({ set }) => set))),
    keysBehindNumber: listsOf(strings.map((string) => (behind.get(string) ?? []).map(({ set }) => set))),
  };
}

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  for (const [no, list] of lists.entries()) starts[no + 1] = (starts[no] ?? 0) + list.length;
  return { starts, values: Int32Array.from(lists.flat()) };
}
