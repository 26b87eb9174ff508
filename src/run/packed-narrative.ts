import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { MaskedNarrative } from '#model';

/** Offsets rise by one most of the time, so that their steps pack to almost nothing. */
function steps(values: Uint32Array): Uint32Array {
  return values.map((value, index) => value - (values[index - 1] ?? 0));
}

function sums(values: Uint32Array): Uint32Array {
  let sum = 0;
  return values.map((step) => {
    sum += step;
    return sum;
  });
}

/** A narrative as few bytes: 100,000 of them fit into memory (about 5 kB each). Inverse of `unpackNarrative`. */
export function packNarrative(narrative: MaskedNarrative): Uint8Array {
  const { value, starts, ends, bounds, statutory, sentenceNos, telling, breaks, numbers } = narrative;
  const units = new Uint32Array(statutory.length).map(
    (_, unit) => (statutory[unit] ?? 0) + 2 * (telling[unit] ?? 0) + 4 * (breaks[unit] ?? 0),
  );
  const lengths = ends.map((end, index) => end - (starts[index] ?? 0));
  const codes = new Uint32Array(value.length).map((_, index) => value.charCodeAt(index));
  const parts = [codes, steps(starts), lengths, steps(bounds), units, steps(sentenceNos), numbers];
  const words = new Uint32Array(parts.length + parts.reduce((sum, part) => sum + part.length, 0));
  words.set(parts.map((part) => part.length));
  let at = parts.length;
  for (const part of parts) {
    words.set(part, at);
    at += part.length;
  }
  return Uint8Array.from(deflateRawSync(bytesOf(words), { level: 1 }));
}

export function unpackNarrative(packed: Uint8Array): MaskedNarrative {
  const words = wordsOf(inflateRawSync(packed));
  let at = 7;
  const [codes, startSteps, lengths, boundSteps, units, noSteps, numbers] = Array.from({ length: 7 }, (_, part) => {
    const from = at;
    at += words[part] ?? 0;
    return words.subarray(from, at);
  });
  if (!codes || !startSteps || !lengths || !boundSteps || !units || !noSteps || !numbers)
    throw new Error('a packed narrative has seven parts');
  const starts = sums(startSteps);
  return {
    value: Buffer.from(Uint16Array.from(codes).buffer).toString('utf16le'),
    starts,
    ends: lengths.map((length, index) => length + (starts[index] ?? 0)),
    bounds: sums(boundSteps),
    statutory: Uint8Array.from(units, (unit) => unit & 1),
    sentenceNos: sums(noSteps),
    telling: Uint8Array.from(units, (unit) => (unit >> 1) & 1),
    breaks: Uint8Array.from(units, (unit) => unit >> 2),
    numbers,
  };
}

export function bytesOf(words: Uint32Array): Uint8Array {
  return new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
}

/** Copies, because bytes that come from elsewhere need not stand at a multiple of four. */
export function wordsOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}
