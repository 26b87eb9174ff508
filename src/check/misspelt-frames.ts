import { unitReader } from '#model';

/** A frame of the field that stands in a text with one character wrong. */
export interface MisspeltFrame {
  readonly start: number;
  readonly end: number;
  /** What should stand there. */
  readonly frame: string;
  readonly isSure: boolean;
}

/** What stands before and behind a wrong character, or one too many; `before` letters ahead of the pair that gives it away. */
interface Slip {
  readonly frame: string;
  readonly head: string;
  readonly tail: string;
  readonly before: number;
  readonly isSure: boolean;
}

/** Of hashed pairs of characters: most places of a text are passed by one look (Bloom 1970). */
const pairBits = 18;
const bitOf = (first: number, second: number): number => (Math.imul(first, 0x9e37) ^ Math.imul(second, 0x1da59)) & (2 ** pairBits - 1);
const keyOf = (first: number, second: number): number => first * 0x10000 + second;

const unitsOf = unitReader();

/**
 * Finds frames with one wrong character, or one twice. `lines` as in lexicons/misspelt-frames.txt: a frame, then the
 * wrong characters of each place behind a slash. Each gives itself away by the pair it makes with the next character,
 * the last one by the pair with the one before it; only where such a pair stands the rest of the frame is compared.
 */
export function prepareMisspeltFrames(lines: readonly string[]): (text: string) => readonly MisspeltFrame[] {
  const slips = slipsOf(lines);
  const bits = new Int32Array(2 ** (pairBits - 5));
  for (const key of slips.keys()) {
    const bit = bitOf(Math.floor(key / 0x10000), key % 0x10000);
    bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
  }
  const mayGiveAway = (first: number, second: number): boolean => {
    const bit = bitOf(first, second);
    return ((bits[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  };
  return (text) => {
    const units = unitsOf(text);
    const found: MisspeltFrame[] = [];
    for (let at = 0; at + 1 < text.length; at += 1) {
      const [first, second] = [units[at] ?? 0, units[at + 1] ?? 0];
      if (mayGiveAway(first, second)) for (const slip of slips.get(keyOf(first, second)) ?? []) addFrame(found, slip, text, at);
    }
    return found;
  };
}

/** Adds the frame of a slip whose pair stands at `at`, if the rest of it does too. */
function addFrame(found: MisspeltFrame[], { frame, head, tail, before, isSure }: Slip, text: string, at: number): void {
  const start = at - before;
  const behind = start + head.length + 1;
  if (start < 0 || !text.startsWith(head, start) || !text.startsWith(tail, behind)) return;
  found.push({ start, end: behind + tail.length, frame, isSure });
}

/** The slips by the pairs that give them away. */
function slipsOf(lines: readonly string[]): ReadonlyMap<number, readonly Slip[]> {
  const slips = new Map<number, Slip[]>();
  for (const line of lines) {
    const [frame = '', ...places] = line.split('/');
    for (const [at, place] of places.entries()) {
      const [sure = '', doubtful = ''] = place.split('?');
      addSlips(slips, frame, at, sure, true);
      addSlips(slips, frame, at, doubtful, false);
    }
  }
  return slips;
}

function addSlips(slips: Map<number, Slip[]>, frame: string, at: number, wrong: string, isSure: boolean): void {
  const isLast = at === frame.length - 1;
  const instead: Slip = { frame, head: frame.slice(0, at), tail: frame.slice(at + 1), before: isLast ? at - 1 : at, isSure };
  const twice: Slip = { ...instead, tail: frame.slice(at) };
  for (const character of wrong) {
    const slip = character === frame[at] ? twice : instead;
    const unit = character.charCodeAt(0);
    const key = isLast ? keyOf(frame.charCodeAt(at - 1), unit) : keyOf(unit, slip.tail.charCodeAt(0));
    const same = slips.get(key);
    if (same === undefined) slips.set(key, [slip]);
    else same.push(slip);
  }
}
