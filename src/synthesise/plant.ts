import type { FlagCode } from '#model';
import type { Draft, PlantTools } from './draft.ts';

/** Gives the draft with one error and its mark, or null where the draft has no place for it. */
export type Plant = (draft: Draft, tools: PlantTools) => Draft | null;

export const plants: Readonly<Partial<Record<FlagCode, Plant>>> = {};

/** True words that look like an error, with their `must-not-flag` mark. */
export const innocents: Readonly<Record<string, Plant>> = {};
