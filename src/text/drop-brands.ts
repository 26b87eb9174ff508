import type { NoiseKind, Script } from '#model';
import { type Draft, type Edit, edited } from './draft.ts';

/** A range of a form. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** Finds the brands injected in a form, in any order; they may overlap. `isMirrored`: the text shows other signs of a mirror. */
export type FindBrands = (form: string, isMirrored: boolean) => readonly Place[];

const injected: ReadonlySet<NoiseKind> = new Set<NoiseKind>(['pinyin', 'mark', 'garbled', 'brand']);

/** Takes brands out of the text: they stand for words that are gone, and nothing may be built on them. */
export function dropBrands(draft: Draft, script: Script, findBrands: FindBrands): Draft {
  const edits: Edit[] = [];
  const isMirrored = script !== 'simplified' || draft.noise.some(({ kind }) => injected.has(kind));
  for (const { start, end } of findBrands(draft.value, isMirrored).toSorted(
    (left, right) => left.start - right.start || right.end - left.end,
  )) {
    const last = edits.at(-1);
    if (last !== undefined && start < last.end) edits[edits.length - 1] = { ...last, end: Math.max(last.end, end) };
    else edits.push({ start, end, replacement: '', noise: 'brand' });
  }
  return edited(draft, edits);
}
