/**
 * Odd, so that multiplication by it is invertible modulo 2^32, and large, so that neighbouring code points of the CJK
 * block (0x4e00–0x9fff, 14 bits apart at most) reach the upper half at once. 2^32 / golden ratio (Knuth, TAOCP 6.4).
 */
const base = 0x9e3779b1;

/**
 * Hashes of all k-grams of `value` between two indices: a rolling polynomial modulo 2^32, then MurmurHash3's
 * finaliser. The polynomial's lowest bits see only the lowest bits of the characters; the finaliser is a bijection, so
 * it adds no collision and lets winnowing compare whole hashes. With 32 bits, 10 million distinct k-grams leave a
 * given one a chance of 0.2 % to collide with any: such a candidate costs one alignment, which finds nothing.
 */
export function kgramHashes(value: string, start: number, end: number, kgram: number): Uint32Array {
  const count = Math.max(0, end - start - kgram + 1);
  const hashes = new Uint32Array(count);
  let leading = 1;
  for (let i = 1; i < kgram; i += 1) leading = Math.imul(leading, base);
  let hash = 0;
  for (let i = start; i < end; i += 1) {
    if (i >= start + kgram) hash = (hash - Math.imul(value.charCodeAt(i - kgram), leading)) | 0;
    hash = (Math.imul(hash, base) + value.charCodeAt(i)) | 0;
    if (i >= start + kgram - 1) hashes[i - start - kgram + 1] = finalised(hash);
  }
  return hashes;
}

/** fmix32 of MurmurHash3 (Appleby). */
function finalised(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
