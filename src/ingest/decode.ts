import { Buffer, isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import type { Lexicons } from '#lexicon';
import type { Fault } from '#model';
import { unscramble } from '#text';
import { fault } from './extracted.ts';

/**
 * A text and the name of the encoding its bytes are in; `utf-8, misread as gb18030` where it had been saved in a wrong one
 * before, and was read back.
 */
interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

export type Decode = (bytes: Uint8Array, declared?: string | null) => Promise<Decoded | Fault>;

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
/** Encodings of Chinese files; all others are refused by name. */
const narrow = ['utf-8', 'gb18030', 'big5'];
const wide = ['utf-16le', 'utf-16be'];
/** Bytes read to choose among encodings; even, so that UTF-16 is not cut inside a unit. */
const sampleBytes = 65_536;
/** A text of which more was lost than this, of all beyond ASCII, says nothing one could rely on. */
const mostLost = 0.3;
/** Prose scores above 0.3 in its own encoding and below 0 in a wrong one; names and bare tables lie between. */
const acceptable = 0.15;

/**
 * Tells the encoding of bytes that should be Chinese text: a byte-order mark, then what decodes without error as UTF-8,
 * then the candidate whose decoding looks most like Chinese (share of frequent characters, less what is impossible).
 * `declared` (a page's charset) decides only between equals. A text that was saved after it had been read in a wrong
 * encoding is read back where little is lost. Line ends are folded to `\n` here, once; U+FFFD stays.
 */
export function prepareDecode(lexicons: Lexicons): Decode {
  const frequent = new Set(lexicons.words('frequent-han'));
  return async (bytes, declared = null) => {
    const mark = marks.find(([prefix]) => prefix.every((byte, index) => bytes[index] === byte));
    if (mark !== undefined) return checked(decodeAs(mark[1], bytes));
    const sample = bytes.subarray(0, sampleBytes);
    const hasNul = sample.includes(0);
    if (!hasNul && isUtf8(bytes)) return checked(decodeUtf8(bytes));
    const scored = (hasNul ? wide : [...narrow, ...wide]).map((encoding) => ({
      encoding,
      score: chineseness(decodeAs(encoding, sample).text, frequent) + (encoding === declared ? 0.01 : 0),
    }));
    const best = scored.reduce((left, right) => (right.score > left.score ? right : left));
    if (best.score >= acceptable) return checked(decodeAs(best.encoding, bytes));
    return hasNul || controlShare(sample) > 0.02
      ? fault('ingest/binary', { format: '?' })
      : fault('ingest/unknown-encoding', { guess: await guess(sample) });
  };
}

const decoders = new Map<string, TextDecoder>();

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
  decoders.set(encoding, decoder);
  return unified(decoder.decode(bytes), encoding);
}

/** Valid UTF-8 without a mark: several times as fast as a decoder. */
function decodeUtf8(bytes: Uint8Array): Decoded {
  return unified(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'), 'utf-8');
}

function unified(text: string, encoding: string): Decoded {
  return { text: text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text, encoding };
}

/** Valid text may still be a binary: control characters do not occur in prose. Or it was scrambled before it was saved. */
function checked(decoded: Decoded): Decoded | Fault {
  const sample = decoded.text.slice(0, sampleBytes);
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  if (controls > sample.length * 0.02) return fault('ingest/binary', { format: '?' });
  const read = unscramble(decoded.text);
  if (read !== null) {
    const encoding = `${decoded.encoding}, misread as ${read.readAs}`;
    return read.lostShare > mostLost ? garbled(read.lostShare) : { text: read.text, encoding };
  }
  const lost = lostShare(sample);
  return lost > mostLost ? garbled(lost) : decoded;
}

const garbled = (share: number): Fault => fault('ingest/garbled', { share: Math.round(share * 100) });

/** U+FFFD, and what it became when it was read as GBK, among the characters that are not plain ASCII. */
function lostShare(text: string): number {
  if (!text.includes('\ufffd') && !text.includes('锟斤拷')) return 0;
  const lost = text.match(/\ufffd+|(?:锟斤拷)+/g)?.join('').length ?? 0;
  return lost / (text.match(/[^\x00-\x7f]/g)?.length ?? 1);
}

function controlShare(bytes: Uint8Array): number {
  const controls = bytes.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32) ? 1 : 0), 0);
  return controls / Math.max(1, bytes.length);
}

/** Mean weight of the characters that are not plain ASCII. */
function chineseness(text: string, frequent: ReadonlySet<string>): number {
  let weight = 0;
  let count = 0;
  for (const character of text) {
    const value = weightOf(character, frequent);
    if (value === null) continue;
    weight += value;
    count += 1;
  }
  // No character beyond ASCII: a text all the same when it was made of whole units (UTF-16 of plain figures).
  return count === 0 ? acceptable : weight / count;
}

/** Frequent Han 1, other Han and Chinese punctuation a little, what no text has below 0; null for plain ASCII. */
function weightOf(character: string, frequent: ReadonlySet<string>): number | null {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code >= 0x20 || code === 0x0a || code === 0x09 ? null : -1;
  if (frequent.has(character)) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 0.1;
  if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) return -3;
  return (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xffef) ? 0.3 : -0.2;
}

async function guess(bytes: Uint8Array): Promise<string> {
  const { detect } = await import('chardet');
  return detect(bytes) ?? '?';
}
