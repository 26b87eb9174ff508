import type { LexiconFile } from '#contract';
import { flatMapped, grouped } from '#model';
import { termMatcher } from './aho-corasick.ts';
import { type KeySet, keySets, takeKey } from './key-sets.ts';
import type { Entry, Hit, Lexicon } from './lexicon.ts';
import { compileTerm, type Literal, type Pattern, type Term } from './term.ts';
import { uncancelled } from './uncancelled.ts';

interface Owner<Kind extends Term> {
  readonly entry: Entry;
  readonly unless: boolean;
  readonly term: Kind;
}

/** A pattern with the sets of its keys. */
interface Sought extends Owner<Pattern> {
  readonly keys: KeySet;
  readonly neighbours: readonly { readonly keys: KeySet; readonly before: number; readonly after: number }[];
}

/** A string that is scanned for, and what for. */
interface Scanned {
  readonly string: string;
  readonly literals: readonly Owner<Literal>[];
  readonly sets: readonly KeySet[];
}

/** What one scan has found. */
interface Finds {
  readonly hits: Hit[];
  /** Places of cancelling terms. */
  readonly stops: Hit[];
}

const none: readonly Hit[] = Object.freeze([]);

/**
 * Compiles lexicon files to one matcher that finds what each of them would. Throws an Error naming entry and term for
 * broken, repeated or unreachable ones.
 */
export function matcherOf(name: string, files: readonly LexiconFile[], normalised: (literal: string) => string): Lexicon {
  const owners: Owners = { literals: [], patterns: [] };
  const entries = flatMapped(files, (file) => {
    const own = file.entries.map((entry): Entry => Object.freeze({ id: entry.id, yields: Object.freeze({ ...entry.yields }) }));
    addOwners(owners, file, own, normalised);
    return own;
  });
  const { scanned, soughtBy } = strings(owners);
  const matcher = termMatcher(scanned.map(({ string }) => string));

  const scan = (form: string): readonly Hit[] => {
    const finds: Finds = { hits: [], stops: [] };
    const met: KeySet[] = [];
    matcher.scan(form, (no, end) => {
      const found = scanned[no];
      if (found === undefined) return;
      for (const owner of found.literals) take(finds, owner, end, form.length);
      for (const set of found.sets) if (takeKey(set, found.string, form, end)) met.push(set);
    });
    for (const set of met) for (const owner of soughtBy.get(set) ?? []) search(form, owner, finds);
    for (const set of met) set.ends.length = 0;
    const { hits, stops } = finds;
    if (hits.length === 0) return none;
    return ordered(stops.length === 0 ? hits : uncancelled(form, hits, stops));
  };
  return Object.freeze({ name, entries: Object.freeze(entries), scan });
}

/** Every literal and every key once, and the patterns that each set of keys may begin the search for. */
function strings({ literals, patterns }: Owners) {
  const sets = keySets();
  const sought = patterns.map((owner): Sought => {
    const { keys, neighbours } = owner.term;
    return { ...owner, keys: sets.of(keys), neighbours: neighbours.map((each) => ({ ...each, keys: sets.of(each.keys) })) };
  });
  const literalsOf = grouped(literals, ({ term }) => term.literal);
  const setsOf = grouped(
    flatMapped(sets.all(), (set) => set.keys.values.map((key) => ({ key, set }))),
    ({ key }) => key,
  );
  const scanned = [...new Set([...literalsOf.keys(), ...setsOf.keys()])].map(
    (string): Scanned => ({ string, literals: literalsOf.get(string) ?? [], sets: (setsOf.get(string) ?? []).map(({ set }) => set) }),
  );
  return { scanned, soughtBy: grouped(sought, ({ keys }) => keys) };
}

/** Takes in a literal that ends at `end` of a string of `length`, if it may stand there. */
function take({ hits, stops }: Finds, { entry, term, unless }: Owner<Literal>, end: number, length: number): void {
  const { literal, anchored } = term;
  if ((anchored.start && end > literal.length) || (anchored.end && end < length)) return;
  (unless ? stops : hits).push({ entry, start: end - literal.length, end });
}

function search(form: string, { entry, unless, term, keys, neighbours }: Sought, { hits, stops }: Finds): void {
  let ends = keys.ends.filter((end) => mayReach(term, end, form.length));
  for (const { keys: beside, before, after } of neighbours) ends = endsBeside(ends, beside.ends, before, after);
  placesOf(term, form, ends, (start, end) => (unless ? stops : hits).push({ entry, start, end }));
}

/** Whether a match with a key that ends at `end` may stand where its term is anchored. */
function mayReach({ anchored, before, after }: Pattern, end: number, length: number): boolean {
  return !((anchored.start && end > before) || (anchored.end && end + after < length));
}

/** Those of `ends` that have one of `others` at most `before` before them or `after` behind them; all ascend. */
function endsBeside(ends: readonly number[], others: readonly number[], before: number, after: number): number[] {
  let no = 0;
  return ends.filter((end) => {
    while (no < others.length && (others[no] ?? 0) < end - before) no += 1;
    return (others[no] ?? Infinity) <= end + after;
  });
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

interface Owners {
  readonly literals: Owner<Literal>[];
  readonly patterns: Owner<Pattern>[];
}

function addOwners(
  { literals, patterns }: Owners,
  file: LexiconFile,
  entries: readonly Entry[],
  normalised: (literal: string) => string,
): void {
  const sets = file.sets ?? {};
  file.entries.forEach(({ id, terms, unless: cancelling = [] }, no) => {
    const entry = entries[no] ?? { id, yields: {} };
    const own = (written: string, unless: boolean) => {
      const term = compiled(id, () => compileTerm(written, sets, normalised));
      if (term.kind === 'literal') literals.push({ entry, unless, term });
      else patterns.push({ entry, unless, term });
    };
    for (const term of terms) own(term, false);
    for (const term of cancelling) own(term, true);
  });
}

function compiled(id: string, compile: () => Term): Term {
  try {
    return compile();
  } catch (cause) {
    throw new Error(`entry "${id}": ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
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
