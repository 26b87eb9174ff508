import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldReady } from '../src/similarity/held-ready.ts';
import { memoryIn } from '../src/similarity/memory.ts';
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
  it('takes arrays of every kind one behind another, each where its kind may begin', () => {
    const put = (memory: ReturnType<typeof memoryIn>) => [
      memory.bytes(Uint8Array.of(1, 2, 3)),
      memory.doubles(Float64Array.of(0.5)),
      memory.words(Uint32Array.of(4)),
      memory.signed(Int32Array.of(-1)),
      memory.singles(Float32Array.of(0.25)),
    ];
    const measured = memoryIn(null, 0);
    put(measured);
    expect(measured.end()).toBe(40);
    const values = put(memoryIn(new ArrayBuffer(48), 8));
    expect(values.map((each) => [...each])).toEqual([[1, 2, 3], [0.5], [4], [-1], [0.25]]);
    expect(values.map((each) => each.byteOffset)).toEqual([8, 16, 24, 32, 40]);
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
