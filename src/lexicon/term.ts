import { flatMapped } from '#model';
import { clauseMarks } from './clauses.ts';
import { type Behind, behindNumber, type NumberRest, numberRest } from './number-rest.ts';
import { longestNumber, numberPattern } from './numbers.ts';
import { separator } from './pieces.ts';

/** A term that is no plain string: `expression` finds it, near a key. */
export interface Pattern {
  readonly kind: 'pattern';
  readonly expression: RegExp;
  /** Literals of which at least one stands in every match: the expression is tried only where one was seen. */
  readonly keys: Keys;
  /** How far before the end of a key, and behind it, a match with that key can reach. */
  readonly before: number;
  readonly after: number;
  /** What every match holds beside the key: the expression is tried only where that was seen too. */
  readonly neighbours: readonly Neighbour[];
  readonly anchored: Anchored;
  /** No match holds a border of clauses but commas of numbers. */
  readonly isInClause: boolean;
  /** Every match begins with a number: the expression is sticky then, and tried only where one begins. */
  readonly beginsWithNumber: boolean;
  /** What stands behind that number; null where anything may. */
  readonly rest: NumberRest | null;
  /** All strings that it matches, in the order in which they are tried; null where there are too many. */
  readonly choices: readonly string[] | null;
}

export interface Keys {
  readonly values: readonly string[];
  /** A number stands right before the key. */
  readonly behindNumber: boolean;
}

/** Keys of the part before or behind the keyed one; one ends at most this far before the end of the key, or behind it. */
interface Neighbour {
  readonly keys: Keys;
  readonly before: number;
  readonly after: number;
}

/** At the start, or the end, of the scanned string. */
interface Anchored {
  readonly start: boolean;
  readonly end: boolean;
}

/** A term that is this string and nothing else. */
export interface Literal {
  readonly kind: 'literal';
  readonly literal: string;
  readonly anchored: Anchored;
  /** Longer strings that it is no hit inside of. */
  readonly inside: readonly Around[];
}

/** A string, and where in it the literal stands. */
export interface Around {
  readonly string: string;
  readonly at: number;
}

/** A term of a lexicon, compiled. */
export type Term = Literal | Pattern;

interface Part {
  readonly source: string;
  readonly keys: Keys | null;
  readonly choices: readonly string[] | null;
  /** Characters of the longest string it matches. */
  readonly longest: number;
  /** A border of clauses is written in it. */
  readonly hasBorder: boolean;
  readonly beginsWithNumber: boolean;
  /** What may stand behind that number, in each of its ways. */
  readonly behind: readonly Behind[];
}

/** Widest gap for `…`: an adverbial or a short attribute, less than a clause. */
const widestGap = 12;
const gap = `[^${clauseMarks}]{0,${widestGap}}?`;
/** Keys of one term, at most; they take memory. */
const mostKeys = 128;
/** Characters of what a term matches, at most. */
export const longestTerm = 4095;
const border = new RegExp(`[${clauseMarks}]`);
const special = /[…|{}()#^$]/;

/**
 * Compiles the term syntax of docs/lexicons.md. `normalised` brings literals to the form that is scanned.
 * Throws an Error that shows the term where the syntax is broken or nothing in it is literal.
 */
export function compileTerm(
  term: string,
  sets: Readonly<Record<string, readonly string[]>>,
  normalised: (literal: string) => string,
): Term {
  const start = term.startsWith('^') ? '^' : '';
  const end = term.endsWith('$') ? '$' : '';
  const anchored = { start: start !== '', end: end !== '' };
  const body = term.slice(start.length, term.length - end.length);
  if (!special.test(body) && body !== '') return { kind: 'literal', literal: normalised(body), anchored, inside: [] };
  const parts = body.split('…').map((part) => alternatives(part, sets, normalised));
  if (lengthOf(parts) > longestTerm) throw new Error(`the term "${term}" can match more than ${longestTerm} characters`);
  const keys = parts.map((part) => part.keys).reduce(better, null);
  if (keys === null) throw new Error(`the term "${term}" has no literal part`);
  const [opening, closing] = [start === '' ? '' : `(?<![^${separator}])`, end === '' ? '' : `(?![^${separator}])`];
  const beginsWithNumber = parts[0]?.beginsWithNumber ?? false;
  const expression = new RegExp(opening + parts.map((part) => part.source).join(gap) + closing, beginsWithNumber ? 'y' : 'g');
  const keyed = parts.findIndex((part) => part.keys === keys);
  const before = lengthOf(parts.slice(0, keyed + 1));
  const after = lengthOf(parts.slice(keyed));
  const rest = beginsWithNumber ? numberRest(parts[0]?.behind ?? [], parts.length === 1 && !anchored.start && !anchored.end) : null;
  const choices = parts.length === 1 ? (parts[0]?.choices ?? null) : null;
  const neighbours = neighboursOf(parts, keyed);
  const isInClause = !parts.some(({ hasBorder }) => hasBorder);
  return { kind: 'pattern', expression, keys, before, after, neighbours, anchored, isInClause, beginsWithNumber, rest, choices };
}

function neighboursOf(parts: readonly Part[], keyed: number): readonly Neighbour[] {
  const left = parts[keyed - 1]?.keys ?? null;
  const right = parts[keyed + 1]?.keys ?? null;
  return [
    ...(left === null ? [] : [{ keys: left, before: lengthOf(parts.slice(keyed - 1, keyed + 1)), after: 0 }]),
    ...(right === null ? [] : [{ keys: right, before: 0, after: lengthOf(parts.slice(keyed, keyed + 2)) }]),
  ];
}

/** Of the longest string that these parts with a gap between any two can match. */
function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { longest }) => sum + longest + widestGap, -widestGap);
}

/** The keys that say more: those whose shortest is longer. */
function better(left: Keys | null, right: Keys | null): Keys | null {
  if (left === null || right === null) return left ?? right;
  const shortest = ({ values }: Keys) => Math.min(...values.map((key) => key.length));
  return shortest(right) > shortest(left) ? right : left;
}

/** `a|b|(c|d)e` at the top level of one part. */
function alternatives(part: string, sets: Readonly<Record<string, readonly string[]>>, normalised: (literal: string) => string): Part {
  const choices = splitTop(part).map((choice) => concatenation(choice, sets, normalised));
  const longest = Math.max(...choices.map((choice) => choice.longest));
  return {
    source: `(?:${choices.map((choice) => choice.source).join('|')})`,
    keys: keysOfAll(choices),
    choices: choices.every((choice) => choice.choices !== null) ? flatMapped(choices, (choice) => choice.choices ?? []) : null,
    longest,
    hasBorder: choices.some((choice) => choice.hasBorder),
    beginsWithNumber: choices.every((choice) => choice.beginsWithNumber),
    behind: flatMapped(choices, (choice) => choice.behind),
  };
}

/** null where one of the choices has none. */
function keysOfAll(choices: readonly Part[]): Keys | null {
  const keys = flatMapped(choices, (choice) => (choice.keys === null ? [] : [choice.keys]));
  if (keys.length < choices.length) return null;
  return { values: [...new Set(flatMapped(keys, ({ values }) => values))], behindNumber: keys.every(({ behindNumber }) => behindNumber) };
}

function splitTop(part: string): string[] {
  const choices: string[] = [''];
  let depth = 0;
  for (const character of part) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === '|' && depth === 0) choices.push('');
    else choices[choices.length - 1] += character;
  }
  if (depth !== 0) throw new Error(`brackets do not close in "${part}"`);
  return choices;
}

const piece = /\(([^()]*)\)|\{([a-z][a-z0-9-]*)\}|(#)|([^(){}#]+)/gy;

function concatenation(choice: string, sets: Readonly<Record<string, readonly string[]>>, normalised: (literal: string) => string): Part {
  let source = '';
  let hasBorder = false;
  let longest = 0;
  let read = 0;
  const keys = keyRuns();
  const behind = choice.startsWith('#') ? behindNumber() : null;
  for (const [whole, group, set, , literal] of choice.matchAll(piece)) {
    read += whole.length;
    const options = optionsOf(group, set, sets);
    if (options !== null) {
      const values = options.map(normalised);
      hasBorder ||= values.some((value) => border.test(value));
      source += `(?:${values.map(withNumbers).join('|')})`;
      longest += Math.max(...values.map((value) => value.length + (value.split('#').length - 1) * longestNumber));
      keys.follow(values.some((value) => value.includes('#')) ? null : values);
      behind?.follow(values);
    } else if (literal !== undefined) {
      const value = normalised(literal);
      hasBorder ||= border.test(value);
      source += escaped(value);
      longest += value.length;
      keys.follow([value]);
      behind?.follow([value]);
    } else {
      source += numberPattern;
      longest += longestNumber;
      keys.followNumber();
      // The first number leads.
      if (read > whole.length) behind?.follow(null);
    }
  }
  if (read !== choice.length) throw new Error(`cannot read "${choice}"`);
  return {
    source,
    keys: keys.best(),
    choices: keys.all(),
    longest,
    hasBorder,
    beginsWithNumber: behind !== null,
    behind: behind === null ? [] : [behind.all()],
  };
}

/** Literals that stand side by side, joined in all ways: the longer a key, the rarer it is, and the less is searched. */
function keyRuns() {
  const empty: Keys = { values: [''], behindNumber: false };
  let kept: Keys | null = null;
  let run = empty;
  let isWhole = true;
  const best = () => (run.values.includes('') ? kept : better(kept, run));
  /** null: what stands next is no literal. */
  const follow = (values: readonly string[] | null) => {
    const isJoined = values !== null && run.values.length * values.length <= mostKeys;
    if (!isJoined) kept = best();
    isWhole &&= isJoined;
    const before = isJoined ? run : empty;
    run = { ...before, values: flatMapped(before.values, (left) => (values ?? ['']).map((right) => left + right)) };
  };
  const followNumber = () => {
    follow(null);
    run = { ...run, behindNumber: true };
  };
  return { follow, followNumber, best, all: () => (isWhole ? run.values : null) };
}

function optionsOf(
  group: string | undefined,
  set: string | undefined,
  sets: Readonly<Record<string, readonly string[]>>,
): readonly string[] | null {
  if (group !== undefined) return group.split('|');
  if (set === undefined) return null;
  const options = Object.hasOwn(sets, set) ? sets[set] : undefined;
  if (options === undefined) throw new Error(`the set {${set}} is not defined`);
  return [...options].sort((a, b) => b.length - a.length);
}

/** `#年` in a group or a set means a number there too. */
function withNumbers(option: string): string {
  return option.split('#').map(escaped).join(numberPattern);
}

function escaped(literal: string): string {
  return literal.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
