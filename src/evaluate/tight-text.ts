import type { Span } from '#model';

/** White space, what stands between the cells of a table, and invisible characters that nobody can quote. */
const blank = /[\s|\u200b-\u200d\u2060]/;
const blanks = /[\s|\u200b-\u200d\u2060]+/g;

/** Stands in an annotation between pieces that are apart in the text. */
const pieceMark = '¶';

/** A text without white space: annotators and readers break lines differently, so places are compared here. */
export interface TightText {
  readonly value: string;
  /** Where a span of the original lies in `value`; empty for white space alone. */
  spanOf(start: number, end: number): Span;
}

export function tighten(text: string): TightText {
  const before = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) before[at + 1] = (before[at] ?? 0) + (blank.test(text.charAt(at)) ? 0 : 1);
  const placeOf = (at: number) => before[Math.max(0, Math.min(at, text.length))] ?? 0;
  return { value: text.replace(blanks, ''), spanOf: (start, end) => ({ start: placeOf(start), end: placeOf(end) }) };
}

/** The pieces of what an annotator quotes, without white space; none for a blank quotation. */
export function piecesOf(quote: string): readonly string[] {
  return quote
    .split(pieceMark)
    .map((piece) => piece.replace(blanks, ''))
    .filter((piece) => piece !== '');
}

/** Every place where a quotation stands, from its first piece to its last, in order and apart from each other. */
export function placesOf(text: TightText, quote: string): readonly Span[] {
  const [first, ...rest] = piecesOf(quote);
  if (first === undefined) return [];
  const places: Span[] = [];
  for (let start = text.value.indexOf(first); start >= 0; start = text.value.indexOf(first, places.at(-1)?.end)) {
    let end = start + first.length;
    for (const piece of rest) {
      const at = text.value.indexOf(piece, end);
      if (at < 0) return places;
      end = at + piece.length;
    }
    places.push({ start, end });
  }
  return places;
}
