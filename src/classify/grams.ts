import { unitReader } from '#model';
import { longestRead } from './features.ts';

/** Stand before and behind a form. */
const [before, behind] = ['^'.charCodeAt(0), '$'.charCodeAt(0)];
/** Units of a gram, at most. */
export const longestGram = 3;
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
    for (let end = start + 1; end <= Math.min(start + longestGram, length); end += 1)
      grams.push(String.fromCharCode(...units.subarray(start, end)));
  }
  return grams;
}
