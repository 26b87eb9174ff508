import { firstAt } from '#model';
import type { Clauses } from './clauses.ts';
import type { KeyEnds } from './key-ends.ts';
import type { Beside, Sought } from './key-sets.ts';
import { noEnd, unknownEnd } from './number-rest.ts';
import { longestNumber, type Numbers } from './numbers.ts';
import { beginsAt, beginsWithin, endsAt, endsWithin } from './pieces.ts';
import type { Pattern } from './term.ts';

/** A text, the numbers in it, which are asked for only where a pattern begins with one, and the clauses that a pattern keeps to. */
export interface Searched {
  readonly value: string;
  readonly numbers: () => Numbers;
  readonly clausesFor: (pattern: Pattern) => Clauses;
}

/** Entry `no` stands there. */
type Found = (no: number, start: number, end: number) => void;

/** Ends of keys that may belong to a match, ascending, `from` and `to` in `ends`. */
interface Near {
  ends: Int32Array;
  from: number;
  to: number;
}

const near: Near = { ends: new Int32Array(0), from: 0, to: 0 };
/** Used again for those that are left of more. */
let left = new Int32Array(256);

/** Calls `found` with the entry of a pattern and every place of it in `text`. `found` must not search. */
export function search(text: Searched, keyEnds: KeyEnds, sought: Sought, found: Found): void {
  const { term, set, neighbours } = sought;
  near.ends = keyEnds.all();
  near.from = keyEnds.from(set);
  near.to = keyEnds.to(set);
  if (left.length < near.to - near.from) left = new Int32Array(2 * (near.to - near.from));
  if (term.anchored.start || term.anchored.end) keepAnchored(term, text.value);
  const clauses = text.clausesFor(term);
  for (const beside of neighbours) keepBeside(keyEnds, beside, clauses);
  if (near.from === near.to) return;
  if (term.beginsWithNumber) placesAtNumbers(sought, text, clauses, found);
  else placesOf(sought, text.value, clauses, found);
}

/** Keeps those where a match with one may stand where its term is anchored. */
function keepAnchored({ anchored, before, after }: Pattern, text: string): void {
  const { ends, from, to } = near;
  let kept = 0;
  for (let at = from; at < to; at += 1) {
    const end = ends[at] ?? 0;
    if ((anchored.start && !beginsWithin(text, end, before)) || (anchored.end && !endsWithin(text, end, after))) continue;
    left[kept] = end;
    kept += 1;
  }
  keepLeft(kept);
}

/** Keeps those that have a key of another set in their clause, at most `before` before them or `after` behind them. */
function keepBeside(keyEnds: KeyEnds, { set, before, after }: Beside, clauses: Clauses): void {
  const all = keyEnds.all();
  const last = keyEnds.to(set);
  const { ends, from, to } = near;
  let beside = keyEnds.from(set);
  let kept = 0;
  for (let at = from; at < to; at += 1) {
    const end = ends[at] ?? 0;
    const first = Math.max(end - before, clauses.startOf(end) + 1);
    while (beside < last && (all[beside] ?? 0) < first) beside += 1;
    if (beside === last) break;
    if ((all[beside] ?? 0) > Math.min(end + after, clauses.endOf(end))) continue;
    left[kept] = end;
    kept += 1;
  }
  keepLeft(kept);
}

function keepLeft(kept: number): void {
  near.ends = left;
  near.from = 0;
  near.to = kept;
}

/** Where a pattern stands that begins with a number near its keys. */
function placesAtNumbers({ term, no: entry }: Sought, text: Searched, clauses: Clauses, found: Found): void {
  const numbers = text.numbers();
  const { starts } = numbers;
  const { before } = term;
  const { ends, from, to } = near;
  let no = firstAt(0, starts.length, (at) => (starts[at] ?? 0) < (ends[from] ?? 0) - before);
  let done = 0;
  for (let i = from; i < to; i += 1) {
    const end = ends[i] ?? 0;
    const first = Math.max(end - before, clauses.startOf(end));
    while ((starts[no] ?? Infinity) < first) no += 1;
    for (let start = starts[no]; start !== undefined && start < end; start = starts[no]) {
      const isTried = start >= done && end <= reachOf(numbers, no, text.value) + before;
      const matched = isTried ? endFrom(term, text.value, numbers, no) : noEnd;
      no += 1;
      if (matched === noEnd) continue;
      done = matched;
      found(entry, start, matched);
    }
  }
}

/** How far a key may be behind a number but for `before`, which reckons with the longest number; fractions are not looked at. */
function reachOf({ ends }: Numbers, no: number, text: string): number {
  const end = ends[no] ?? -1;
  return end === -1 || text.charAt(end) === '.' ? Number.POSITIVE_INFINITY : end - longestNumber;
}

/** Where a match ends that begins with number `no`. */
function endFrom({ expression, rest }: Pattern, text: string, numbers: Numbers, no: number): number {
  const end = rest === null ? unknownEnd : rest(numbers, no, text);
  if (end !== unknownEnd) return end;
  expression.lastIndex = numbers.starts[no] ?? 0;
  return expression.test(text) ? expression.lastIndex : noEnd;
}

/**
 * Where a pattern stands near its keys: the same places as `matchAll` over the whole text, since
 * every match lies within reach of a key and in its clause, and stretches that touch are searched as one.
 */
function placesOf(sought: Sought, text: string, clauses: Clauses, found: Found): void {
  const { anchored, before, after } = sought.term;
  const { ends, to: count } = near;
  // What an anchor asks for is the character before, or behind.
  const lead = before + (anchored.start ? 1 : 0);
  const tail = after + (anchored.end ? 1 : 0);
  for (let i = near.from; i < count; ) {
    let last = ends[i] ?? 0;
    const from = Math.max(clauses.startOf(last), last - lead);
    let to = last + tail;
    const stop = clauses.endOf(last);
    for (i += 1; i < count && (ends[i] ?? 0) - lead <= to && (ends[i] ?? 0) <= stop; i += 1) {
      last = ends[i] ?? 0;
      to = last + tail;
    }
    placesIn(sought, text, { from, to: Math.min(to, stop), last }, found);
  }
}

/** A stretch of a text, and where the last key in it ends. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly last: number;
}

/** Those in one stretch. Where it was cut, an anchor sees an end that is none. */
function placesIn({ term: { expression, anchored }, no }: Sought, text: string, { from, to, last }: Stretch, found: Found): void {
  const stretch = text.slice(from, to);
  expression.lastIndex = 0;
  for (let match = expression.exec(stretch); match !== null; match = expression.exec(stretch)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if ((!anchored.start || beginsAt(text, start)) && (!anchored.end || endsAt(text, end))) found(no, start, end);
    if (end >= last) return;
  }
}
