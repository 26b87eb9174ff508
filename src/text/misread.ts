import { unitReader } from '#model';
import { gbkBytes } from './gbk-bytes.ts';
import { type BytesAt, lost, type Piece, utf8From } from './scrambled.ts';
import { signs, signTable } from './survey.ts';

/** A stretch that was read in another encoding than it was written in. */
export interface Misread {
  readonly pieces: readonly Piece[];
  /** The encoding it was read in. */
  readonly readAs: 'gb18030' | 'latin1';
}

/** What Windows shows for bytes 0x80 to 0x9f. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const windowsBytes = new Map([...windows1252].map((character, i) => [character.charCodeAt(0), 0x80 + i]));
const euro = 0x20ac;

/** Common characters that a run must give, and their share of all it gives, to prove that a text is scrambled. */
const proof = 2;
const proofShare = 0.5;

const unitsOf = unitReader();

/** The runs of a text that were misread, in order and disjoint; shorter ones count beside one that is sure. Linear. */
export function misreadRuns(value: string): readonly Misread[] {
  const runs: Misread[] = [];
  const table = signTable();
  const units = unitsOf(value);
  let last = 0;
  for (let at = 0; at < value.length; at += 1) {
    const sign = table[units[at] ?? 0] ?? 0;
    if ((sign & (signs.gbkRead | signs.latin)) === 0) continue;
    const { pieces, readAs, end } = (sign & signs.gbkRead) !== 0 ? readAsGbk(value, at) : readAsLatin(value, at, last);
    if (pieces.length > 0) runs.push({ pieces, readAs });
    at = end - 1;
    last = end;
  }
  return runs.some(isProof) ? runs : [];
}

function isProof({ pieces }: Misread): boolean {
  // `锛?`, `銆?`: a comma or stop that lost its last byte; nothing else looks like that.
  if (pieces.some(({ character, isLost }) => isLost && /[,。]/.test(character))) return true;
  const common = pieces.filter(({ character, isLost }) => !isLost && isCommon(character)).length;
  return common >= proof && common >= pieces.length * proofShare;
}

/** Of the first level of GB 2312, 3,755 characters in daily use, or its punctuation. */
function isCommon(character: string): boolean {
  const bytes = gbkBytes()[character.charCodeAt(0)] ?? 0;
  return (bytes >= 0xb0a1 && bytes <= 0xd7f9) || (bytes >= 0xa1a1 && bytes <= 0xa3fe);
}

interface Attempt extends Misread {
  /** Where to look on. */
  readonly end: number;
}

/** UTF-8 read as GBK: 鏀垮簻 for 政府. */
function readAsGbk(value: string, at: number): Attempt {
  const pieces = utf8From(value, at, gbkBytesAt);
  return { pieces, readAs: 'gb18030', end: pieces.at(-1)?.end ?? at + 1 };
}

const gbkBytesAt: BytesAt = (value, at) => {
  const code = value.charCodeAt(at);
  if (code === 0x3f || code === 0xfffd) return [lost];
  if (code === euro) return [0x80];
  const bytes = gbkBytes()[code] ?? 0;
  return bytes === 0 ? [] : [bytes >> 8, bytes & 0xff];
};

/** UTF-8 or GBK read as Latin-1 or Windows-1252: æ”¿åºœ, ÕþÎñ for 政府, 政务. */
function readAsLatin(value: string, at: number, from: number): Attempt {
  const pieces = utf8From(value, at, latinBytesAt);
  if (pieces.filter(({ isLost }) => !isLost).length >= proof || isSpecific(value, pieces))
    return { pieces, readAs: 'latin1', end: pieces.at(-1)?.end ?? at + 1 };
  let [start, end] = [at, at];
  while (start > from && isGbByte(value.charCodeAt(start - 1))) start -= 1;
  while (isGbByte(value.charCodeAt(end))) end += 1;
  return { pieces: gbkPieces(value.slice(start, end), start), readAs: 'latin1', end: Math.max(end, at + 1) };
}

const latinBytesAt: BytesAt = (value, at) => {
  const code = value.charCodeAt(at);
  const byte = code >= 0x80 && code <= 0xff ? code : windowsBytes.get(code);
  return byte === undefined ? [] : [byte];
};

/** One whole character, and not just a foreign letter before Chinese quotation marks. */
function isSpecific(value: string, pieces: readonly Piece[]): boolean {
  const [only] = pieces;
  return only !== undefined && !only.isLost && !/^.[“”‘’…—]{2}$/.test(value.slice(only.start, only.end));
}

const foreign = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/;
const prose = /^[\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e“”‘’…—·×①-⑳]+$/;
const isGbByte = (code: number) => code >= 0xa1 && code <= 0xfe;

/** A run of Latin-1 signs as pairs of GBK, where all of them make characters of GB 2312; dots and crosses are what they are. */
function gbkPieces(run: string, start: number): readonly Piece[] {
  if (run.length === 0 || run.length % 2 === 1 || (!foreign.test(run) && run.length > 2)) return [];
  const read = new TextDecoder('gb18030').decode(Uint8Array.from(run, (character) => character.charCodeAt(0)));
  if (read.length * 2 !== run.length || !prose.test(read)) return [];
  return Array.from(read, (character, i) => ({ start: start + 2 * i, end: start + 2 * i + 2, character, isLost: false }));
}
