import { ContractError } from '#contract';
import { type Chance, flatMapped, type UnitType, unitTypes } from '#model';
import { pick, sample } from './dice.ts';
import type { GrammarSource, RuleSource } from './read-grammar.ts';
import { isSlot, segmentsOf } from './slots.ts';

/** A problem and what answers it, as rules. */
export interface Turn {
  readonly id: string;
  readonly topic: string;
  readonly problem: string;
  readonly measure: string;
}

export interface Grammar {
  /** One way of a rule; slots stay in braces. */
  readonly say: (rule: string, unitType: UnitType, chance: Chance) => string;
  /** `count` different ways of a rule, or all it has for the type. */
  readonly draw: (rule: string, count: number, unitType: UnitType, chance: Chance) => readonly string[];
  /** All ways of a rule that has no choices inside: a list of words. */
  readonly words: (rule: string) => readonly string[];
  /** Turns that agencies of the type can say. */
  readonly turns: (unitType: UnitType) => readonly Turn[];
  readonly synonyms: readonly (readonly string[])[];
}

/** A way made ready: literal words (with their slots) and rules by turns. */
type Way = readonly (string | Rule)[];
interface Rule {
  readonly name: string;
  /** By place in `unitTypes`: what that type can say to the end. */
  readonly ways: readonly (readonly Way[])[];
  /** All ways in their order, choices inside left out. */
  readonly words: readonly string[];
}

/**
 * Makes rules ready for drawing: every way is cut once, and what a type of agency cannot say is left out for it.
 * Throws a `ContractError` naming file and rule for unknown rules, cycles, rules nobody can say and rules that none of
 * `roots` leads to.
 */
export function grammarOf(source: GrammarSource, roots: readonly string[]): Grammar {
  const rules = compileAll(source.rules);
  refuseUnreachable(source, [...roots, ...flatMapped(source.turns, ({ problem, measure }) => [problem, measure])]);
  const known = (name: string): Rule => {
    const rule = rules.get(name);
    if (rule === undefined) throw new ContractError(`no grammar has the rule "${name}"`);
    return rule;
  };
  const waysOf = (name: string, unitType: UnitType): readonly Way[] => {
    const ways = known(name).ways[unitTypes.indexOf(unitType)] ?? [];
    if (ways.length === 0) throw new ContractError(`no way of the rule "${name}" is for agencies of the type ${unitType}`);
    return ways;
  };
  const turns = new Map(unitTypes.map((type) => [type, source.turns.filter((turn) => canSay(turn, type, known))]));
  return {
    say: (rule, unitType, chance) => spoken(pick(chance, waysOf(rule, unitType)), unitTypes.indexOf(unitType), chance),
    draw: (rule, count, unitType, chance) =>
      sample(chance, waysOf(rule, unitType), count).map((way) => spoken(way, unitTypes.indexOf(unitType), chance)),
    words: (rule) => known(rule).words,
    turns: (unitType) => turns.get(unitType) ?? [],
    synonyms: source.synonyms,
  };
}

function canSay({ problem, measure }: Turn, unitType: UnitType, known: (name: string) => Rule): boolean {
  return [problem, measure].every((name) => (known(name).ways[unitTypes.indexOf(unitType)] ?? []).length > 0);
}

function spoken(way: Way, type: number, chance: Chance): string {
  let said = '';
  for (const part of way) said += typeof part === 'string' ? part : spoken(pick(chance, part.ways[type] ?? []), type, chance);
  return said;
}

function compileAll(sources: ReadonlyMap<string, RuleSource>): ReadonlyMap<string, Rule> {
  const done = new Map<string, Rule>();
  const open = new Set<string>();
  const compile = (name: string, from: string): Rule => {
    const ready = done.get(name);
    if (ready !== undefined) return ready;
    const source = sources.get(name);
    if (source === undefined) throw new ContractError(`${from}: there is no rule and no slot "${name}"`);
    const where = `${source.file}, rule "${name}"`;
    if (open.has(name)) throw new ContractError(`${where} leads back to itself: ${[...open, name].join(' → ')}`);
    open.add(name);
    const cut = source.ways.map(({ say, types }) => ({ types, way: cutWay(say, where, (inner) => compile(inner, where)) }));
    open.delete(name);
    const ways = unitTypes.map((type, no) =>
      flatMapped(cut, ({ types, way }) => (types.includes(type) && speakable(way, no) ? [way] : [])),
    );
    if (ways.every((some) => some.length === 0)) throw new ContractError(`${where}: no type of agency can say any of its ways`);
    const words = cut.map(({ way }) => way.filter((part) => typeof part === 'string').join(''));
    const rule = { name, ways, words };
    done.set(name, rule);
    return rule;
  };
  for (const [name, { file }] of sources) compile(name, file);
  return done;
}

function speakable(way: Way, type: number): boolean {
  return way.every((part) => typeof part === 'string' || (part.ways[type] ?? []).length > 0);
}

function cutWay(say: string, where: string, ruleOf: (name: string) => Rule): Way {
  const parts: (string | Rule)[] = [];
  let words = '';
  for (const { text, isSlot: inBraces } of segments(say, where)) {
    if (!inBraces) words += text;
    else if (isSlot(text)) words += `{${text}}`;
    else {
      if (words !== '') parts.push(words);
      words = '';
      parts.push(ruleOf(text));
    }
  }
  return words === '' ? parts : [...parts, words];
}

function segments(say: string, where: string): ReturnType<typeof segmentsOf> {
  try {
    return segmentsOf(say);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new ContractError(`${where}: ${cause.message}`, { cause });
  }
}

function refuseUnreachable({ rules }: GrammarSource, roots: readonly string[]): void {
  const seen = new Set<string>();
  const waiting = [...roots];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const source = rules.get(name);
    if (source === undefined) throw new ContractError(`no grammar has the rule "${name}", which reports are made of`);
    for (const { say } of source.ways)
      waiting.push(...flatMapped(segmentsOf(say), ({ text, isSlot: inBraces }) => (inBraces && !isSlot(text) ? [text] : [])));
  }
  const unused = [...rules].filter(([name]) => !seen.has(name)).map(([name, { file }]) => `${file}, rule "${name}"`);
  if (unused.length > 0) throw new ContractError(`nothing uses\n  ${unused.join('\n  ')}`);
}
