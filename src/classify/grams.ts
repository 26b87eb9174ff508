import { unitReader } from '#model';
import { longestRead } from './features.ts';

/** Stand before and behind a form. */
const [before, behind] = ['^'.charCodeAt(0), '$'.charCodeAt(0)];
const longest = 3;
const space = 0x20;
const zeroDigit = 0x30;
const lastDigit = 0x39;

/** Units of a folded form: its characters and both borders. */
export const longestFolded: number = longestRead + 2;

/** A form as grams read it: numbers are one `0`, white space and the stop at its ends are gone, its borders are marked. */
export interface Folded {
  /** Code units; only the first `length` count. */
  readonly units: Uint16Array;
  /** Where each stands in the form. */
  readonly places: Uint32Array;
  readonly length: number;
}

const isDigit = (unit: number): boolean => unit >= zeroDigit && unit <= lastDigit;
const isPoint = (unit: number): boolean => unit === 0x2e || unit === 0x2c;
/** White space, 。 and ; end a sentence, whatever it says. */
const isEdge = (unit: number): boolean => unit <= 0x20 || unit === 0x3002 || unit === 0x3b;

/** Makes a reader whose answers stand until its next call; forms are read as far as features are. */
export function folder(): (form: string) => Folded {
  const unitsOf = unitReader();
  const units = new Uint16Array(longestFolded);
  const places = new Uint32Array(longestFolded);
  return (form) => {
    const read = unitsOf(form);
    const end = endOf(read, Math.min(form.length, longestRead));
    let at = 0;
    while (at < end && (read[at] ?? 0) <= space) at += 1;
    units[0] = before;
    places[0] = at;
    let length = 1;
    for (; at < end; length += 1) {
      const unit = read[at] ?? 0;
      units[length] = isDigit(unit) ? zeroDigit : unit;
      places[length] = at;
      at = isDigit(unit) ? endOfNumber(read, at, end) : at + 1;
    }
    units[length] = behind;
    places[length] = end;
    return { units, places, length: length + 1 };
  };
}

/** Where the form ends but for what says nothing. */
function endOf(read: Uint16Array, length: number): number {
  let end = length;
  while (end > 0 && isEdge(read[end - 1] ?? 0)) end -= 1;
  return end;
}

/** Digits with points and commas between them. */
function endOfNumber(read: Uint16Array, start: number, end: number): number {
  let at = start;
  while (at < end && (isDigit(read[at] ?? 0) || (isPoint(read[at] ?? 0) && at + 1 < end && isDigit(read[at + 1] ?? 0)))) at += 1;
  return at;
}

/** Every gram of a folded form in words; the same one as often as it stands there. */
export function gramsOf({ units, length }: Folded): readonly string[] {
  const grams: string[] = [];
  for (let start = 0; start < length; start += 1) {
    for (let end = start + 1; end <= Math.min(start + longest, length); end += 1)
      grams.push(String.fromCharCode(...units.subarray(start, end)));
  }
  return grams;
}

/** The grams that a table knows of one form, where each stands in `units`; only the first `count` of each array count. */
interface FoundGrams {
  readonly grams: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
  /** Units of the form. */
  readonly length: number;
}

/** Looks grams up without making strings: an open-addressing table of their 48 bits. */
export interface GramTable {
  /** Fills `found` with the grams of a folded form, one as often as it stands there. */
  find(folded: Folded): void;
  readonly found: FoundGrams;
}

/** `grams` of one to three code units; their numbers are their places in the list. */
export function gramTable(grams: readonly string[]): GramTable {
  const numberOf = numberedGrams(grams);
  const room = () => new Int32Array(longest * longestFolded);
  const found = { grams: room(), starts: room(), ends: room(), count: 0, length: 0 };
  const look = (units: Uint16Array, start: number, size: number): void => {
    const rest = restOf(size > 1 ? (units[start + 1] ?? 0) : 0, size > 2 ? (units[start + 2] ?? 0) : 0);
    const number = numberOf(units[start] ?? 0, rest);
    if (number < 0) return;
    found.grams[found.count] = number;
    found.starts[found.count] = start;
    found.ends[found.count] = start + size;
    found.count += 1;
  };
  return {
    found,
    find({ units, length }) {
      found.count = 0;
      found.length = length;
      for (let start = 0; start < length; start += 1) {
        const sizes = Math.min(longest, length - start);
        for (let size = 1; size <= sizes; size += 1) look(units, start, size);
      }
    },
  };
}

/** The number of a gram by its first unit and the others; -1 for one that is not known. */
function numberedGrams(grams: readonly string[]): (first: number, rest: number) => number {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, grams.length * 4)));
  const mask = size - 1;
  // A gram is kept whole, its first unit apart: a slot tells for certain whether it holds what is asked for.
  const firsts = new Uint16Array(size);
  const rests = new Uint32Array(size);
  const numbers = new Int32Array(size).fill(-1);
  const slotOf = (first: number, rest: number): number => {
    let slot = hashOf(first, rest) & mask;
    while (numbers[slot] !== -1 && (firsts[slot] !== first || rests[slot] !== rest)) slot = (slot + 1) & mask;
    return slot;
  };
  grams.forEach((gram, number) => {
    const [first, rest] = [unitOf(gram, 0), restOf(unitOf(gram, 1), unitOf(gram, 2))];
    const slot = slotOf(first, rest);
    firsts[slot] = first;
    rests[slot] = rest;
    numbers[slot] = number;
  });
  return (first, rest) => numbers[slotOf(first, rest)] ?? -1;
}

const unitOf = (gram: string, at: number): number => (at < gram.length ? gram.charCodeAt(at) : 0);

/** The units behind the first; 0 for one that is not there. */
const restOf = (second: number, third: number): number => ((second << 16) | third) >>> 0;

/** Multiplicative hashing of both parts (Knuth, volume 3, 6.4): odd constants spread neighbouring characters. */
function hashOf(first: number, rest: number): number {
  const mixed = Math.imul(rest, 0x9e3779b1) ^ Math.imul(first, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
