import { isWellFormed } from './well-formed.ts';
import type { Item, WordedItems } from './worded-items.ts';

/** `typical`: nearest to the middle of its topic's items; `unusual`: farthest from it; `listed`: too few for a middle. */
type ExampleKind = 'typical' | 'unusual' | 'listed';

export interface Example {
  readonly kind: ExampleKind;
  readonly item: Item;
}

/** Fewer wordings have no middle that tells anything. */
const fewestWordings = 8;
/** More do not fit beside a row. */
const most = { typical: 2, unusual: 1, listed: 3 };
/** An item with fewer known words is far from everything, whatever it says. */
const fewestWords = 4;
/** Cosine from which a second example says what the first did. */
const alike = 0.7;

/**
 * Prepares the choice of examples among some of the items, given by their numbers in ascending order. Nearness is the
 * cosine of TF-IDF to the sum over all of them, so that what many write weighs more. What is nearer to `others`, the
 * measures where problems are chosen, is taken for one of them and not for unusual. Each wording stands once, ties go to
 * the first.
 */
export function prepareExamples(worded: WordedItems): (own: readonly number[], others: readonly number[]) => readonly Example[] {
  const { items, bounds } = worded;
  const nearness = prepareNearness(worded);
  const fits = (no: number) => isWellFormed(items[no]?.item.quote ?? '');
  const isTold = (no: number) => (bounds[no + 1] ?? 0) - (bounds[no] ?? 0) >= fewestWords;
  return (own, others) => {
    if (!hasMiddle(own, items)) return listed(own, items);
    const near = nearness(own, own);
    const away = nearness(own, others);
    const typical: number[] = [];
    for (let rank = 0; rank < most.typical; rank += 1) {
      const best = bestOf(own, near, (no) => fits(no) && typical.every((other) => cosine(worded, no, other) < alike));
      if (best !== null) typical.push(best);
    }
    const far = near.map((each, at) => (each < (away[at] ?? 0) ? Number.NEGATIVE_INFINITY : -each));
    const unusual = bestOf(own, far, (no) => isTold(no) && fits(no) && !typical.includes(no));
    const chosen = [
      ...typical.map((no) => ({ kind: 'typical' as const, no })),
      ...(unusual === null ? [] : [{ kind: 'unusual' as const, no: unusual }]),
    ];
    return chosen.flatMap(({ kind, no }) => exampleOf(kind, items[no]));
  };
}

const exampleOf = (kind: ExampleKind, item: Item | undefined): readonly Example[] => (item === undefined ? [] : [{ kind, item }]);

/** Makes the measure of how near items are to the middle of some: the cosine to the sum of their weights. */
function prepareNearness(worded: WordedItems): (own: readonly number[], of: readonly number[]) => readonly number[] {
  const middle = new Float64Array(worded.terms.length);
  return (own, of) => {
    for (const no of of) add(worded, no, middle, 1);
    // The squared length of the sum, by its parts.
    const length = Math.sqrt(of.reduce((sum, no) => sum + dot(worded, no, middle), 0));
    const near = own.map((no) => (length === 0 ? 0 : dot(worded, no, middle) / length));
    for (const no of of) add(worded, no, middle, 0);
    return near;
  };
}

/** The one of `own` with the highest score among those that fit; the test is made of few. */
function bestOf(own: readonly number[], scores: readonly number[], fits: (no: number) => boolean): number | null {
  let best: number | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  own.forEach((no, at) => {
    const score = scores[at] ?? highest;
    if (score <= highest || !fits(no)) return;
    best = no;
    highest = score;
  });
  return best;
}

/** Adds the weights of an item to `sum`, or, with `factor` 0, clears where they stood. */
function add({ bounds, ids, weights }: WordedItems, no: number, sum: Float64Array, factor: 0 | 1): void {
  for (let at = bounds[no] ?? 0; at < (bounds[no + 1] ?? 0); at += 1) {
    const id = ids[at] ?? 0;
    sum[id] = factor * ((sum[id] ?? 0) + (weights[at] ?? 0));
  }
}

function dot({ bounds, ids, weights }: WordedItems, no: number, other: Float64Array): number {
  let sum = 0;
  for (let at = bounds[no] ?? 0; at < (bounds[no + 1] ?? 0); at += 1) sum += (weights[at] ?? 0) * (other[ids[at] ?? 0] ?? 0);
  return sum;
}

function cosine(worded: WordedItems, one: number, other: number): number {
  const { bounds, ids, weights } = worded;
  const of = new Map<number, number>();
  for (let at = bounds[other] ?? 0; at < (bounds[other + 1] ?? 0); at += 1) of.set(ids[at] ?? 0, weights[at] ?? 0);
  let sum = 0;
  for (let at = bounds[one] ?? 0; at < (bounds[one + 1] ?? 0); at += 1) sum += (weights[at] ?? 0) * (of.get(ids[at] ?? 0) ?? 0);
  return sum;
}

const wordingOf = (item: Item | undefined): string => (item?.item.quote ?? '').replaceAll(/\s/g, '');

function hasMiddle(own: readonly number[], items: readonly Item[]): boolean {
  const wordings = new Set<string>();
  for (const no of own) if (wordings.add(wordingOf(items[no])).size >= fewestWordings) return true;
  return false;
}

/** The most specific ones, then by report and place. */
function listed(own: readonly number[], items: readonly Item[]): readonly Example[] {
  const wordings = new Set<string>();
  return own
    .flatMap((no) => exampleOf('listed', items[no]))
    .sort((left, right) => inOrder(left.item, right.item))
    .filter(({ item }) => !wordings.has(wordingOf(item)) && wordings.add(wordingOf(item)))
    .slice(0, most.listed);
}

function inOrder({ item: left, report }: Item, { item: right, report: other }: Item): number {
  if (left.specificity !== right.specificity) return right.specificity - left.specificity;
  if (report.reportId !== other.reportId) return report.reportId < other.reportId ? -1 : 1;
  return left.span.start - right.span.start || left.span.end - right.span.end;
}

/** As the column `examples` has them. */
export function examplesJson(examples: readonly Example[]): string {
  return JSON.stringify(
    examples.map(({ kind, item: { report, side, item } }) => ({
      side,
      kind,
      report_id: report.reportId,
      start_at: item.span.start,
      end_at: item.span.end,
      quote: item.quote,
    })),
  );
}
