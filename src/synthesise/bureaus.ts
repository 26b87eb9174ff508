import type { Chance } from '#model';
import type { Grammar } from './grammar.ts';

/** Fields of departments: `name-bureau-water` are the names, `fd-water` the facts. */
const fields = [
  'water',
  'education',
  'health',
  'housing',
  'civil',
  'transport',
  'agriculture',
  'police',
  'market',
  'audit',
  'environment',
  'forestry',
  'culture',
  'emergency',
  'labour',
  'finance',
  'land',
];

/** Rules of lexicons/grammars/names.yaml that name departments. */
export const bureauRules: readonly string[] = [...fields.map((field) => `name-bureau-${field}`), 'name-bureau-other', 'name-commission'];

export interface Bureau {
  readonly name: string;
  readonly field: string | null;
  readonly isCommission: boolean;
}

/** The `number`th kind of department, of which a place has each once: fields, then those of none. */
export function bureauOf(grammar: Grammar, number: number, chance: Chance): Bureau {
  const others = grammar.words('name-bureau-other');
  const at = number % (fields.length + others.length);
  const field = fields[at] ?? null;
  const name = field === null ? (others[at - fields.length] ?? '') : grammar.say(`name-bureau-${field}`, 'department', chance);
  return { name, field, isCommission: grammar.words('name-commission').includes(name) };
}
