import { bytesOf, type Memory, reading, writing } from './memory.ts';

/** Memory for some values, forgotten together. */
interface Slab<Key> {
  readonly block: ArrayBuffer;
  readonly keys: Key[];
  /** How much of it is taken. */
  end: number;
  /** When one of its values was last asked for. */
  used: number;
}

/** How a value is made and kept. */
export interface Making<Key, Value> {
  /** May lie in memory that the next call overwrites. */
  make(key: Key): Value;
  /** The same value with what a memory gives for its arrays and strings. */
  put(value: Value, memory: Memory): Value;
}

/** A larger value has a slab of its own. */
const slabBytes = 4 * 1024 * 1024;

/**
 * A memory of the values made last, `most` bytes at most: what a load from the database must not be repeated for. Values lie
 * side by side in slabs that are used again, the one first that nobody asked for longest; the last two values asked for
 * are held whatever their size. Of a value only its shape is an object meanwhile, what it holds is looked up whenever it is asked for.
 * Were each value memory of its own, the collector would go through everything alive whenever so many megabytes of them came and
 * went: time that grows with the square of the reports.
 */
export function heldReady<Key, Value>(most: number, { make, put }: Making<Key, Value>): (key: Key) => Value {
  const values = new Map<Key, { readonly shape: Value; readonly slab: Slab<Key>; readonly at: number }>();
  let slabs: Slab<Key>[] = [];
  let current: Slab<Key> | null = null;
  let now = 0;
  const forgotten = (slab: Slab<Key>): void => {
    for (const key of slab.keys) values.delete(key);
    slabs = slabs.filter((each) => each !== slab);
  };
  /** An empty slab, those unused for longest being given up for it. */
  const emptied = (size: number): Slab<Key> => {
    let block: ArrayBuffer | null = null;
    let total = slabs.reduce((sum, slab) => sum + slab.block.byteLength, 0);
    while (total + size > most && slabs.length > 1) {
      const oldest = slabs.reduce((first, slab) => (slab.used < first.used ? slab : first));
      forgotten(oldest);
      total -= oldest.block.byteLength;
      if (oldest.block.byteLength === size) block = oldest.block;
    }
    const slab: Slab<Key> = { block: block ?? new ArrayBuffer(size), keys: [], end: 0, used: now };
    slabs.push(slab);
    return slab;
  };
  const roomFor = (bytes: number): Slab<Key> => {
    if (current === null || current.end + bytes > current.block.byteLength) current = emptied(Math.max(slabBytes, bytes));
    return current;
  };
  return (key) => {
    now += 1;
    let held = values.get(key);
    if (held === undefined) {
      const made = make(key);
      const size = bytesOf((memory) => put(made, memory));
      const slab = roomFor(size);
      held = { shape: put(made, writing(slab.block, slab.end)), slab, at: slab.end };
      slab.end += size;
      slab.keys.push(key);
      values.set(key, held);
    }
    held.slab.used = now;
    return put(held.shape, reading(held.slab.block, held.at));
  };
}
