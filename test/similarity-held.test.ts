import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldReady } from '../src/similarity/held-ready.ts';
import { bytesOf, type Memory, reading, writing } from '../src/similarity/memory.ts';
import { inNearOrder } from '../src/similarity/near-order.ts';

const megabyte = 1024 * 1024;

/** Each key has an array with its number in it, made in one array that every making overwrites. */
function numbered(most: number, sizeOf: (key: number) => number = () => 300_000) {
  const shared = new Uint32Array(4_000_000);
  let made = 0;
  const ready = heldReady<number, Uint32Array>(most, {
    make: (key) => {
      made += 1;
      return shared.subarray(0, sizeOf(key)).fill(key);
    },
    put: (value, memory) => memory.words(value),
  });
  return { ready, made: () => made };
}

describe('narratives held ready', () => {
  it('are not made again while there is room', () => {
    const { ready, made } = numbered(64 * megabyte);
    for (const key of [1, 2, 3, 1, 2, 3, 2, 1]) expect(ready(key)[299_999]).toBe(key);
    expect(made()).toBe(3);
  });

  it('are forgotten, those unused for longest first, and made again', () => {
    const { ready, made } = numbered(8 * megabyte);
    // Three in a slab of four megabytes, two slabs.
    for (const key of [1, 2, 3, 4, 5, 6, 1, 7]) ready(key);
    expect(made()).toBe(7);
    ready(2);
    expect(made()).toBe(7);
    ready(4);
    expect(made()).toBe(8);
  });

  it('never overwrite the one asked for just before, however little room there is', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 40 }), fc.constantFrom(0, 5, 9, 30), (pairs, room) => {
        const { ready } = numbered(room * megabyte, (key) => (key % 5 === 0 ? 2_000_000 : 250_000 * (1 + (key % 3))));
        for (const [left, right] of pairs) {
          const [a, b] = [ready(left), ready(right)];
          expect([a[0], a.at(-1), b[0], b.at(-1)]).toEqual([left, left, right, right]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a block of memory', () => {
  it('gives back arrays and strings of every kind as they were put there', () => {
    const put = (memory: Memory, value: string, numbers: readonly number[]) => [
      memory.text(value),
      memory.bytes(Uint8Array.from(numbers)),
      memory.doubles(Float64Array.from(numbers)),
      memory.words(Uint32Array.from(numbers)),
      memory.signed(Int32Array.from(numbers)),
      memory.singles(Float32Array.from(numbers)),
    ];
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 9 }), fc.array(fc.nat(255)), (value, numbers) => {
        const text = `${value}\ud800`;
        const size = bytesOf((memory) => put(memory, text, numbers));
        const block = new ArrayBuffer(size + 8);
        put(writing(block, 8), text, numbers);
        expect(put(reading(block, 8), '', [])).toEqual(put(reading(block, 8), 'else', [1]));
        const [read, ...arrays] = put(reading(block, 8), '', []);
        expect(read).toBe(text);
        expect(arrays.map((each) => Array.from(each, Number))).toEqual(arrays.map(() => numbers));
      }),
    );
  });
});

describe('candidates in near order', () => {
  const pairsOf = fc.uniqueArray(
    fc.tuple(fc.nat(40), fc.nat(40)).filter(([a, b]) => a < b),
    { selector: ([a, b]) => a * 41 + b },
  );

  it('are the same candidates', () => {
    fc.assert(
      fc.property(pairsOf, (pairs) => {
        const candidates = pairs.map(([left, right]) => ({ left, right }));
        const key = ({ left, right }: { left: number; right: number }) => left * 41 + right;
        expect(inNearOrder(candidates, 41).map(key).sort()).toEqual(candidates.map(key).sort());
      }),
    );
  });

  it('go through one family before they begin the next', () => {
    // Two families whose members take turns.
    const members = (first: number) => [0, 2, 4, 6, 8].map((no) => first + no);
    const within = (family: readonly number[]) => family.flatMap((left, no) => family.slice(no + 1).map((right) => ({ left, right })));
    const candidates = [...within(members(0)), ...within(members(1))].sort((a, b) => a.left - b.left || a.right - b.right);
    const families = inNearOrder(candidates, 10).map(({ left }) => left % 2);
    expect(families).toEqual([...Array(10).fill(0), ...Array(10).fill(1)]);
  });
});
