import { matchesOf, numberOf } from '#model';
import { type Enumerator, enumeratorAt } from './enumerator.ts';

/** `(二)` and `2.`; deeper ones only divide sentences, sections have their own anchors. */
const inner = /[(〔][一二三四五六七八九十]{1,2}[)〕]|(?<!\d)\d{1,2}[.、](?!\d)/g;
/** `第二十条第(二)项`, `(一)、(二)两项` refer to numbers and open nothing. */
const refersBefore = /(?:[第、至和及到款按见]|第[\d一二三四五六七八九十百]{1,5}条)$/;
const itemFollows = /^(?!项|款|条|和|及|至|到|两|等)\p{Script=Han}/u;

/** The numbers last seen in a list, by rank. */
export type RunningList = Map<number, number>;

/** Remembers `enumerator` as the latest of its rank; lists below it begin anew. */
export function note(list: RunningList, enumerator: Enumerator | null): void {
  const ordinal = enumerator === null ? null : ordinalOf(enumerator);
  if (enumerator === null || ordinal === null) return;
  for (const rank of list.keys()) if (rank > enumerator.rank) list.delete(rank);
  list.set(enumerator.rank, ordinal);
}

/**
 * Where, between `start` and `end`, text that lost its line breaks carries a list on: `…制度(二)重点工作…` after `(一)`.
 * Only the next number of a list that runs counts. `stops` are the starts after full stops, ascending; all are noted to `list`.
 */
export function carriedOn(text: string, start: number, end: number, stops: readonly Enumerator[], list: RunningList): readonly number[] {
  const found: number[] = [];
  let stopNo = 0;
  for (const match of matchesOf(text.slice(start, end), inner)) {
    const at = start + match.index;
    for (; (stops[stopNo]?.end ?? Infinity) <= at + match[0].length; stopNo += 1) note(list, stops[stopNo] ?? null);
    const enumerator = enumeratorAt(text, at, none);
    if (enumerator === null || !isNext(list, enumerator) || at === start) continue;
    const before = text.slice(Math.max(start, at - 8), at).trimEnd();
    if (refersBefore.test(before) || !/[\p{L})”》]$/u.test(before) || !itemFollows.test(text.slice(enumerator.end, enumerator.end + 2)))
      continue;
    found.push(at);
    note(list, enumerator);
  }
  for (; stopNo < stops.length; stopNo += 1) note(list, stops[stopNo] ?? null);
  return found;
}

const none: ReadonlyMap<number, number> = new Map();

function isNext(list: RunningList, enumerator: Enumerator): boolean {
  const last = list.get(enumerator.rank);
  return last !== undefined && ordinalOf(enumerator) === last + 1;
}

function ordinalOf({ label, rank }: Enumerator): number | null {
  const written = label.replaceAll(/[()〔〕.、]/g, '');
  return rank <= 3 && /^(?:\d+|[一二三四五六七八九十]{1,3})$/.test(written) ? numberOf(written) : null;
}
