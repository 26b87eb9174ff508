import { type Lists, listsOf } from './lists.ts';
import type { Owner } from './owners.ts';
import type { Keys, Literal } from './term.ts';

/** The strings that are scanned for, and what each is: literals, and keys of sets. */
export interface ScanTable {
  readonly strings: readonly string[];
  /** What string `no` is, each with the number of the set or the literal, see `roleOf`. */
  readonly roles: Lists;
}

/** A key of a set, one only behind a number, a literal that hits, one that cancels. */
export const [key, keyBehindNumber, hitting] = [0, 1, 2];
const cancelling = 3;
export const roleOf = (packed: number): number => packed & 3;
/** Of the set, or the literal. */
export const numberOf = (packed: number): number => packed >> 2;
const packedRole = (role: number, no: number): number => (no << 2) | role;

export function scanTable(literals: readonly Owner<Literal>[], sets: readonly Keys[]): ScanTable {
  const byString = new Map<string, number[]>();
  const add = (string: string, role: number) => {
    const known = byString.get(string);
    if (known === undefined) byString.set(string, [role]);
    else known.push(role);
  };
  for (const [no, { term, unless }] of literals.entries()) add(term.literal, packedRole(unless ? cancelling : hitting, no));
  for (const [no, { values, behindNumber }] of sets.entries()) {
    for (const value of values) add(value, packedRole(behindNumber ? keyBehindNumber : key, no));
  }
  return { strings: [...byString.keys()], roles: listsOf([...byString.values()]) };
}
