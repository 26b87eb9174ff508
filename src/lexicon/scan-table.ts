import { type Lists, listsOf } from './lists.ts';
import type { Owner } from './owners.ts';
import type { Keys, Literal } from './term.ts';

/** The strings that are scanned for, and what each is. */
export interface ScanTable {
  readonly strings: readonly string[];
  /** The sets that string `no` is a key of, and those that it is a key of only behind a number. */
  readonly keys: Lists;
  readonly keysBehindNumber: Lists;
  /** The literals that string `no` is: those that hit, and those that cancel. */
  readonly hitting: Lists;
  readonly cancelling: Lists;
}

export function scanTable(literals: readonly Owner<Literal>[], sets: readonly Keys[]): ScanTable {
  const strings = new Map<string, number>();
  const numberOf = (string: string): number => {
    const no = strings.get(string) ?? strings.size;
    strings.set(string, no);
    return no;
  };
  const [keys, keysBehindNumber, hitting, cancelling]: [number[][], number[][], number[][], number[][]] = [[], [], [], []];
  for (const [no, { term, unless }] of literals.entries()) add(unless ? cancelling : hitting, numberOf(term.literal), no);
  for (const [no, { values, behindNumber }] of sets.entries()) {
    for (const value of values) add(behindNumber ? keysBehindNumber : keys, numberOf(value), no);
  }
  const told = (lists: number[][]): Lists => listsOf(Array.from({ length: strings.size }, (_, no) => lists[no] ?? []));
  return {
    strings: [...strings.keys()],
    keys: told(keys),
    keysBehindNumber: told(keysBehindNumber),
    hitting: told(hitting),
    cancelling: told(cancelling),
  };
}

function add(lists: number[][], string: number, no: number): void {
  const own = lists[string];
  if (own === undefined) lists[string] = [no];
  else own.push(no);
}
