import type { LexiconFile } from '#contract';
import { flatMapped, grouped } from '#model';
import { type TermMatcher, termMatcher } from './aho-corasick.ts';
import { type KeySet, keySetsOf, type Owner, takeKey } from './key-sets.ts';
import type { Entry, Hit, Lexicon } from './lexicon.ts';
import { type Numbers, numbersIn } from './numbers.ts';
import { beginsAt, cut, endsAt, separator } from './pieces.ts';
import { type Searched, search } from './search.ts';
import { compileTerm, type Literal, type Pattern, type Term } from './term.ts';
import { uncancelled } from './uncancelled.ts';

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
  // Built on first use: many lexicons are only ever scanned together with others, and half of the commands scan nothing.
  let prepared: Prepared | null = null;

  const hitsOf = (text: string): Hit[] => {
    prepared ??= preparedOf(owners);
    const { scanned, matcher } = prepared;
    const finds: Finds = { hits: [], stops: [] };
    const met: KeySet[] = [];
    matcher.scan(text, (no, end) => {
      const found = scanned[no];
      if (found === undefined) return;
      for (const owner of found.literals) take(finds, owner, end, text);
      for (const set of found.sets) if (takeKey(set, found.string, text, end)) met.push(set);
    });
    const searched = searchedOf(text);
    for (const set of met) {
      for (const sought of set.sought) {
        const { entry, unless } = sought;
        search(searched, sought, (start, end) => (unless ? finds.stops : finds.hits).push({ entry, start, end }));
      }
    }
    for (const set of met) set.ends.length = 0;
    const { hits, stops } = finds;
    return hits.length === 0 || stops.length === 0 ? hits : uncancelled(text, hits, stops);
  };
  return Object.freeze({
    name,
    entries: Object.freeze(entries),
    scan: (form: string) => ordered(hitsOf(form)),
    scanEach: (forms: readonly string[]) => cut(hitsOf(forms.join(separator)), forms).map(ordered),
  });
}

function searchedOf(value: string): Searched {
  let numbers: Numbers | null = null;
  return { value, numbers: () => (numbers ??= numbersIn(value)) };
}

interface Prepared {
  readonly scanned: readonly Scanned[];
  readonly matcher: TermMatcher;
}

function preparedOf(owners: Owners): Prepared {
  const scanned = strings(owners);
  return { scanned, matcher: termMatcher(scanned.map(({ string }) => string)) };
}

/** Every literal and every key once. */
function strings({ literals, patterns }: Owners): readonly Scanned[] {
  const literalsOf = grouped(literals, ({ term }) => term.literal);
  const setsOf = grouped(
    flatMapped(keySetsOf(patterns), (set) => set.keys.values.map((key) => ({ key, set }))),
    ({ key }) => key,
  );
  return [...new Set([...literalsOf.keys(), ...setsOf.keys()])].map((string) => ({
    string,
    literals: literalsOf.get(string) ?? [],
    sets: (setsOf.get(string) ?? []).map(({ set }) => set),
  }));
}

/** Takes in a literal that ends at `end`, if it may stand there. */
function take({ hits, stops }: Finds, { entry, term, unless }: Owner<Literal>, end: number, text: string): void {
  const { literal, anchored } = term;
  const start = end - literal.length;
  if ((anchored.start && !beginsAt(text, start)) || (anchored.end && !endsAt(text, end))) return;
  (unless ? stops : hits).push({ entry, start, end });
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
  if (hits.length === 0) return none;
  if (hits.length === 1) return hits;
  if (hits.length > mostInserted) hits.sort(inOrder);
  else insertionSort(hits);
  return hits.filter((hit, i) => {
    const before = hits[i - 1];
    return before === undefined || before.entry !== hit.entry || before.start !== hit.start || before.end !== hit.end;
  });
}

function inOrder(a: Hit, b: Hit): number {
  return a.start - b.start || b.end - a.end || (a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0);
}

/** Up to here sorting by insertion is faster: literals are found in order, and most hits are literals. */
const mostInserted = 24;

function insertionSort(hits: Hit[]): void {
  for (let i = 1; i < hits.length; i += 1) {
    const hit = hits[i];
    if (hit === undefined) return;
    let at = i;
    for (let before = hits[at - 1]; before !== undefined && inOrder(before, hit) > 0; before = hits[at - 1]) {
      hits[at] = before;
      at -= 1;
    }
    hits[at] = hit;
  }
}
