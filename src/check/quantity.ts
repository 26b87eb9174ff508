import type { Hit, Lexicon } from '#lexicon';

/** A counted thing of a statement; `start`, `end` are offsets into the statement. */
export interface Quantity {
  readonly value: number;
  /** The unit as written: 条. */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  /** Counted pieces of information; other units (次, 人) are never added to them. */
  readonly isItem: boolean;
  /** 90余条, 近300条, 1.2万条, and numbers in characters: nothing to calculate with. */
  readonly isExact: boolean;
}

/** What a statement holds besides its quantities, by role of lexicons/quantities.yaml. */
export interface Count {
  readonly quantities: readonly Quantity[];
  /** True when a word of `role` stands in `[start, end)`. */
  has(role: string, start: number, end: number): boolean;
  all(role: string): readonly Hit[];
}

const arabic = /^\d[\d,]*(?:\.\d+)?/;
/** A comma within a number groups three digits; 3,40条 is nobody knows what. */
const wellFormed = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** Reads the quantities of a statement in order. */
export function countOf(lexicon: Lexicon, spoken: string): Count {
  const hits = lexicon.scan(spoken);
  const all = (role: string) => hits.filter(({ entry }) => entry.yields['role'] === role);
  const has = (role: string, start: number, end: number) => all(role).some((hit) => hit.start >= start && hit.end <= end);
  const touches = (role: string, hit: Hit) => all(role).some((other) => other.start < hit.end && hit.start < other.end);
  const counted = hits.filter(isCounted).filter((hit) => !touches('ordinal', hit));
  const quantities: Quantity[] = [];
  for (const hit of counted) {
    if (hit.start < (quantities.at(-1)?.end ?? 0)) continue;
    quantities.push(quantityOf(spoken.slice(hit.start, hit.end), hit, touches('approximate', hit)));
  }
  return { quantities, has, all };
}

function isCounted({ entry }: Hit): boolean {
  return entry.yields['role'] === 'item' || entry.yields['role'] === 'other';
}

function quantityOf(written: string, hit: Hit, isApproximate: boolean): Quantity {
  const digits = arabic.exec(written)?.[0] ?? null;
  return {
    value: digits === null ? Number.NaN : Number(digits.replaceAll(',', '')),
    unit: digits === null ? '' : written.slice(digits.length),
    start: hit.start,
    end: hit.end,
    isItem: hit.entry.yields['role'] === 'item',
    isExact: digits !== null && wellFormed.test(digits) && !isApproximate,
  };
}
