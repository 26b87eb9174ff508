import { countOfLetters, lettersOf, lettersOfUnits, numberOfLetter } from './letters.ts';
import { packedRows, type Row } from './packed-rows.ts';
import { twice } from './twice.ts';

/** Where terms of a list stand in a text, by their starts, the shorter first: two numbers each, the term and the offset behind it. */
interface Occurrences {
  /** Only the first `count` pairs count. */
  readonly pairs: Int32Array;
  readonly count: number;
}

/** All terms of a list in one pass over a string. */
export interface TermScanner {
  /** Every occurrence of every term; what it gives is overwritten by the next scan of any list. */
  scan(value: string): Occurrences;
  /** The same in the first `length` code units. */
  scanUnits(units: Uint16Array, length: number): Occurrences;
}

/** A tree of the terms, letter by letter, in a few flat arrays. */
interface Tree {
  /** One bit for the first two letters of the terms, small enough for the nearest cache: most places begin no term (Bloom 1970). */
  readonly openings: Int32Array;
  /** For each letter where the ways from it begin, and the term that is this letter alone. */
  readonly begins: Int32Array;
  readonly singles: Int32Array;
  /** A way from `base` with letter `l` lies at `3 * (base + l)`: `base`, to tell whose it is, the next base, and the term that ends here. */
  readonly ways: Int32Array;
}

const none = -1;
/** Of a bit for each pair of letters. */
const openingBits = 16;
const openingOf = (first: number, second: number): number =>
  (Math.imul(first, 0x9e37) ^ Math.imul(second, 0x1da59)) & (2 ** openingBits - 1);

/** Two texts are never scanned at once. */
let pairs = new Int32Array(4096);

/**
 * Builds the tree; a few dozen bytes a character of the terms. At most places of a text no term begins, and few letters
 * are looked at where one does: to go through the tree from every place anew is faster than to carry a state along.
 */
export function termScanner(terms: readonly string[]): TermScanner {
  const { openings, begins, singles, ways } = packed(treeOf(terms));
  const longest = terms.reduce((most, { length }) => Math.max(most, length), 0);
  /** Notes the terms of two letters and more that begin at `at`. */
  const follow = (letters: Uint16Array, at: number, from: number): number => {
    let count = from;
    let base = begins[letters[at] ?? 0] ?? none;
    for (let end = at + 1; base !== none; end += 1) {
      const way = 3 * (base + (letters[end] ?? 0));
      if (ways[way] !== base) break;
      base = ways[way + 1] ?? none;
      const term = ways[way + 2] ?? none;
      if (term === none) continue;
      pairs[count] = term;
      pairs[count + 1] = end + 1;
      count += 2;
    }
    return count;
  };
  const mayOpen = (first: number, second: number): boolean => {
    const opening = openingOf(first, second);
    return ((openings[opening >> 5] ?? 0) & (1 << (opening & 31))) !== 0;
  };
  /** Notes a term that is one letter. */
  const noteSingle = (single: number, at: number, count: number): number => {
    if (single === none) return count;
    pairs[count] = single;
    pairs[count + 1] = at + 1;
    return count + 2;
  };
  const scanLetters = (letters: Uint16Array, length: number): Occurrences => {
    let count = 0;
    let second = letters[0] ?? 0;
    for (let at = 0; at < length; at += 1) {
      const first = second;
      second = letters[at + 1] ?? 0;
      const single = singles[first] ?? none;
      const isOpen = mayOpen(first, second);
      // Nothing begins at most places.
      if (single === none && !isOpen) continue;
      if (count + 2 * longest > pairs.length) pairs = twice(pairs);
      count = noteSingle(single, at, count);
      if (isOpen) count = follow(letters, at, count);
    }
    return { pairs, count: count / 2 };
  };
  return {
    scan: (value) => scanLetters(lettersOf(value), value.length),
    scanUnits: (units, length) => scanLetters(lettersOfUnits(units, length), length),
  };
}

interface Node {
  readonly ways: Map<number, number>;
  term: number;
}

/** The nodes, the root first, with letters by their numbers. */
function treeOf(terms: readonly string[]): readonly Node[] {
  const nodes: Node[] = [{ ways: new Map(), term: none }];
  for (const [no, term] of terms.entries()) {
    let node = nodes[0];
    for (let i = 0; i < term.length; i += 1) {
      const letter = numberOfLetter(term.charCodeAt(i));
      const next = node?.ways.get(letter) ?? nodes.length;
      if (next === nodes.length) {
        node?.ways.set(letter, next);
        nodes.push({ ways: new Map(), term: none });
      }
      node = nodes[next];
    }
    if (node !== undefined) node.term = no;
  }
  return nodes;
}

function packed(tree: readonly Node[]): Tree {
  const letters = countOfLetters();
  const rows = tree.map((node, no): Row => (no === 0 ? new Int32Array(0) : Int32Array.from(node.ways.keys())));
  const { bases, length } = packedRows(rows, letters);
  const baseOf = (no: number): number => (rows[no]?.length === 0 ? none : (bases[no] ?? none));
  const openings = new Int32Array(2 ** (openingBits - 5));
  const [begins, singles] = [new Int32Array(letters).fill(none), new Int32Array(letters).fill(none)];
  for (const [first, no] of tree[0]?.ways ?? []) {
    begins[first] = baseOf(no);
    singles[first] = tree[no]?.term ?? none;
    for (const second of rows[no] ?? []) {
      const opening = openingOf(first, second);
      openings[opening >> 5] = (openings[opening >> 5] ?? 0) | (1 << (opening & 31));
    }
  }
  const ways = new Int32Array(3 * length).fill(none);
  for (const [no, node] of tree.entries()) {
    if (no === 0) continue;
    for (const [letter, to] of node.ways) ways.set([baseOf(no), baseOf(to), tree[to]?.term ?? none], 3 * (baseOf(no) + letter));
  }
  return { openings, begins, singles, ways };
}
