import type { LexiconFile } from '#contract';
import { termMatcher } from './aho-corasick.ts';
import type { Entry, Hit, Lexicon } from './lexicon.ts';
import { compileTerm, type Literal, type Pattern, type Term } from './term.ts';

interface Owner {
  readonly entry: Entry;
  readonly unless: boolean;
  readonly term: Term;
}

const none: readonly Hit[] = Object.freeze([]);

/** Borders of a clause, within which `unless` cancels. */
const clauseEnd = /[,。;:!?\n]/;

/** Compiles a lexicon file. Throws an Error naming entry and term for broken, repeated or unreachable ones. */
export function matcherOf(name: string, file: LexiconFile, normalised: (literal: string) => string): Lexicon {
  const entries: Entry[] = file.entries.map((entry) => Object.freeze({ id: entry.id, yields: Object.freeze({ ...entry.yields }) }));
  const owners = ownersOf(file, entries, normalised);
  const keys = [...new Set(owners.flatMap(keysOf))];
  const ownersOfKey = new Map<string, Owner[]>(keys.map((key) => [key, []]));
  for (const owner of owners) for (const key of new Set(keysOf(owner))) ownersOfKey.get(key)?.push(owner);
  const byKey = keys.map((key) => ownersOfKey.get(key) ?? []);
  const matcher = termMatcher(keys);

  const scan = (form: string): readonly Hit[] => {
    const finds: Finds = { hits: [], stops: [], ends: null };
    matcher.scan(form, (key, end) => {
      for (const owner of byKey[key] ?? []) take(finds, owner, end, form.length);
    });
    if (finds.ends !== null) search(form, finds.ends, finds);
    const { hits, stops } = finds;
    if (hits.length === 0) return none;
    return ordered(stops.length === 0 ? hits : uncancelled(form, hits, stops));
  };
  return Object.freeze({ name, entries: Object.freeze(entries), scan });
}

const keysOf = ({ term }: Owner): readonly string[] => (term.kind === 'literal' ? [term.literal] : term.keys);

/** Whether a literal that ends at `end` stands where it is anchored. */
function mayStand({ literal, anchored }: Literal, end: number, length: number): boolean {
  return !((anchored.start && end > literal.length) || (anchored.end && end < length));
}

/** Whether a match with a key that ends at `end` may stand where its term is anchored. */
function mayReach({ anchored, before, after }: Pattern, end: number, length: number): boolean {
  return !((anchored.start && end > before) || (anchored.end && end + after < length));
}

/** What one scan has found. */
interface Finds {
  readonly hits: Hit[];
  /** Places of cancelling terms. */
  readonly stops: Hit[];
  /** Ends of the keys of patterns, made on first need: most strings hold none. */
  ends: Map<Owner, number[]> | null;
}

/** Takes in a key of `owner` that ends at `end` of a string of `length`: a literal is found, a pattern is searched there later. */
function take(finds: Finds, owner: Owner, end: number, length: number): void {
  const { entry, term, unless } = owner;
  if (term.kind === 'literal') {
    if (mayStand(term, end, length)) (unless ? finds.stops : finds.hits).push({ entry, start: end - term.literal.length, end });
  } else if (mayReach(term, end, length)) {
    finds.ends ??= new Map();
    const ends = finds.ends.get(owner);
    if (ends === undefined) finds.ends.set(owner, [end]);
    else ends.push(end);
  }
}

function search(form: string, seen: ReadonlyMap<Owner, readonly number[]>, { hits, stops }: Finds): void {
  for (const [{ entry, term, unless }, ends] of seen) {
    if (term.kind === 'pattern') placesOf(term, form, ends, (start, end) => (unless ? stops : hits).push({ entry, start, end }));
  }
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

function ownersOf(file: LexiconFile, entries: readonly Entry[], normalised: (literal: string) => string): Owner[] {
  const sets = file.sets ?? {};
  return file.entries.flatMap((entry, no) => {
    const compile = (term: string, unless: boolean): Owner => {
      try {
        return { entry: entries[no] ?? { id: entry.id, yields: {} }, unless, term: compileTerm(term, sets, normalised) };
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
function uncancelled(form: string, hits: readonly Hit[], stops: readonly Hit[]): Hit[] {
  const byEntry = new Map<Entry, Hit[]>();
  for (const stop of stops.toSorted((a, b) => a.start - b.start)) {
    const list = byEntry.get(stop.entry);
    if (list === undefined) byEntry.set(stop.entry, [stop]);
    else list.push(stop);
  }
  return hits.filter((hit) => {
    const list = byEntry.get(hit.entry) ?? [];
    for (let i = firstFrom(list, hit.start - reach); i < list.length; i += 1) {
      const stop = list[i];
      if (stop === undefined || stop.start > hit.end + reach) break;
      if (sameClause(form, hit, stop)) return false;
    }
    return true;
  });
}

function firstFrom(list: readonly Hit[], start: number): number {
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
function ordered(hits: Hit[]): readonly Hit[] {
  if (hits.length === 1) return hits;
  hits.sort((a, b) => a.start - b.start || b.end - a.end || (a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0));
  return hits.filter((hit, i) => {
    const before = hits[i - 1];
    return before === undefined || before.entry !== hit.entry || before.start !== hit.start || before.end !== hit.end;
  });
}
