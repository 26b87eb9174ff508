import type { LexiconFile } from '#contract';
import { termMatcher } from './aho-corasick.ts';
import type { Entry, Hit, Lexicon } from './lexicon.ts';
import { compileTerm, type Pattern, type Term } from './term.ts';

interface Owner {
  readonly entry: number;
  readonly unless: boolean;
  readonly term: Term;
}

interface Found extends Hit {
  readonly index: number;
}

const none: readonly Hit[] = Object.freeze([]);

/** Borders of a clause, within which `unless` cancels. */
const clauseEnd = /[,。;:!?\n]/;

/** Compiles a lexicon file. Throws an Error naming entry and term for broken, repeated or unreachable ones. */
export function matcherOf(name: string, file: LexiconFile, normalised: (literal: string) => string): Lexicon {
  const entries: Entry[] = file.entries.map((entry) => Object.freeze({ id: entry.id, yields: Object.freeze({ ...entry.yields }) }));
  const owners = ownersOf(file, normalised);
  const keys = [...new Set(owners.flatMap(({ term }) => (term.kind === 'literal' ? [term.literal] : term.keys)))];
  const ownersOfKey = new Map<string, Owner[]>(keys.map((key) => [key, []]));
  for (const owner of owners) {
    const { term } = owner;
    for (const key of new Set(term.kind === 'literal' ? [term.literal] : term.keys)) ownersOfKey.get(key)?.push(owner);
  }
  const byKey = keys.map((key) => ownersOfKey.get(key) ?? []);
  const matcher = termMatcher(keys);

  const scan = (form: string): readonly Hit[] => {
    const hits: Found[] = [];
    const stops: Found[] = [];
    const seen = new Map<Owner, number[]>();
    const add = (owner: Owner, start: number, end: number) => {
      const entry = entries[owner.entry];
      if (entry !== undefined) (owner.unless ? stops : hits).push({ entry, index: owner.entry, start, end });
    };
    matcher.scan(form, (key, end) => {
      for (const owner of byKey[key] ?? []) {
        if (owner.term.kind === 'literal') add(owner, end - owner.term.literal.length, end);
        else note(seen, owner, end);
      }
    });
    for (const [owner, ends] of seen) {
      if (owner.term.kind === 'pattern') placesOf(owner.term, form, ends, (start, end) => add(owner, start, end));
    }
    if (hits.length === 0) return none;
    return ordered(stops.length === 0 ? hits : uncancelled(form, hits, stops));
  };
  return Object.freeze({ name, entries: Object.freeze(entries), scan });
}

function note(seen: Map<Owner, number[]>, owner: Owner, end: number): void {
  const ends = seen.get(owner);
  if (ends === undefined) seen.set(owner, [end]);
  else ends.push(end);
}

/**
 * Where a pattern stands, given the ends of its keys in order: the same places as `matchAll` over the whole form, since
 * every match lies within reach of a key, and stretches that touch are searched as one.
 */
function placesOf(pattern: Pattern, form: string, ends: readonly number[], found: (start: number, end: number) => void): void {
  for (let i = 0; i < ends.length; ) {
    const from = Math.max(0, (ends[i] ?? 0) - pattern.before);
    let to = (ends[i] ?? 0) + pattern.after;
    for (i += 1; i < ends.length && (ends[i] ?? 0) - pattern.before <= to; i += 1) to = (ends[i] ?? 0) + pattern.after;
    if ((pattern.anchored.start && from > 0) || (pattern.anchored.end && to < form.length)) continue;
    const stretch = form.slice(from, to);
    pattern.expression.lastIndex = 0;
    for (let match = pattern.expression.exec(stretch); match !== null; match = pattern.expression.exec(stretch)) {
      found(from + match.index, from + match.index + match[0].length);
    }
  }
}

function ownersOf(file: LexiconFile, normalised: (literal: string) => string): Owner[] {
  const sets = file.sets ?? {};
  return file.entries.flatMap((entry, index) => {
    const compile = (term: string, unless: boolean): Owner => {
      try {
        return { entry: index, unless, term: compileTerm(term, sets, normalised) };
      } catch (cause) {
        throw new Error(`entry "${entry.id}": ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
      }
    };
    return [...entry.terms.map((term) => compile(term, false)), ...(entry.unless ?? []).map((term) => compile(term, true))];
  });
}

/** Farthest a cancelling term is looked for, characters; clauses are shorter. */
const reach = 200;

/** The hits in whose clause no `unless` term of their entry stands. */
function uncancelled(form: string, hits: readonly Found[], stops: readonly Found[]): Found[] {
  const byEntry = new Map<number, Found[]>();
  for (const stop of stops.toSorted((a, b) => a.start - b.start)) {
    const list = byEntry.get(stop.index);
    if (list === undefined) byEntry.set(stop.index, [stop]);
    else list.push(stop);
  }
  return hits.filter((hit) => {
    const list = byEntry.get(hit.index) ?? [];
    for (let i = firstFrom(list, hit.start - reach); i < list.length; i += 1) {
      const stop = list[i];
      if (stop === undefined || stop.start > hit.end + reach) break;
      if (sameClause(form, hit, stop)) return false;
    }
    return true;
  });
}

function firstFrom(list: readonly Found[], start: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True when both stand, at least in part, in one clause. */
function sameClause(form: string, hit: Hit, stop: Hit): boolean {
  if (stop.end > hit.start && stop.start < hit.end) return true;
  const between = stop.end <= hit.start ? form.slice(stop.end, hit.start) : form.slice(hit.end, stop.start);
  return !clauseEnd.test(between);
}

/** By start, longer first, then by id; the same entry at the same place once. */
function ordered(hits: readonly Found[]): Hit[] {
  const sorted = [...hits].sort(
    (a, b) => a.start - b.start || b.end - a.end || (a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0),
  );
  return sorted
    .filter((hit, i) => {
      const before = sorted[i - 1];
      return before === undefined || before.entry !== hit.entry || before.start !== hit.start || before.end !== hit.end;
    })
    .map(({ entry, start, end }) => ({ entry, start, end }));
}
