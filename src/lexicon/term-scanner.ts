import { countOfLetters, lettersOf, lettersOfUnits, numberOfLetter } from './letters.ts';
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

/**
 * A tree of the terms, letter by letter, laid out so that one look at the text touches few places of the memory: a text is
 * scanned by many lists in turn, and what one of them left in the caches the others push out.
 */
interface Tree {
  /** Not 0 for a letter that begins a term, by its last bits: of a small list, most letters of a text begin none. */
  readonly firsts: Uint8Array;
  /** One bit for the first two letters of the terms, small enough for the nearest cache: most places begin no term (Bloom 1970). */
  readonly openings: Int32Array;
  /** The first two letters and the node behind them, two numbers each, at the first free place from `openingOf` on. */
  readonly slots: Int32Array;
  /** For each letter the term that is this letter alone. */
  readonly singles: Int32Array;
  /** Each node right before those below it: its term, how many ways go on, their letters in order, and where they lead. */
  readonly nodes: Int32Array;
}

const none = -1;
/** The last bits of a letter's number; there are some thousand letters. */
const firstBits = 12;
const lastBits = 2 ** firstBits - 1;
/** Of a bit for each pair of letters. */
const openingBits = 16;
const openingOf = (first: number, second: number): number =>
  (Math.imul(first, 0x9e37) ^ Math.imul(second, 0x1da59)) & (2 ** openingBits - 1);
/** First two letters as one number; no letter of a term is 0. */
const joined = (first: number, second: number): number => (first << 16) | second;

/** Two texts are never scanned at once. */
let pairs = new Int32Array(4096);

/**
 * Builds the tree; a few dozen bytes a character of the terms. At most places of a text no term begins, and few letters
 * are looked at where one does: to go through the tree from every place anew is faster than to carry a state along.
 */
export function termScanner(terms: readonly string[]): TermScanner {
  const { firsts, openings, slots, singles, nodes } = treeOf(terms);
  const lastSlot = slots.length / 2 - 1;
  const longest = terms.reduce((most, { length }) => Math.max(most, length), 0);
  /** The node behind two letters; `none` where no term begins with them. */
  const nodeOf = (opening: number, wanted: number): number => {
    for (let slot = opening & lastSlot; ; slot = (slot + 1) & lastSlot) {
      const found = slots[2 * slot] ?? 0;
      if (found === wanted) return slots[2 * slot + 1] ?? none;
      if (found === 0) return none;
    }
  };
  /** The node behind one more letter. */
  const nodeBehind = (node: number, letter: number): number => {
    const ways = nodes[node + 1] ?? 0;
    let [from, to] = [node + 2, node + 2 + ways];
    while (to - from > fewWays) {
      const middle = (from + to) >>> 1;
      if ((nodes[middle] ?? 0) <= letter) from = middle;
      else to = middle;
    }
    for (; from < to; from += 1) if (nodes[from] === letter) return nodes[from + ways] ?? none;
    return none;
  };
  const note = (term: number, end: number, count: number): number => {
    pairs[count] = term;
    pairs[count + 1] = end;
    return count + 2;
  };
  /** Notes the terms of two letters and more that begin at `at`. */
  const follow = (letters: Uint16Array, at: number, opening: number, from: number): number => {
    let count = from;
    let node = nodeOf(opening, joined(letters[at] ?? 0, letters[at + 1] ?? 0));
    for (let end = at + 2; node !== none; end += 1) {
      const term = nodes[node] ?? none;
      if (term !== none) count = note(term, end, count);
      node = nodeBehind(node, letters[end] ?? 0);
    }
    return count;
  };
  const opens = (opening: number): boolean => ((openings[opening >> 5] ?? 0) & (1 << (opening & 31))) !== 0;
  /** Notes what begins at `at`, if anything does. */
  const noteAt = (letters: Uint16Array, at: number, single: number, opening: number, count: number): number => {
    if (count + 2 * longest > pairs.length) pairs = twice(pairs);
    const behind = single === none ? count : note(single, at + 1, count);
    return opens(opening) ? follow(letters, at, opening, behind) : behind;
  };
  const scanLetters = (letters: Uint16Array, length: number): Occurrences => {
    let count = 0;
    let second = letters[0] ?? 0;
    for (let at = 0; at < length; at += 1) {
      const first = second;
      second = letters[at + 1] ?? 0;
      if (firsts[first & lastBits] === 0) continue;
      const single = singles[first] ?? none;
      const opening = openingOf(first, second);
      // Nothing begins at most places.
      if (single !== none || opens(opening)) count = noteAt(letters, at, single, opening, count);
    }
    return { pairs, count: count / 2 };
  };
  return {
    scan: (value) => scanLetters(lettersOf(value), value.length),
    scanUnits: (units, length) => scanLetters(lettersOfUnits(units, length), length),
  };
}

/** Up to so many ways are looked through one by one. */
const fewWays = 8;

/** A term by the numbers of its letters. */
interface Written {
  readonly letters: readonly number[];
  readonly no: number;
}

function treeOf(terms: readonly string[]): Tree {
  const written = terms.map(
    (term, no): Written => ({ letters: Array.from({ length: term.length }, (_, at) => numberOfLetter(term.charCodeAt(at))), no }),
  );
  const ofOne = written.filter(({ letters }) => letters.length === 1);
  const singles = new Int32Array(countOfLetters()).fill(none);
  for (const { letters, no } of ofOne) singles[letters[0] ?? 0] = no;
  const firsts = new Uint8Array(2 ** firstBits);
  for (const { letters } of written) firsts[(letters[0] ?? 0) & lastBits] = 1;
  const longer = written.filter(({ letters }) => letters.length > 1).sort(byLetters);
  const nodes: number[] = [];
  const opened: number[] = [];
  for (const [from, to] of runsOf(longer, 0, longer.length, 1)) {
    const [first = 0, second = 0] = longer[from]?.letters ?? [];
    opened.push(first, second, addNode(nodes, longer, from, to, 2));
  }
  return { ...tablesOf(opened), firsts, singles, nodes: Int32Array.from(nodes) };
}

function byLetters(left: Written, right: Written): number {
  const shorter = Math.min(left.letters.length, right.letters.length);
  for (let at = 0; at < shorter; at += 1) {
    const apart = (left.letters[at] ?? 0) - (right.letters[at] ?? 0);
    if (apart !== 0) return apart;
  }
  return left.letters.length - right.letters.length;
}

/** The terms from `from` to `to`, in runs that have their letters up to `last` in common. */
function runsOf(terms: readonly Written[], from: number, to: number, last: number): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  let start = from;
  const isOther = (one: number, other: number): boolean =>
    terms[one]?.letters[last] !== terms[other]?.letters[last] || (last === 1 && terms[one]?.letters[0] !== terms[other]?.letters[0]);
  for (let at = from + 1; at <= to; at += 1) {
    if (at < to && !isOther(at, start)) continue;
    if (start < at) runs.push([start, at]);
    start = at;
  }
  return runs;
}

/** Adds the node of terms that have their first `depth` letters in common, and those below it; tells where it is. */
function addNode(nodes: number[], terms: readonly Written[], from: number, to: number, depth: number): number {
  const place = nodes.length;
  // The last of those that are the same.
  let longer = from;
  while (longer < to && terms[longer]?.letters.length === depth) longer += 1;
  const runs = runsOf(terms, longer, to, depth);
  nodes.push(longer === from ? none : (terms[longer - 1]?.no ?? none), runs.length);
  for (const [start] of runs) nodes.push(terms[start]?.letters[depth] ?? 0);
  const ways = nodes.length;
  for (const _ of runs) nodes.push(none);
  for (const [no, [start, end]] of runs.entries()) nodes[ways + no] = addNode(nodes, terms, start, end, depth + 1);
  return place;
}

/** The tables of the first two letters; `opened` holds them and their nodes, three numbers each. */
function tablesOf(opened: readonly number[]): Pick<Tree, 'openings' | 'slots'> {
  const size = 2 ** Math.ceil(Math.log2(opened.length / 3 + 1));
  const slots = new Int32Array(2 * 2 * size);
  const openings = new Int32Array(2 ** (openingBits - 5));
  for (let i = 0; i < opened.length; i += 3) {
    const [first = 0, second = 0, node = none] = opened.slice(i, i + 3);
    const opening = openingOf(first, second);
    let slot = opening & (2 * size - 1);
    while (slots[2 * slot] !== 0) slot = (slot + 1) & (2 * size - 1);
    slots.set([joined(first, second), node], 2 * slot);
    openings[opening >> 5] = (openings[opening >> 5] ?? 0) | (1 << (opening & 31));
  }
  return { openings, slots };
}
