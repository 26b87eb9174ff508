import { flatMapped, matchesOf } from '#model';
import type { Range } from './reading.ts';
import type { TableRow } from './table-row.ts';

/** A cell's figure; leading zeros are several figures without a gap. With a unit behind it, it is words. */
const figure = /^[+-]?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/;
const counted = /^[+-]?[\d,.]{1,20}(?:[件项条宗个次]|万元)$/;
/** What stands for a cell that says nothing. */
const nothing = /^(?:\/|[—―–-]{1,3})$/;
const glued = /^[\d/+-][\d/.+-]+$/;

/** The number in a cell; null for blank, `/` and words, none of which is a number. */
export function numberIn(raw: string): number | null {
  if (isDigit(raw)) return raw.charCodeAt(0) - 48;
  return figure.test(raw) ? Number(raw.replaceAll(',', '')) : null;
}

/** A figure, alone or with its unit, or what stands for none. */
export function isValue(raw: string): boolean {
  return isDigit(raw) || figure.test(raw) || nothing.test(raw) || counted.test(raw);
}

/** Most cells are one digit: told without an expression, since there are hundreds in a report. */
function isDigit(raw: string): boolean {
  return raw.length === 1 && raw >= '0' && raw <= '9';
}

/** Figures without a gap, maybe: `0000000`, `111000012`, `14-273`, `///`. */
export function isGlued(raw: string): boolean {
  return glued.test(raw);
}

/** The enumerator of the label that follows, which its lexicon does not have: `四、`, `(七`, `1.`. */
const enumerator = /(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{0,3}\)?|\d[.、])$/;
const inkOfCell = /[^\s|]+/g;
/** Rules of Markdown. */
const rule = /^:?-{3,}:?$/;

/** What white space, pipes and cells set apart behind a label, without the rest of a label that was cut. */
export function piecesOf(text: string, row: TableRow): readonly Range[] {
  const pieces = flatMapped(row.segments, (segment, no) => {
    const found = matchesOf(text.slice(segment.start, segment.end), inkOfCell).map(({ index, 0: piece }) => ({
      start: segment.start + index,
      end: segment.start + index + piece.length,
    }));
    const isLast = no === row.segments.length - 1;
    return found.map((piece, pieceNo) => (isLast && row.isFollowed && pieceNo === found.length - 1 ? unnumbered(text, piece) : piece));
  });
  const written = pieces.map((piece) => withoutLabel(text, row, piece)).filter(({ start, end }) => start < end);
  return written.filter((piece) => !rule.test(text.slice(piece.start, piece.end)));
}

function unnumbered(text: string, piece: Range): Range {
  return { start: piece.start, end: piece.start + text.slice(piece.start, piece.end).replace(enumerator, '').length };
}

/** Right behind a label stands the rest of it, up to the first figure: `其他法律行政|法规禁止公开0`. */
function withoutLabel(text: string, row: TableRow, piece: Range): Range {
  if (piece.start !== row.segments[0]?.start || isValue(text.slice(piece.start, piece.end))) return piece;
  const rest = text.slice(piece.start, piece.end).search(/[\d/]/);
  return { start: rest < 0 ? piece.end : piece.start + rest, end: piece.end };
}
