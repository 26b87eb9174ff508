import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContractError, type GrammarFile, grammarFileSchema, parseYaml, validator } from '#contract';
import { type UnitType, unitTypes } from '#model';
import type { Turn } from './grammar.ts';

export interface RuleSource {
  readonly file: string;
  readonly ways: readonly { readonly say: string; readonly types: readonly UnitType[] }[];
}

/** All files of a folder of grammars as one. */
export interface GrammarSource {
  readonly rules: ReadonlyMap<string, RuleSource>;
  readonly turns: readonly Turn[];
  readonly synonyms: readonly (readonly string[])[];
}

type Ways = GrammarFile['turns'] extends readonly (infer One)[] | undefined ? (One extends { problem: infer Some } ? Some : never) : never;

/** Reads `directory/*.yaml`. Throws a `ContractError` for what is no grammar file, and for a rule or a turn that is there twice. */
export async function readGrammar(directory: string): Promise<GrammarSource> {
  const check = validator(grammarFileSchema);
  const names = (await readdir(directory)).filter((name) => name.endsWith('.yaml')).sort();
  const rules = new Map<string, RuleSource>();
  const turns: Turn[] = [];
  const synonyms: (readonly string[])[] = [];
  const add = (name: string, file: string, ways: Ways) => {
    const other = rules.get(name);
    if (other !== undefined) throw new ContractError(`${file}, rule "${name}": ${other.file} has one of that name`);
    rules.set(name, { file, ways: waysOf(name, file, ways) });
  };
  for (const file of names) {
    const grammar = check(await parsed(join(directory, file), file), file);
    for (const [name, ways] of Object.entries(grammar.rules ?? {})) add(name, file, ways);
    for (const { id, topic, problem, measure } of grammar.turns ?? []) {
      const turn = { id, topic, problem: `${id}/problem`, measure: `${id}/measure` };
      add(turn.problem, file, problem);
      add(turn.measure, file, measure);
      turns.push(turn);
    }
    synonyms.push(...(grammar.synonyms ?? []));
  }
  return { rules, turns, synonyms };
}

async function parsed(path: string, file: string): Promise<unknown> {
  const content = await readFile(path, 'utf8');
  try {
    return parseYaml(content);
  } catch (cause) {
    throw new ContractError(`${file} is no YAML: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function waysOf(name: string, file: string, ways: Ways): RuleSource['ways'] {
  const read = ways.map((way) => (typeof way === 'string' ? { say: way, types: unitTypes } : { say: way.say, types: way.for }));
  const seen = new Set<string>();
  for (const { say, types } of read) {
    const repeated = types.find((type) => seen.has(`${type} ${say}`));
    if (repeated !== undefined) throw new ContractError(`${file}, rule "${name}": "${say}" is there twice for ${repeated}`);
    for (const type of types) seen.add(`${type} ${say}`);
  }
  return read;
}
