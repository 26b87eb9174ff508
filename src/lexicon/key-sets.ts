import { type Lists, listsOf } from './lists.ts';
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

/** Patterns by their keys: a set of keys that several have is one, and its number its place in `sets`. */
export interface KeySets {
  readonly sets: readonly Keys[];
  readonly sought: readonly Sought[];
  /** Two sets for each pattern without whose keys it stands nowhere: those of its neighbours, its own where it has none. */
  readonly besides: Int32Array;
  /** The patterns that the keys of a set begin the search for: those that hit, and those that cancel. */
  readonly hitting: Lists;
  readonly cancelling: Lists;
}

export function keySetsOf(patterns: readonly Owner<Pattern>[]): KeySets {
  const numbers = new Map<string, number>();
  const sets: Keys[] = [];
  const numberOf = (keys: Keys): number => {
    const name = [keys.behindNumber, ...keys.values].join('\0');
    const no = numbers.get(name) ?? sets.length;
    if (no === sets.length) {
      numbers.set(name, no);
      sets.push(keys);
    }
    return no;
  };
  const sought = patterns.map((owner): Sought => {
    const { keys, neighbours } = owner.term;
    const besides = neighbours.map(({ before, after, ...each }) => ({ set: numberOf(each.keys), before, after }));
    return { set: numberOf(keys), neighbours: besides, ...owner };
  });
  const besides = Int32Array.from(sought.flatMap(({ set, neighbours: [first, second] }) => [first?.set ?? set, second?.set ?? set]));
  const bySet = (unless: boolean): Lists => {
    const lists = sets.map((): number[] => []);
    for (const [no, own] of sought.entries()) if (own.unless === unless) lists[own.set]?.push(no);
    return listsOf(lists);
  };
  return { sets, sought, besides, hitting: bySet(false), cancelling: bySet(true) };
}
