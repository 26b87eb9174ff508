import type { Chance, UnitType } from '#model';
import type { ProseRole } from './draft.ts';
import type { Grammar } from './grammar.ts';

/** A slotted sentence or item, its enumerator and end mark in it. */
export interface Item {
  readonly role: ProseRole;
  readonly slotted: string;
  readonly turn: number | null;
  /** A new line begins after it. */
  readonly closes: boolean;
}

/** Items without a heading between them: what a template plants as one passage. */
export interface Run {
  readonly heading: string | null;
  readonly items: readonly Item[];
}

/** Who speaks, and with what luck. */
export interface Voice {
  readonly grammar: Grammar;
  readonly unitType: UnitType;
  /** Of a department that speaks for itself; null for templates, which several departments use. */
  readonly field: string | null;
  readonly chance: Chance;
}

/** The sentences as one paragraph. */
export function paragraph(role: ProseRole, sentences: readonly string[]): readonly Item[] {
  return sentences.map((slotted, no) => ({ role, slotted, turn: null, closes: no === sentences.length - 1 }));
}

/** `（一）` before a heading inside a section. */
export function numberedHeadings(headings: readonly string[], grammar: Grammar): readonly string[] {
  const numbers = grammar.words('frame-number');
  return headings.map((heading, no) => `（${numbers[no] ?? ''}）${heading}`);
}

/** One of the ways an office counts its items. */
export function enumeratorOf({ grammar, unitType, chance }: Voice): (no: number) => string {
  const pattern = grammar.say('frame-enumerator', unitType, chance);
  const numbers = grammar.words('frame-number');
  return (no) => pattern.replace('%', numbers[no] ?? '').replace('#', String(no + 1));
}
