import type { Hit } from '#lexicon';
import type { Substance } from '#model';
import type { MaskHit } from './mask-symbols.ts';

/**
 * Classes that recite by definition: law and form, nil reports (DOMAIN.md 2.2). Words of a superior document are told by
 * the document, not by their ring: a guess would take sentences of an agency's own out of the comparison.
 */
const reciting: ReadonlySet<string> = new Set(['B2', 'N']);
/** Below, the class is a guess too. */
const leastConfidence = 0.9;
/** A unit recites when phrases of the law make up most of it: three fifths still leaves room for the names in between. */
const mostOfIt = 0.6;

/**
 * True when a unit recites law, form or fee text, by its class or by what `phrases`, the hits of lexicons/statutory.yaml, cover of it. What is
 * masked does not count either way: an address is no less a recital for being long.
 */
export function recites(form: string, masked: readonly MaskHit[], substance: Substance | undefined, phrases: readonly Hit[]): boolean {
  if (substance !== undefined && substance.confidence >= leastConfidence && reciting.has(substance.class)) return true;
  const covered = new Uint8Array(form.length);
  for (const { start, end } of phrases) covered.fill(1, start, end);
  const hidden = new Uint8Array(form.length);
  for (const { start, end } of masked) hidden.fill(1, start, end);
  let words = 0;
  let recited = 0;
  for (let i = 0; i < form.length; i += 1) {
    if (hidden[i] === 1 || isMark(form.charCodeAt(i))) continue;
    words += 1;
    recited += covered[i] ?? 0;
  }
  return words > 0 && recited >= mostOfIt * words;
}

const mark = /[\p{P}\s]/u;
/** What was found of each UTF-16 unit that came by: 1 where it is a mark or white space, 2 where it is none. */
const kinds = new Uint8Array(1 << 16);

function isMark(unit: number): boolean {
  if (kinds[unit] === 0) kinds[unit] = mark.test(String.fromCharCode(unit)) ? 1 : 2;
  return kinds[unit] === 1;
}
