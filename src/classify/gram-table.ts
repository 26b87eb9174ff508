import { termScanner } from '#lexicon';
import { type Folded, longestFolded, longestGram } from './grams.ts';

/** The grams that a table knows of one form, where each stands in `units`; only the first `count` of each array count. */
interface FoundGrams {
  readonly grams: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
  /** Each of them once; the first `differentCount` count. */
  readonly different: Int32Array;
  readonly differentCount: number;
  /** Units of the form. */
  readonly length: number;
}

/** Looks grams up without making strings. */
export interface GramTable {
  /** Fills `found` with the grams of a folded form, one as often as it stands there. */
  find(folded: Folded): void;
  readonly found: FoundGrams;
}

/** `grams` of one to three code units; their numbers are their places in the list. */
export function gramTable(grams: readonly string[]): GramTable {
  const scanner = termScanner(grams);
  const sizes = Uint8Array.from(grams, ({ length }) => length);
  const room = () => new Int32Array(longestGram * longestFolded);
  const found = { grams: room(), starts: room(), ends: room(), count: 0, different: room(), differentCount: 0, length: 0 };
  /** The last form each stood in. */
  const forms = new Int32Array(grams.length);
  let form = 0;
  const take = (gram: number, end: number): void => {
    found.grams[found.count] = gram;
    found.starts[found.count] = end - (sizes[gram] ?? 0);
    found.ends[found.count] = end;
    found.count += 1;
    if (forms[gram] === form) return;
    forms[gram] = form;
    found.different[found.differentCount] = gram;
    found.differentCount += 1;
  };
  return {
    found,
    find({ units, length }) {
      form = (form + 1) | 0;
      found.count = 0;
      found.differentCount = 0;
      found.length = length;
      const { pairs, count } = scanner.scanUnits(units, length);
      for (let i = 0; i < 2 * count; i += 2) take(pairs[i] ?? 0, pairs[i + 1] ?? 0);
    },
  };
}
