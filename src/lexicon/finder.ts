import { type Clauses, clausesOf, wholeText } from './clauses.ts';
import { keyEndsOf } from './key-ends.ts';
import { keySetsOf } from './key-sets.ts';
import { isListed } from './lists.ts';
import { endsNumber, type Numbers, numbersIn } from './numbers.ts';
import type { Owner, Owners } from './owners.ts';
import { type PackedHits, packedHitsOf } from './packed-hits.ts';
import { isAnywhere, mayStand } from './pieces.ts';
import { withPlainChoices } from './plain-choices.ts';
import { scanTable } from './scan-table.ts';
import { type Searched, search } from './search.ts';
import { stopLogOf } from './stop-log.ts';
import type { Literal } from './term.ts';
import { termScanner } from './term-scanner.ts';
import { addPlace, keepUncancelled, type Places } from './uncancelled.ts';

/** Finds all hits in a text in no order, cancelled ones left out; what it gives stands until the next text. */
export type Finder = (text: string) => PackedHits;

/**
 * In one pass over the text it takes the literals and logs the keys of patterns and what cancels; then patterns are
 * searched near their keys, and what cancels is looked at only for the entries that were found.
 */
export function finderOf(owners: Owners): Finder {
  const { entries, literals, patterns } = withPlainChoices(owners);
  const keySets = keySetsOf(patterns);
  const { besides } = keySets;
  const { strings, keys, keysBehindNumber, hitting, cancelling } = scanTable(literals, keySets.sets);
  const scanner = termScanner(strings);
  const lengths = Int32Array.from(strings, ({ length }) => length);
  const [keyEnds, stops, hits] = [keyEndsOf(keySets.sets.length), stopLogOf(literals), packedHitsOf(entries)];
  const entryOf = Int32Array.from(literals, ({ no }) => no);
  const isFree = Uint8Array.from(literals, ({ term }) => Number(isAnywhere(term)));
  const isHit = new Uint8Array(entries.length);
  const cancels = [...owners.literals, ...owners.patterns].some(({ unless }) => unless);

  const hit = (no: number, start: number, end: number): void => {
    if (cancels) isHit[no] = 1;
    hits.add(no, start, end);
  };
  const takeHits = (string: number, start: number, end: number, text: string): void => {
    const to = hitting.starts[string + 1] ?? 0;
    for (let at = hitting.starts[string] ?? 0; at < to; at += 1) {
      const literal = hitting.values[at] ?? 0;
      if (isFree[literal] === 1 || stands(literals[literal], end, text)) hit(entryOf[literal] ?? 0, start, end);
    }
  };
  const scan = (text: string): void => {
    const { pairs, count } = scanner.scan(text);
    for (let i = 0; i < 2 * count; i += 2) {
      const string = pairs[i] ?? 0;
      const end = pairs[i + 1] ?? 0;
      const start = end - (lengths[string] ?? 0);
      keyEnds.take(keys, string, end);
      if (isListed(keysBehindNumber, string) && endsNumber(text, start)) keyEnds.take(keysBehindNumber, string, end);
      if (isListed(hitting, string)) takeHits(string, start, end, text);
      if (isListed(cancelling, string)) stops.take(cancelling, string, end);
    }
  };
  const searchFor = (no: number, searched: Searched, found: (no: number, start: number, end: number) => void): void => {
    if (!keyEnds.has(besides[2 * no] ?? 0) || !keyEnds.has(besides[2 * no + 1] ?? 0)) return;
    const own = keySets.sought[no];
    if (own !== undefined) search(searched, keyEnds, own, found);
  };
  const searchHits = (searched: Searched, met: number): void => {
    const { starts, values } = keySets.hitting;
    for (let i = 0; i < met; i += 1) {
      const set = keyEnds.met(i);
      const to = starts[set + 1] ?? 0;
      for (let at = starts[set] ?? 0; at < to; at += 1) searchFor(values[at] ?? 0, searched, hit);
    }
  };
  const stopsIn = (searched: Searched, met: number): Places => {
    const places: Places = new Map();
    const stop = (no: number, start: number, end: number): void => addPlace(places, no, start, end);
    stops.tell(isHit, searched.value, places);
    const { starts, values } = keySets.cancelling;
    for (let i = 0; i < met; i += 1) {
      const set = keyEnds.met(i);
      const to = starts[set + 1] ?? 0;
      for (let at = starts[set] ?? 0; at < to; at += 1) {
        const no = values[at] ?? 0;
        if (isHit[keySets.sought[no]?.no ?? 0] === 1) searchFor(no, searched, stop);
      }
    }
    return places;
  };
  return (text) => {
    hits.clear();
    scan(text);
    const met = keyEnds.settle();
    const searched = searchedOf(text);
    if (met > 0) searchHits(searched, met);
    if (cancels && hits.count > 0) {
      keepUncancelled(text, hits, stopsIn(searched, met));
      isHit.fill(0);
    }
    keyEnds.clear();
    stops.clear();
    return hits;
  };
}

const stands = (owner: Owner<Literal> | undefined, end: number, text: string): boolean =>
  owner !== undefined && mayStand(owner.term, end, text);

function searchedOf(value: string): Searched {
  let numbers: Numbers | null = null;
  let clauses: Clauses | null = null;
  const whole = wholeText(value);
  const ownClauses = () => (clauses ??= clausesOf(value));
  return { value, numbers: () => (numbers ??= numbersIn(value)), clausesFor: ({ isInClause }) => (isInClause ? ownClauses() : whole) };
}
