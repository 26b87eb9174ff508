import type { Owner } from './owners.ts';
import type { Keys, Pattern } from './term.ts';

/** A pattern with the numbers of the sets of its keys. */
export interface Sought extends Owner<Pattern> {
  readonly set: number;
  readonly neighbours: readonly Beside[];
}

/** One of these keys must end at most so far before the end of a pattern's own, or behind it. */
export interface Beside {
  readonly set: number;
  readonly before: number;
  readonly after: number;
}

/** Keys of patterns; a set's number is its place in the list. */
export interface KeySet {
  readonly keys: Keys;
  /** The patterns that these keys begin the search for: those that hit, and those that cancel. */
  readonly hitting: Sought[];
  readonly cancelling: Sought[];
}

/** The sets of keys of all patterns; those with equal keys share one. */
export function keySetsOf(patterns: readonly Owner<Pattern>[]): readonly KeySet[] {
  const numbers = new Map<string, number>();
  const sets: KeySet[] = [];
  const numberOf = (keys: Keys): number => {
    const name = [keys.behindNumber, ...keys.values].join('\0');
    const no = numbers.get(name) ?? sets.length;
    if (no === sets.length) {
      numbers.set(name, no);
      sets.push({ keys, hitting: [], cancelling: [] });
    }
    return no;
  };
  for (const owner of patterns) {
    const { keys, neighbours } = owner.term;
    const set = numberOf(keys);
    const sought = {
      ...owner,
      set,
      neighbours: neighbours.map(({ before, after, ...each }) => ({ set: numberOf(each.keys), before, after })),
    };
    (owner.unless ? sets[set]?.cancelling : sets[set]?.hitting)?.push(sought);
  }
  return sets;
}
