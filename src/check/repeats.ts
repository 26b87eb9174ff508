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
const seen = new Uint8Array(1 << 14);
const mask = seen.length - 1;

/**
 * Passages of at least `shortest` characters that stand twice in `text`, apart from each other, in order of the second
 * copy; none goes over a character of `breaks`. Half of such a passage holds a whole piece of half its length that
 * begins at a multiple of that length, so only those are kept and looked for at every place. Linear: each place is
 * looked at once, and what lies in a found copy is passed over.
 */
export function repeatsIn(text: string, shortest: number, breaks: RegExp): readonly Repeat[] {
  const size = Math.max(1, Math.floor(shortest / 2));
  const found: Repeat[] = [];
  if (text.length < 2 * size) return found;
  const hashes = hashesOf(text, size);
  const pieces = new Map<number, number>();
  seen.fill(0);
  let from = 0;
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashes[at] ?? 0;
    const known = seen[hash & mask] === 1 ? pieces.get(hash) : undefined;
    if (known === undefined) {
      if (at % size === 0) {
        pieces.set(hash, at);
        seen[hash & mask] = 1;
      }
      continue;
    }
    if (at < from || at < known + size || !text.startsWith(text.slice(known, known + size), at)) continue;
    const repeat = extended(text, known, at, size, breaks);
    if (repeat.length < shortest) continue;
    found.push(repeat);
    from = repeat.second + repeat.length;
  }
  return found;
}

/** Rolling hash of every piece of `size` characters. */
function hashesOf(text: string, size: number): Int32Array {
  const units = read(text);
  const hashes = new Int32Array(text.length - size + 1);
  let power = 1;
  let hash = 0;
  for (let i = 0; i < size; i += 1) {
    if (i > 0) power = Math.imul(power, base);
    hash = (Math.imul(hash, base) + (units[i] ?? 0)) | 0;
  }
  hashes[0] = hash;
  for (let at = 1; at < hashes.length; at += 1) {
    hash = (Math.imul(hash - Math.imul(units[at - 1] ?? 0, power), base) + (units[at + size - 1] ?? 0)) | 0;
    hashes[at] = hash;
  }
  return hashes;
}

/** The longest stretch around two equal pieces that ends before either a break or the other copy; single characters may differ in it. */
function extended(text: string, first: number, second: number, size: number, breaks: RegExp): Repeat {
  const stops = (offset: number) => breaks.test(text[offset] ?? '');
  let length = 0;
  while (length < size && !stops(first + length)) length += 1;
  const behind = length < size ? none : reached(text, first + size, second + size, 1, stops, second - first - size);
  length += behind.steps;
  const before = reached(text, first - 1, second - 1, -1, stops, second - first - length);
  return {
    first: first - before.steps,
    second: second - before.steps,
    length: length + before.steps,
    changed: behind.changed + before.changed,
  };
}

interface Reach {
  readonly steps: number;
  readonly changed: number;
}

const none: Reach = { steps: 0, changed: 0 };

/** How far the copies go on from two places in one direction. */
function reached(text: string, first: number, second: number, step: 1 | -1, stops: (offset: number) => boolean, most: number): Reach {
  let [steps, changed] = [0, 0];
  for (; steps < most; steps += 1) {
    const [left, right] = [first + steps * step, second + steps * step];
    if (right >= text.length || stops(left)) break;
    if (isSame(text, left, right)) continue;
    if (!goesOn(text, left, right, step, stops)) break;
    changed += 1;
  }
  return { steps, changed };
}

/** Equal characters behind one that differs, in which a copy goes on. */
const goingOn = 8;
const han = /\p{Script=Han}/u;

/** One character was put for another, no figure among them: 推动 for 推进. */
function goesOn(text: string, left: number, right: number, step: 1 | -1, stops: (offset: number) => boolean): boolean {
  if (left < 0 || !han.test(text[left] ?? '') || !han.test(text[right] ?? '')) return false;
  for (let by = 1; by <= goingOn; by += 1) if (!isSame(text, left + by * step, right + by * step) || stops(left + by * step)) return false;
  return true;
}

const isSame = (text: string, left: number, right: number) => left >= 0 && text[left] === text[right];
