import { firstAt } from '#model';
import type { Sought } from './key-sets.ts';
import { noEnd, unknownEnd } from './number-rest.ts';
import type { Numbers } from './numbers.ts';
import { beginsAt, beginsWithin, endsAt, endsWithin } from './pieces.ts';
import type { Pattern } from './term.ts';

/** A text and the numbers in it, which are asked for only where a pattern begins with one. */
export interface Searched {
  readonly value: string;
  readonly numbers: () => Numbers;
}

/** Calls `found` with every place of a pattern in `text`, once the ends of its keys and of their neighbours are known. */
export function search(text: Searched, { term, keys, neighbours }: Sought, found: (start: number, end: number) => void): void {
  let ends: readonly number[] = keys.ends;
  if (term.anchored.start || term.anchored.end) ends = ends.filter((end) => mayReach(term, end, text.value));
  for (const { keys: beside, before, after } of neighbours) ends = endsBeside(ends, beside.ends, before, after);
  if (ends.length === 0) return;
  if (term.beginsWithNumber) placesAtNumbers(term, text, ends, found);
  else placesOf(term, text.value, ends, found);
}

/** Whether a match with a key that ends at `end` may stand where its term is anchored. */
function mayReach({ anchored, before, after }: Pattern, end: number, text: string): boolean {
  return (!anchored.start || beginsWithin(text, end, before)) && (!anchored.end || endsWithin(text, end, after));
}

/** Those of `ends` that have one of `others` at most `before` before them or `after` behind them; all ascend. */
function endsBeside(ends: readonly number[], others: readonly number[], before: number, after: number): readonly number[] {
  if (others.length === 0) return others;
  let no = 0;
  return ends.filter((end) => {
    while (no < others.length && (others[no] ?? 0) < end - before) no += 1;
    return (others[no] ?? Infinity) <= end + after;
  });
}

/** Where a pattern stands that begins with a number, given the ends of its keys in order. */
function placesAtNumbers(pattern: Pattern, text: Searched, ends: readonly number[], found: (start: number, end: number) => void): void {
  const numbers = text.numbers();
  const { starts } = numbers;
  const { before } = pattern;
  let no = firstAt(0, starts.length, (at) => (starts[at] ?? 0) < (ends[0] ?? 0) - before);
  let done = 0;
  for (const end of ends) {
    while ((starts[no] ?? Infinity) < end - before) no += 1;
    for (let start = starts[no]; start !== undefined && start < end; start = starts[no]) {
      const matched = start < done ? noEnd : endFrom(pattern, text.value, numbers, no);
      no += 1;
      if (matched === noEnd) continue;
      done = matched;
      found(start, matched);
    }
  }
}

/** Where a match ends that begins with number `no`. */
function endFrom({ expression, rest }: Pattern, text: string, numbers: Numbers, no: number): number {
  const end = rest === null ? unknownEnd : rest(numbers, no, text);
  if (end !== unknownEnd) return end;
  expression.lastIndex = numbers.starts[no] ?? 0;
  return expression.test(text) ? expression.lastIndex : noEnd;
}

/**
 * Where a pattern stands, given the ends of its keys in order: the same places as `matchAll` over the whole text, since
 * every match lies within reach of a key, and stretches that touch are searched as one.
 */
function placesOf(pattern: Pattern, text: string, ends: readonly number[], found: (start: number, end: number) => void): void {
  const { anchored, before, after } = pattern;
  // What an anchor asks for is the character before, or behind.
  const [lead, tail] = [before + (anchored.start ? 1 : 0), after + (anchored.end ? 1 : 0)];
  for (let i = 0; i < ends.length; ) {
    const from = Math.max(0, (ends[i] ?? 0) - lead);
    let to = (ends[i] ?? 0) + tail;
    for (i += 1; i < ends.length && (ends[i] ?? 0) - lead <= to; i += 1) to = (ends[i] ?? 0) + tail;
    placesIn(pattern, text, from, to, found);
  }
}

/** Those in one stretch. Where it was cut, an anchor sees an end that is none. */
function placesIn(
  { expression, anchored }: Pattern,
  text: string,
  from: number,
  to: number,
  found: (start: number, end: number) => void,
): void {
  const stretch = text.slice(from, to);
  expression.lastIndex = 0;
  for (let match = expression.exec(stretch); match !== null; match = expression.exec(stretch)) {
    const [start, end] = [from + match.index, from + match.index + match[0].length];
    if ((!anchored.start || beginsAt(text, start)) && (!anchored.end || endsAt(text, end))) found(start, end);
  }
}
