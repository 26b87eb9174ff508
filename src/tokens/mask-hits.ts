import type { Hit } from '#lexicon';
import { flatMapped } from '#model';
import type { MaskClass, MaskHit } from './mask-symbols.ts';
import { nameHits } from './own-names.ts';
import { placeHits } from './place-names.ts';

/** How one report is called, for masking. */
export interface Names {
  readonly own: readonly string[];
  readonly divisions: readonly string[];
}

/**
 * The masked stretches of a form: in order, disjoint, neighbours of one name made one; `found` are the hits of lexicons/masks
 * in it, `shaped` those of patterns.
 */
export function maskHits(form: string, names: Names, found: readonly Hit[], shaped: readonly MaskHit[]): readonly MaskHit[] {
  const words = found.map(({ entry, start, end }) => ({ kind: entry.yields['class'], start, end }));
  const spoken = flatMapped(words, ({ kind, start, end }): MaskHit[] =>
    kind === 'own' || kind === 'office' ? [{ class: kind, start, end }] : [],
  );
  const named = [...nameHits(form, names.own, names.divisions), ...placeHits(form), ...spoken].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const apart = disjoint(form.length, [...shaped, ...named]);
  const suffixes = new Map(
    words
      .filter(({ kind }) => kind === 'suffix')
      .map(({ start, end }) => [start, end] as const)
      .reverse(),
  );
  return joined(apart, suffixes);
}

/** Earlier hits win; what touches one of them is left out. */
function disjoint(length: number, hits: readonly MaskHit[]): readonly MaskHit[] {
  const taken = new Uint8Array(length);
  const kept = hits.filter(({ start, end }) => {
    for (let at = start; at < end; at += 1) if (taken[at] === 1) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

const isName = (kind: MaskClass) => kind === 'own' || kind === 'place' || kind === 'office';

/**
 * A county, its town and their office are one name however many links it has: 甲县 + 乙镇 is a place, a place with an
 * office behind it is that office, and what ends in the agency itself is the agency.
 */
function joined(hits: readonly MaskHit[], suffixes: ReadonlyMap<number, number>): readonly MaskHit[] {
  const result: MaskHit[] = [];
  for (const hit of hits) {
    const before = result.at(-1);
    if (before !== undefined && hit.start < before.end) continue;
    const suffixEnd = hit.class === 'place' ? suffixes.get(hit.end) : undefined;
    const whole: MaskHit = suffixEnd === undefined ? hit : { class: 'office', start: hit.start, end: suffixEnd };
    if (before?.end === whole.start && before.class === 'place' && isName(whole.class)) {
      result[result.length - 1] = { class: whole.class, start: before.start, end: whole.end };
    } else result.push(whole);
  }
  return result;
}
