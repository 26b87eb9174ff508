import { unitReader } from '#model';

/** A passage that stands twice; `first` and `second` are where its copies begin. */
export interface Repeat {
  readonly first: number;
  readonly second: number;
  readonly length: number;
  /** Single characters in which the copies differ. */
  readonly changed: number;
}

const base = 31;
const read = unitReader();
/** Which hashes were kept, by their last bits: most places are told apart without a look into the map. */
const seen = new Uint8Array(1 << 13);
const mask = seen.length - 1;

/**
 * Passages of at least `shortest` characters that stand twice in `text`, apart from each other, in order of the second
 * copy; none goes over a character of `breaks`. Half of such a passage holds a whole piece of half its length that
 * begins at a multiple of that length, so only those are kept and looked for at every place. Linear: each place is
 * looked at once, and what lies in a found copy is passed over.
 */
export function repeatsIn(text: string, shortest: number, breaks: string): readonly Repeat[] {
  const size = Math.max(1, Math.floor(shortest / 2));
  const found: Repeat[] = [];
  if (text.length < 2 * size) return found;
  const written: Written = { text, units: read(text), stops: new Set(Array.from(breaks, (letter) => letter.charCodeAt(0))) };
  const rolled = rollingHash(written.units, size);
  const pieces = new Map<number, number>();
  seen.fill(0);
  let from = 0;
  for (let at = 0; at <= text.length - size; at += 1) {
    const hash = rolled(at);
    const known = seen[hash & mask] === 1 ? pieces.get(hash) : undefined;
    if (known === undefined) {
      if (at % size === 0) {
        pieces.set(hash, at);
        seen[hash & mask] = 1;
      }
      continue;
    }
    if (at < from || at < known + size || !text.startsWith(text.slice(known, known + size), at)) continue;
    const repeat = extended(written, known, at, size);
    if (repeat.length < shortest) continue;
    found.push(repeat);
    from = repeat.second + repeat.length;
  }
  return found;
}

/** A text, its characters as numbers, and those that no passage goes over. */
interface Written {
  readonly text: string;
  readonly units: Uint16Array;
  readonly stops: ReadonlySet<number>;
}

/** Hashes of the pieces of `size` characters; it must be asked for one place after the other, from 0 on. */
function rollingHash(units: Uint16Array, size: number): (at: number) => number {
  let power = 1;
  let hash = 0;
  for (let i = 0; i < size; i += 1) {
    if (i > 0) power = Math.imul(power, base);
    hash = (Math.imul(hash, base) + (units[i] ?? 0)) | 0;
  }
  return (at) => {
    if (at > 0) hash = (Math.imul(hash - Math.imul(units[at - 1] ?? 0, power), base) + (units[at + size - 1] ?? 0)) | 0;
    return hash;
  };
}

/** The longest stretch around two equal pieces that ends before either a break or the other copy; single characters may differ in it. */
function extended(written: Written, first: number, second: number, size: number): Repeat {
  let length = 0;
  while (length < size && !stopsAt(written, first + length)) length += 1;
  const behind = length < size ? none : reached(written, first + size, second + size, 1, second - first - size);
  length += behind.steps;
  const before = reached(written, first - 1, second - 1, -1, second - first - length);
  return {
    first: first - before.steps,
    second: second - before.steps,
    length: length + before.steps,
    changed: behind.changed + before.changed,
  };
}

const stopsAt = ({ units, stops }: Written, at: number) => at >= 0 && stops.has(units[at] ?? 0);

interface Reach {
  readonly steps: number;
  readonly changed: number;
}

const none: Reach = { steps: 0, changed: 0 };

/** How far the copies go on from two places in one direction. */
function reached(written: Written, first: number, second: number, step: 1 | -1, most: number): Reach {
  let [steps, changed] = [0, 0];
  for (; steps < most; steps += 1) {
    const [left, right] = [first + steps * step, second + steps * step];
    if (right >= written.text.length || stopsAt(written, left)) break;
    if (isSame(written, left, right)) continue;
    if (!goesOn(written, left, right, step)) break;
    changed += 1;
  }
  return { steps, changed };
}

/** Equal characters behind one that differs, in which a copy goes on. */
const goingOn = 8;
const han = /\p{Script=Han}/u;

/** One character was put for another, no figure among them: 推动 for 推进. */
function goesOn(written: Written, left: number, right: number, step: 1 | -1): boolean {
  if (left < 0 || !han.test(written.text[left] ?? '') || !han.test(written.text[right] ?? '')) return false;
  for (let by = 1; by <= goingOn; by += 1)
    if (!isSame(written, left + by * step, right + by * step) || stopsAt(written, left + by * step)) return false;
  return true;
}

const isSame = ({ text, units }: Written, left: number, right: number) => left >= 0 && right < text.length && units[left] === units[right];
