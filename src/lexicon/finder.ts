import { termMatcher } from './aho-corasick.ts';
import { type Clauses, clausesOf, wholeText } from './clauses.ts';
import { keyEndsOf } from './key-ends.ts';
import { keySetsOf } from './key-sets.ts';
import type { Entry, Hit } from './lexicon.ts';
import { endsNumber, type Numbers, numbersIn } from './numbers.ts';
import type { Owners } from './owners.ts';
import { mayStand } from './pieces.ts';
import { withPlainChoices } from './plain-choices.ts';
import { type Lists, scanTable } from './scan-table.ts';
import { type Searched, search } from './search.ts';
import { addPlace, stopLogOf } from './stop-log.ts';
import { type Place, uncancelled } from './uncancelled.ts';

/** Finds all hits in a text in no order, cancelled ones left out. */
export type Finder = (text: string) => Hit[];

/**
 * In one pass over the text it takes the literals and logs the keys of patterns and what cancels; then patterns are
 * searched near their keys, and what cancels is looked at only for the entries that were found.
 */
export function finderOf(owners: Owners): Finder {
  const { entries, literals, patterns } = withPlainChoices(owners);
  const sets = keySetsOf(patterns);
  const table = scanTable(literals, sets);
  const matcher = termMatcher(table.strings);
  const [keyEnds, stops] = [keyEndsOf(sets.length), stopLogOf(literals)];
  const isHit = new Uint8Array(entries.length);
  let hits: Hit[] = [];

  const hit = (entry: Entry, no: number, start: number, end: number): void => {
    isHit[no] = 1;
    hits.push({ entry, start, end });
  };
  const takeLiterals = (no: number, end: number, text: string): void => {
    const { starts, values } = table.literals;
    const to = starts[no + 1] ?? 0;
    for (let at = starts[no] ?? 0; at < to; at += 1) {
      const owner = literals[values[at] ?? 0];
      if (owner === undefined) continue;
      if (owner.unless) stops.take(values[at] ?? 0, end);
      else if (mayStand(owner.term, end, text)) hit(owner.entry, owner.no, end - owner.term.literal.length, end);
    }
  };
  const takeKeys = ({ starts, values }: Lists, no: number, end: number): void => {
    const to = starts[no + 1] ?? 0;
    for (let at = starts[no] ?? 0; at < to; at += 1) keyEnds.take(values[at] ?? 0, end);
  };
  const behind = table.keysBehindNumber;
  let scanned = '';
  const take = (no: number, end: number): void => {
    takeLiterals(no, end, scanned);
    takeKeys(table.keys, no, end);
    if (behind.starts[no] === behind.starts[no + 1]) return;
    if (endsNumber(scanned, end - (table.strings[no]?.length ?? 0))) takeKeys(behind, no, end);
  };
  const searchHits = (searched: Searched, met: number): void => {
    for (let i = 0; i < met; i += 1) {
      for (const sought of sets[keyEnds.met(i)]?.hitting ?? []) {
        search(searched, keyEnds, sought, (start, end) => hit(sought.entry, sought.no, start, end));
      }
    }
  };
  const cancelling = (searched: Searched, met: number): Map<Entry, Place[]> => {
    const places = new Map<Entry, Place[]>();
    stops.tell(isHit, searched.value, places);
    for (let i = 0; i < met; i += 1) {
      for (const sought of sets[keyEnds.met(i)]?.cancelling ?? []) {
        if (isHit[sought.no] === 1) search(searched, keyEnds, sought, (start, end) => addPlace(places, sought.entry, start, end));
      }
    }
    return places;
  };
  return (text) => {
    hits = [];
    scanned = text;
    matcher.scan(text, take);
    const met = keyEnds.settle();
    const searched = searchedOf(text);
    if (met > 0) searchHits(searched, met);
    const found = hits.length === 0 ? hits : uncancelled(text, hits, cancelling(searched, met));
    if (hits.length > 0) isHit.fill(0);
    keyEnds.clear();
    stops.clear();
    return found;
  };
}

function searchedOf(value: string): Searched {
  let numbers: Numbers | null = null;
  let clauses: Clauses | null = null;
  const whole = wholeText(value);
  const ownClauses = () => (clauses ??= clausesOf(value));
  return { value, numbers: () => (numbers ??= numbersIn(value)), clausesFor: ({ isInClause }) => (isInClause ? ownClauses() : whole) };
}
