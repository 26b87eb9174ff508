import type { SummarisedItem, SummarisedReport } from './summarised-report.ts';

/** The words of a text, in order. */
export type WordsOf = (text: string) => readonly string[];

export type Side = 'problem' | 'measure';

export interface Item {
  readonly report: SummarisedReport;
  readonly side: Side;
  readonly item: SummarisedItem;
}

/**
 * All problems and measures of some reports, cut into words once: clusters, sub-topics and examples count with these.
 * Item `no` has the words `ids[at]` for `at` in `[bounds[no], bounds[no + 1])`, each once.
 */
export interface WordedItems {
  readonly items: readonly Item[];
  /** Words of two Han characters and more, by their number. */
  readonly terms: readonly string[];
  readonly bounds: readonly number[];
  readonly ids: readonly number[];
  /** How often the item has the word. */
  readonly counts: readonly number[];
  /** TF-IDF over the items; those of an item are of length 1. A word that one item alone has weighs nothing. */
  readonly weights: Float64Array;
  /** The items of a report, `[from, to)`. */
  readonly ranges: ReadonlyMap<string, readonly [from: number, to: number]>;
}

/** Words as WordedItems; not those of the own place, which say where an agency is, not what it writes. */
export function wordItems(reports: readonly SummarisedReport[], wordsOf: WordsOf): WordedItems {
  const items: Item[] = [];
  const numbers = new Map<string, number>();
  const ranges = new Map<string, readonly [number, number]>();
  const bounds = [0];
  const ids: number[] = [];
  const counts: number[] = [];
  const take = (report: SummarisedReport, side: Side, item: SummarisedItem) => {
    for (const [id, count] of countsOf(wordsOf(item.quote), report.region ?? '', numbers)) {
      ids.push(id);
      counts.push(count);
    }
    items.push({ report, side, item });
    bounds.push(ids.length);
  };
  for (const report of reports) {
    const from = items.length;
    for (const item of report.problems) take(report, 'problem', item);
    for (const item of report.measures) take(report, 'measure', item);
    ranges.set(report.reportId, [from, items.length]);
  }
  const cut = { items, terms: Array.from(numbers.keys()), bounds, ids, counts, ranges };
  return { ...cut, weights: weightsOf(cut) };
}

const word = /^\p{Script=Han}{2,}$/u;

function countsOf(words: readonly string[], place: string, numbers: Map<string, number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const each of words) {
    if (!word.test(each) || place.includes(each)) continue;
    const id = numbers.get(each) ?? numbers.size;
    numbers.set(each, id);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function weightsOf({ items, terms, bounds, ids, counts }: Omit<WordedItems, 'weights'>): Float64Array {
  const having = new Uint32Array(terms.length);
  for (const id of ids) having[id] = (having[id] ?? 0) + 1;
  const idf = Float64Array.from(having, (count) => (count < 2 ? 0 : Math.log(items.length / count)));
  const weights = Float64Array.from(ids, (id, at) => Math.log1p(counts[at] ?? 0) * (idf[id] ?? 0));
  for (let no = 0; no < items.length; no += 1) {
    const own = weights.subarray(bounds[no] ?? 0, bounds[no + 1] ?? 0);
    const length = Math.sqrt(own.reduce((sum, weight) => sum + weight * weight, 0));
    if (length > 0) for (let at = 0; at < own.length; at += 1) own[at] = (own[at] ?? 0) / length;
  }
  return weights;
}
