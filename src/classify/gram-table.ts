import { type Folded, longestFolded, longestGram } from './grams.ts';

/** The grams that a table knows of one form, where each stands in `units`; only the first `count` of each array count. */
interface FoundGrams {
  readonly grams: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
  /** Each of them once; the first `differentCount` count. */
  readonly different: Int32Array;
  readonly differentCount: number;
  /** Units of the form. */
  readonly length: number;
}

/** Looks grams up without making strings: an open-addressing table of their 48 bits. */
export interface GramTable {
  /** Fills `found` with the grams of a folded form, one as often as it stands there. */
  find(folded: Folded): void;
  readonly found: FoundGrams;
}

/** A slot side by side, so that one look at the memory tells all: first and second unit, third, number, last form and whether a longer gram begins so. */
const [pairField, thirdField, numberField, stateField, fields] = [0, 1, 2, 3, 4];
const empty = -2;
/** No gram, but what longer ones begin with. */
const unknown = -1;

/** `grams` of one to three code units; their numbers are their places in the list. */
export function gramTable(grams: readonly string[]): GramTable {
  const { slots, marks, slotOf } = slotsOf(grams);
  const room = () => new Int32Array(longestGram * longestFolded);
  const found = { grams: room(), starts: room(), ends: room(), count: 0, different: room(), differentCount: 0, length: 0 };
  let form = 0;
  /** True where a longer gram may begin with this one. */
  const look = (pair: number, third: number, start: number, size: number): boolean => {
    const hash = hashOf(pair, third);
    if (((marks[(hash >>> 5) & (marks.length - 1)] ?? 0) & (1 << (hash & 31))) === 0) return false;
    const slot = slotOf(pair, third, hash);
    const number = slots[slot + numberField] ?? empty;
    if (number === empty) return false;
    const state = slots[slot + stateField] ?? 0;
    if (number !== unknown) {
      found.grams[found.count] = number;
      found.starts[found.count] = start;
      found.ends[found.count] = start + size;
      found.count += 1;
      if (state >> 1 !== form) {
        slots[slot + stateField] = (form << 1) | (state & 1);
        found.different[found.differentCount] = number;
        found.differentCount += 1;
      }
    }
    return (state & 1) === 1;
  };
  return {
    found,
    find({ units, length }) {
      form = (form + 1) & 0x3fffffff;
      found.count = 0;
      found.differentCount = 0;
      found.length = length;
      for (let start = 0; start < length; start += 1) {
        const first = (units[start] ?? 0) << 16;
        look(first, 0, start, 1);
        if (start + 1 === length) break;
        const pair = first | (units[start + 1] ?? 0);
        if (look(pair, 0, start, 2) && start + 2 < length) look(pair, units[start + 2] ?? 0, start, 3);
      }
    },
  };
}

const marksPerWord = 16;

/** The slots of all grams and of the beginnings of the longest; `slotOf` gives where a gram stands, or the empty slot where it would. */
function slotsOf(grams: readonly string[]) {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, grams.length * 4)));
  const slots = new Int32Array(size * fields);
  for (let slot = 0; slot < slots.length; slot += fields) slots[slot + numberField] = empty;
  // One bit a hash, small enough for the nearest cache: most grams of a text are in no table (Bloom 1970).
  const marks = new Int32Array(size / marksPerWord);
  const slotOf = (pair: number, third: number, hash: number): number => {
    let slot = (hash & (size - 1)) * fields;
    while (slots[slot + numberField] !== empty && (slots[slot + pairField] !== pair || slots[slot + thirdField] !== third))
      slot = (slot + fields) & (slots.length - 1);
    return slot;
  };
  const put = (gram: string, number: number): number => {
    const [pair, third] = [(unitOf(gram, 0) << 16) | unitOf(gram, 1), unitOf(gram, 2)];
    const hash = hashOf(pair, third);
    const slot = slotOf(pair, third, hash);
    const word = (hash >>> 5) & (marks.length - 1);
    marks[word] = (marks[word] ?? 0) | (1 << (hash & 31));
    slots[slot + pairField] = pair;
    slots[slot + thirdField] = third;
    if (number !== unknown || slots[slot + numberField] === empty) slots[slot + numberField] = number;
    return slot;
  };
  for (const [number, gram] of grams.entries()) put(gram, number);
  for (const gram of grams) if (gram.length === longestGram) slots[put(gram.slice(0, -1), unknown) + stateField] = 1;
  return { slots, marks, slotOf };
}

const unitOf = (gram: string, at: number): number => (at < gram.length ? gram.charCodeAt(at) : 0);

/** Multiplicative hashing of both parts (Knuth, volume 3, 6.4): odd constants spread neighbouring characters. */
function hashOf(pair: number, third: number): number {
  const mixed = Math.imul(pair, 0x9e3779b1) ^ Math.imul(third, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
