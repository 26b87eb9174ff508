/**
 * A memory of the values made last, bounded by their sizes: what a load from the database must not be repeated for.
 * The last one made is held whatever its size.
 */
export function heldReady<Key, Value>(most: number, make: (key: Key) => Value, sizeOf: (value: Value) => number): (key: Key) => Value {
  const values = new Map<Key, { readonly value: Value; readonly size: number }>();
  let total = 0;
  return (key) => {
    let held = values.get(key);
    if (held === undefined) {
      const value = make(key);
      held = { value, size: sizeOf(value) };
      total += held.size;
    }
    // A map keeps the order of insertion: what was used is put last, what is first was not used for longest.
    values.delete(key);
    values.set(key, held);
    for (const [oldest, { size }] of values) {
      if (total <= most || oldest === key) break;
      values.delete(oldest);
      total -= size;
    }
    return held.value;
  };
}
