import type { MaskedNarrative, MatchKind, Provenance } from '#model';
import type { Covered } from './covered.ts';
import { isSymbol } from './stretches.ts';

/** What a character is, the later in this order the stronger: statutory text cannot be copied, and own text is own. */
const order = ['original', 'template', 'copied', 'own-earlier', 'statutory'] as const;
const strength: Readonly<Record<MatchKind | 'original', number>> = { original: 0, template: 1, copied: 2, 'own-earlier': 3, statutory: 4 };

/**
 * Divides a report's narrative characters, without masked ones. Text that too many agencies use is template even where
 * no pair was kept. A report without narrative is all original.
 */
export function provenanceOf(reportId: string, narrative: MaskedNarrative, covered: readonly Covered[], common: Uint8Array): Provenance {
  const kinds = Uint8Array.from(common);
  const paint = (start: number, end: number, kind: number) => {
    for (let i = start; i < end; i += 1) kinds[i] = Math.max(kinds[i] ?? 0, kind);
  };
  for (const { start, end, kind } of covered) paint(start, end, strength[kind]);
  narrative.statutory.forEach((recites, unit) => {
    if (recites === 1) paint(narrative.bounds[unit] ?? 0, narrative.bounds[unit + 1] ?? 0, strength.statutory);
  });
  const counts = new Float64Array(order.length);
  kinds.forEach((kind, i) => {
    if (!isSymbol(narrative.value.charCodeAt(i))) counts[kind] = (counts[kind] ?? 0) + 1;
  });
  const total = counts.reduce((sum, count) => sum + count, 0);
  const share = (kind: MatchKind | 'original') => (total === 0 ? 0 : (counts[strength[kind]] ?? 0) / total);
  return {
    reportId,
    statutory: share('statutory'),
    template: share('template'),
    copied: share('copied'),
    ownEarlier: share('own-earlier'),
    original: total === 0 ? 1 : share('original'),
  };
}
