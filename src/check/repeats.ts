import { unitReader } from '#model';

/** A passage that stands twice; `first` and `second` are where its copies begin. */
export interface Repeat {
  readonly first: number;
  readonly second: number;
  readonly length: number;
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

/** The longest equal stretch around two equal pieces that ends before either a break or the other copy. */
function extended(text: string, first: number, second: number, size: number, breaks: RegExp): Repeat {
  const stops = (offset: number) => breaks.test(text[offset] ?? '');
  let length = 0;
  while (length < size && !stops(first + length)) length += 1;
  if (length === size) {
    while (
      first + length < second &&
      second + length < text.length &&
      isSame(text, first + length, second + length) &&
      !stops(first + length)
    ) {
      length += 1;
    }
  }
  let before = 0;
  while (isSame(text, first - before - 1, second - before - 1) && !stops(first - before - 1) && second - before - 1 >= first + length)
    before += 1;
  return { first: first - before, second: second - before, length: length + before };
}

const isSame = (text: string, left: number, right: number) => left >= 0 && text[left] === text[right];
