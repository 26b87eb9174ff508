/** Offsets into `reading.spoken`. */
export type Range = readonly [start: number, end: number];

const codes = (letters: string): ReadonlySet<number> => new Set(Array.from(letters, (letter) => letter.charCodeAt(0)));
const sentenceEnds = codes('。!?\n');
const clauseEnds = codes(',;:。!?()\n');

/** The sentence of an offset with the mark that ends it. */
export function sentenceAround(spoken: string, at: number): Range {
  const [start, end] = around(spoken, at, sentenceEnds);
  return [start, Math.min(end + 1, spoken.length)];
}

/** The clause of an offset, without the marks around it; a list with 、 is one clause. */
export function clauseAround(spoken: string, at: number): Range {
  return around(spoken, at, clauseEnds);
}

function around(spoken: string, at: number, ends: ReadonlySet<number>): Range {
  let start = at;
  while (start > 0 && !isEnd(spoken, start - 1, ends)) start -= 1;
  let end = at;
  while (end < spoken.length && !isEnd(spoken, end, ends)) end += 1;
  return [start, end];
}

function isEnd(spoken: string, at: number, ends: ReadonlySet<number>): boolean {
  return ends.has(spoken.charCodeAt(at)) && !isWithinNumber(spoken, at);
}

const thousands = /^\d,\d{3}(?!\d)/;
const comma = ','.charCodeAt(0);

/** A comma that groups digits separates nothing: 1,136件. */
export function isWithinNumber(spoken: string, at: number): boolean {
  if (spoken.charCodeAt(at) !== comma || !isDigit(spoken.charCodeAt(at + 1))) return false;
  return thousands.test(spoken.slice(Math.max(0, at - 1), at + thousandsLength));
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** A comma, three digits and what stands behind them. */
const thousandsLength = 5;
