import { expect } from 'vitest';
import { chanceOf, type FlagCode } from '#model';
import type { Draft } from '../../src/synthesise/draft.ts';
import { editRules } from '../../src/synthesise/edit-sentences.ts';
import { plantRules, plants } from '../../src/synthesise/plants.ts';
import { tableRules } from '../../src/synthesise/table-text.ts';
import { grammarOfFiles } from './grammar.ts';
import { type DraftType, draftOf, toolsOf, written } from './synthetic-draft.ts';

export const grammar = await grammarOfFiles(['plants.yaml', 'tables.yaml'], [...editRules, ...plantRules, ...tableRules()]);
/** All types of unit that have drafts. */
export const types = ['town', 'subdistrict', 'county', 'department', 'city'] as const;
export const seeds = Array.from({ length: 12 }, (_, no) => no + 1);

/** A draft before and after a plant. */
export interface Planted {
  readonly before: Draft;
  readonly after: Draft;
  readonly lines: readonly string[];
  readonly quotes: readonly string[];
  /** Lines that were not there before, and lines that are no more. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** null where the plant finds nothing to grow on. */
export function planted(plant: (typeof plants)[FlagCode], type: DraftType, seed: number, isBare = false): Planted | null {
  const chance = chanceOf(seed);
  const { draft: before, fillAll } = draftOf(type, chance, isBare);
  const after = plant?.(before, toolsOf(grammar, type, chance, fillAll)) ?? null;
  if (after === null) return null;
  const [old, now] = [written(before, grammar), written(after, grammar)];
  return {
    before,
    after,
    lines: now.lines,
    quotes: now.quotes.map(({ quote }) => quote),
    added: now.lines.filter((line) => !old.lines.includes(line)),
    gone: old.lines.filter((line) => !now.lines.includes(line)),
  };
}

/** All that a plant makes of many drafts; fails where it makes none. */
export function all(code: FlagCode, of: readonly DraftType[] = types, isBare = false): readonly Planted[] {
  const made = of.flatMap((type) => seeds.flatMap((seed) => planted(plants[code], type, seed, isBare) ?? []));
  expect(made.length).toBeGreaterThan(of.length * seeds.length * 0.9);
  return made;
}

/** Names of the relations of DOMAIN.md 1.3 that do not hold. */
export function brokenRelations({ figures: { cells } }: Draft): readonly string[] {
  const rows = cells.applications;
  const outcomes = Object.keys(rows).filter((row) => !['received', 'carried-in', 'outcome-total', 'carried-over'].includes(row));
  const at = (row: string, column: number) => rows[row]?.[column] ?? 0;
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const byRow = Object.entries(rows).flatMap(([row, values]) => (sum(values.slice(0, 6)) === values[6] ? [] : [`row ${row}`]));
  const byColumn = [0, 1, 2, 3, 4, 5, 6].flatMap((column) => [
    ...(sum(outcomes.map((row) => at(row, column))) === at('outcome-total', column) ? [] : [`outcomes ${column}`]),
    ...(at('received', column) + at('carried-in', column) === at('outcome-total', column) + at('carried-over', column)
      ? []
      : [`balance ${column}`]),
  ]);
  const disputes = cells.disputes['disputes'] ?? [];
  const byGroup = [0, 5, 10].flatMap((group) => (sum(disputes.slice(group, group + 4)) === disputes[group + 4] ? [] : [`group ${group}`]));
  return [...byRow, ...byColumn, ...byGroup];
}
