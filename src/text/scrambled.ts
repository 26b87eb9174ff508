/** One character that was read right, and the place of what stood for it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly character: string;
  /** A byte is missing: the character is a guess, or U+FFFD. */
  readonly isLost: boolean;
}

/** No byte, but what took the place of one. */
export const lost = -1;

/** The bytes of what stands at one place of a text; none where no scrambled text goes on. */
export type BytesAt = (value: string, at: number) => readonly number[];

/** Reads the bytes of a stretch as UTF-8, up to the first that is none, makes no character of Chinese prose, or loses too much. */
export function utf8From(value: string, start: number, bytesAt: BytesAt): readonly Piece[] {
  const reading = pieceReader(value, start);
  let at = start;
  for (; at < value.length && reading.isWorthwhile(); at += 1) {
    const bytes = bytesAt(value, at);
    if (bytes.length === 0) break;
    for (const byte of bytes) if (!reading.take(byte, at)) return reading.pieces;
  }
  reading.close(at);
  return reading.pieces;
}

interface PieceReader {
  readonly pieces: readonly Piece[];
  /** More losses than characters: whoever calls starts again behind, so that no stretch is read twice. */
  isWorthwhile(): boolean;
  /** False for a byte that goes on no scrambled text. */
  take(byte: number, at: number): boolean;
  /** Ends a character of which the rest is missing before `end`. */
  close(end: number): void;
}

function pieceReader(value: string, start: number): PieceReader {
  const pieces: Piece[] = [];
  const reader = utf8Reader();
  let from = start;
  let losses = 0;
  const add = (end: number, character: string, isLost: boolean) => {
    if (end > from) pieces.push({ start: from, end, character, isLost });
    from = Math.max(from, end);
  };
  const close = (end: number, next: number) => {
    if (!reader.isOpen()) return false;
    add(end, reader.guess(value.charAt(from - 1), value.charAt(next)), true);
    losses += 1;
    return true;
  };
  return {
    pieces,
    isWorthwhile: () => losses * 2 <= pieces.length + 1,
    take(byte, at) {
      if (byte === lost) return close(at + 1, at + 1);
      const code = reader.read(byte);
      if (typeof code === 'number') add(at + 1, String.fromCharCode(code), false);
      return code !== 'none';
    },
    close: (end) => {
      close(end, end);
    },
  };
}

interface Utf8Reader {
  read(byte: number): number | 'more' | 'none';
  isOpen(): boolean;
  /** Ends the character begun: what it was, by what stands before and behind it, or U+FFFD. */
  guess(before: string, next: string): string;
}

/** What the first two bytes of `，` and of `。` leave. */
const fullWidth = 0x3fc;
const punctuation = 0xc0;
/** What the first two bytes of a word of dates leave; behind a digit, reports hardly ever have another word that begins so. */
const dateWords: ReadonlyMap<number, string> = new Map([...'年月日'].map((word) => [word.charCodeAt(0) >> 6, word]));

function utf8Reader(): Utf8Reader {
  let code = 0;
  let missing = 0;
  return {
    read(byte) {
      if (missing === 0) {
        missing = followers(byte);
        code = missing === 2 ? byte & 0x0f : byte & 0x1f;
        return missing === 0 ? 'none' : 'more';
      }
      if ((byte & 0xc0) !== 0x80) return 'none';
      code = (code << 6) | (byte & 0x3f);
      missing -= 1;
      if (missing > 0) return 'more';
      return isProse(code) ? code : 'none';
    },
    isOpen: () => missing > 0,
    guess(before, next) {
      const begun = missing === 1 ? code : 0;
      missing = 0;
      if (begun === fullWidth) return ',';
      if (begun === punctuation && (next === '' || next === '\n')) return '。';
      return (/\d/.test(before) ? dateWords.get(begun) : null) ?? '\ufffd';
    },
  };
}

/** Bytes that follow the first of a character; 0 for what begins no character of Chinese prose. */
function followers(byte: number): number {
  if ((byte >= 0xe2 && byte <= 0xe9) || byte === 0xef) return 2;
  return byte === 0xc2 || byte === 0xc3 ? 1 : 0;
}

/** Han, Chinese and general punctuation, circled numerals, full-width signs; `·`, `×`, `°`. */
function isProse(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xff01 && code <= 0xff5e) ||
    (code >= 0x2010 && code <= 0x203b) ||
    (code >= 0x2100 && code <= 0x24ff) ||
    (code >= 0x25a0 && code <= 0x2606) ||
    code === 0xb7 ||
    code === 0xd7 ||
    code === 0xb0
  );
}
