import type { LexiconFile } from '#contract';
import type { Span } from '#model';
import { termMatcher } from './aho-corasick.ts';
import type { Entry, Hit, Lexicon } from './lexicon.ts';
import { compileTerm, type Term } from './term.ts';

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
  const ownersOfKey = new Map(keys.map((key) => [key, [] as number[]]));
  owners.forEach(({ term }, index) => {
    for (const key of new Set(term.kind === 'literal' ? [term.literal] : term.keys)) ownersOfKey.get(key)?.push(index);
  });
  const byKey = keys.map((key) => ownersOfKey.get(key) ?? []);
  const matcher = termMatcher(keys);

  const scan = (form: string): readonly Hit[] => {
    const hits: Found[] = [];
    const stops: Found[] = [];
    const tried = new Set<number>();
    const collect = (index: number, end: number) => {
      const owner = owners[index];
      const entry = entries[owner?.entry ?? -1];
      if (owner === undefined || entry === undefined || tried.has(index)) return;
      if (owner.term.kind === 'pattern') tried.add(index);
      for (const place of placesOf(owner.term, form, end)) (owner.unless ? stops : hits).push({ entry, index: owner.entry, ...place });
    };
    matcher.scan(form, (key, end) => {
      for (const index of byKey[key] ?? []) collect(index, end);
    });
    if (hits.length === 0) return none;
    return ordered(stops.length === 0 ? hits : uncancelled(form, hits, stops));
  };
  return Object.freeze({ name, entries: Object.freeze(entries), scan });
}

/** Where a term stands: a literal, the one place that was seen to end at `end`; a pattern, everywhere. */
function placesOf(term: Term, form: string, end: number): Span[] {
  if (term.kind === 'literal') return [{ start: end - term.literal.length, end }];
  return Array.from(form.matchAll(term.expression), (match) => ({ start: match.index, end: match.index + match[0].length }));
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
