import { endsNumber, type Keys } from './term.ts';

/** Keys of patterns, and where they end in the string that is scanned now, ascending. */
export interface KeySet {
  readonly keys: Keys;
  readonly ends: number[];
}

/** Takes in the keys of patterns; patterns with equal keys share a set. */
export function keySets() {
  const known = new Map<string, KeySet>();
  return {
    of: (keys: Keys): KeySet => {
      const name = [keys.behindNumber, ...keys.values].join('\0');
      const set = known.get(name) ?? { keys, ends: [] };
      known.set(name, set);
      return set;
    },
    all: (): readonly KeySet[] => [...known.values()],
  };
}

/** The key `key` ends at `end` of `form`. True when the set had none before. */
export function takeKey({ keys, ends }: KeySet, key: string, form: string, end: number): boolean {
  if (ends.at(-1) === end || (keys.behindNumber && !endsNumber(form, end - key.length))) return false;
  return ends.push(end) === 1;
}
