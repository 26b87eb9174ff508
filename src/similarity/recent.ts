/** A memory of the last `size` values made: what a load from the database must not be repeated for. */
export function recent<Key, Value>(size: number, make: (key: Key) => Value): (key: Key) => Value {
  const values = new Map<Key, Value>();
  return (key) => {
    const known = values.get(key);
    const value = known ?? make(key);
    // A map keeps the order of insertion: what was used is put last, what is first was not used for longest.
    values.delete(key);
    values.set(key, value);
    const oldest = values.keys().next();
    if (values.size > size && oldest.done === false) values.delete(oldest.value);
    return value;
  };
}
