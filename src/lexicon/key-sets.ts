import type { Entry } from './lexicon.ts';
import { endsNumber } from './numbers.ts';
import type { Keys, Pattern, Term } from './term.ts';

/** A term and whose it is; `unless`: it cancels. */
export interface Owner<Kind extends Term> {
  readonly entry: Entry;
  readonly unless: boolean;
  readonly term: Kind;
}

/** A pattern with the sets of its keys. */
export interface Sought extends Owner<Pattern> {
  readonly keys: KeySet;
  readonly neighbours: readonly { readonly keys: KeySet; readonly before: number; readonly after: number }[];
}

/** Keys of patterns, and where they end in the string that is scanned now, ascending. */
export interface KeySet {
  readonly keys: Keys;
  readonly ends: number[];
  /** The patterns that these keys begin the search for. */
  readonly sought: Sought[];
}

/** The sets of keys of all patterns; those with equal keys share one. */
export function keySetsOf(patterns: readonly Owner<Pattern>[]): readonly KeySet[] {
  const known = new Map<string, KeySet>();
  const setOf = (keys: Keys): KeySet => {
    const name = [keys.behindNumber, ...keys.values].join('\0');
    const set = known.get(name) ?? { keys, ends: [], sought: [] };
    known.set(name, set);
    return set;
  };
  for (const owner of patterns) {
    const { keys, neighbours } = owner.term;
    const own = setOf(keys);
    own.sought.push({ ...owner, keys: own, neighbours: neighbours.map((each) => ({ ...each, keys: setOf(each.keys) })) });
  }
  return [...known.values()];
}

/** The key `key` ends at `end` of `form`. True when the set had none before. */
export function takeKey({ keys, ends }: KeySet, key: string, form: string, end: number): boolean {
  if (ends[ends.length - 1] === end || (keys.behindNumber && !endsNumber(form, end - key.length))) return false;
  return ends.push(end) === 1;
}
