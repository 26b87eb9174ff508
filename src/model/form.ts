import type { Span } from './span.ts';

export type Script = 'simplified' | 'traditional' | 'mixed';

/** Normalised text with its map back. Made by `#text`; offsets of a form never leave the room that uses them. */
export interface Form {
  /** Simplified script, NFKC (half-width punctuation), noise removed, wrapped lines rejoined. */
  readonly value: string;
  readonly script: Script;
  /** The span of the original that the form range `[start, end)` came from. Monotone. */
  toText(start: number, end: number): Span;
  /** The range of the form that an original span covers. */
  toForm(span: Span): Span;
  /** The form of an original span: `value` between `toForm(span)`. */
  of(span: Span): string;
  /** Runs of the original that carry marks of damage or injection and were dropped or repaired. */
  readonly noise: readonly { readonly span: Span; readonly kind: NoiseKind }[];
}

export type NoiseKind = 'pinyin' | 'mark' | 'tag' | 'garbled' | 'mojibake' | 'brand' | 'control';
