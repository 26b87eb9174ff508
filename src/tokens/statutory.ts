import type { Lexicon } from '#lexicon';
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
 * True when a unit recites law, form or fee text, by its class or by what lexicons/statutory.yaml covers of it. What is
 * masked does not count either way: an address is no less a recital for being long.
 */
export function recites(form: string, masked: readonly MaskHit[], substance: Substance | undefined, lexicon: Lexicon): boolean {
  if (substance !== undefined && substance.confidence >= leastConfidence && reciting.has(substance.class)) return true;
  const covered = new Uint8Array(form.length);
  for (const { start, end } of lexicon.scan(form)) covered.fill(1, start, end);
  const hidden = new Uint8Array(form.length);
  for (const { start, end } of masked) hidden.fill(1, start, end);
  let words = 0;
  let recited = 0;
  for (let i = 0; i < form.length; i += 1) {
    if (hidden[i] === 1 || /[\p{P}\s]/u.test(form.charAt(i))) continue;
    words += 1;
    recited += covered[i] ?? 0;
  }
  return words > 0 && recited >= mostOfIt * words;
}
