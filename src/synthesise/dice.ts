import { type Chance, chanceOf } from '#model';

/** Chance for one purpose: the same keys give the same numbers, whatever was drawn for others before (FNV-1a, 32 bits). */
export function dice(seed: number, ...keys: readonly (string | number)[]): Chance {
  let hash = 0x811c9dc5 ^ seed;
  for (const key of keys) {
    const text = `${key}|`;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return chanceOf(hash);
}

/** A whole number from `low` to `high`, both included. */
export function between(chance: Chance, low: number, high: number): number {
  return low + Math.floor(chance() * (high - low + 1));
}

/** One of a list that is not empty. */
export function pick<Value>(chance: Chance, values: readonly Value[]): Value {
  const value = values[Math.floor(chance() * values.length)];
  if (value === undefined) throw new RangeError('nothing to pick from');
  return value;
}

/** One of `[value, weight]`. */
export function weighted<Value>(chance: Chance, choices: readonly (readonly [Value, number])[]): Value {
  let left = chance() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  return pick(chance, choices)[0];
}

/** `count` of the values (all where there are fewer), each at most once, in an order of chance. */
export function sample<Value>(chance: Chance, values: readonly Value[], count: number): readonly Value[] {
  const order = [...values];
  const wanted = Math.min(count, order.length);
  for (let at = 0; at < wanted; at += 1) {
    const other = between(chance, at, order.length - 1);
    const [here, there] = [order[at], order[other]];
    if (here === undefined || there === undefined) continue;
    [order[at], order[other]] = [there, here];
  }
  return order.slice(0, wanted);
}
