/** What fill.ts turns into words; everything else in braces is a rule. */
const named: ReadonlySet<string> = new Set([
  'agency',
  'self',
  'all',
  'place',
  'region',
  'all-region',
  'superior',
  'child',
  'child2',
  'year',
  'last-year',
  'next-year',
  'month',
  'day',
  'quarter',
  'percent',
  'person',
  'published',
  'bureau',
  'date-long',
  'date-iso',
]);
const shaped = /^(?:n:\d+-\d+|sum:[a-z]\w*|part:[a-z]\w*:\d+-\d+|fact:[a-z]+|typo:.+)$/;

/** Whether the name in braces is a slot. */
export function isSlot(name: string): boolean {
  return named.has(name) || shaped.test(name);
}

/** A piece of a slotted sentence: literal words, or the name in a pair of braces. */
export interface Segment {
  readonly text: string;
  readonly isSlot: boolean;
}

/** Cuts at braces. Throws a `SyntaxError` for a brace without its partner. */
export function segmentsOf(slotted: string): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  while (at < slotted.length) {
    const open = slotted.indexOf('{', at);
    const literal = slotted.slice(at, open < 0 ? slotted.length : open);
    if (literal.includes('}')) throw new SyntaxError(`"}" without "{" in "${slotted}"`);
    if (literal !== '') segments.push({ text: literal, isSlot: false });
    if (open < 0) break;
    const close = slotted.indexOf('}', open);
    const name = slotted.slice(open + 1, close);
    if (close < 0 || name === '' || name.includes('{')) throw new SyntaxError(`"{" without "}" in "${slotted}"`);
    segments.push({ text: name, isSlot: true });
    at = close + 1;
  }
  return segments;
}
