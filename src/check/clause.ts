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
  const isEnd = (place: number) => ends.has(spoken.charCodeAt(place)) && !isWithinNumber(spoken, place);
  let start = at;
  while (start > 0 && !isEnd(start - 1)) start -= 1;
  let end = at;
  while (end < spoken.length && !isEnd(end)) end += 1;
  return [start, end];
}

const thousands = /^\d,\d{3}(?!\d)/;

/** A comma that groups digits separates nothing: 1,136件. */
export function isWithinNumber(spoken: string, at: number): boolean {
  return spoken[at] === ',' && thousands.test(spoken.slice(Math.max(0, at - 1), at + thousandsLength));
}

/** A comma, three digits and what stands behind them. */
const thousandsLength = 5;
