import type { EditLevel } from '#contract';
import type { Chance } from '#model';

/** Words that edits exchange, drop and add; `say` gives one way of a grammar rule, slots kept. */
export interface EditWords {
  readonly synonyms: readonly (readonly string[])[];
  readonly adverbs: readonly string[];
}

export type Edit = (sentences: readonly string[], level: EditLevel, chance: Chance, say: (rule: string) => string) => readonly string[];

/** Edits the slotted sentences of one passage up to a level; slots stay whole. Prepared once for a grammar. */
export function prepareEdits(_words: EditWords): Edit {
  return (sentences) => sentences;
}
