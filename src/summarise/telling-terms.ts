import type { WordedItems } from './worded-items.ts';

/** What a term is looked for in, by the numbers of its items: one item, or all items of a report. */
export type TermDocument = readonly number[];

/** A label of fewer documents is chance; of a group a term is to stand in so many of them. */
const fewest = { documents: 3, share: 0.08 };
/** How many times as often a term is to stand inside as outside: words that all groups write tell none of them. */
const leastRatio = 1.6;
/** A word that mostly stands in one phrase is a piece of it. */
const phraseShare = 0.6;
const longestPhrase = 8;
/** What is whole stands beside several things; where the same always stands before or behind, it is a piece of something longer. */
const fewestNeighbours = 3;
/** Words that may be pieces come after whole ones; phrases that may be are none. */
const pieceWeight = 0.5;
/** Terms that tell about as much: what stands in more documents comes first, since pieces stand in one template alone. */
const step = 0.1;

/**
 * The terms that tell each group of documents from the others, most telling first: words, and two words that stand
 * together, by the share of documents inside that have them less the share outside. Each term stands in texts as it is,
 * belongs to the group that has it most, and is no part of another of the same group; what stands in the name of the
 * writing agency is none of its terms.
 */
export function tellingTerms(
  groups: readonly (readonly TermDocument[])[],
  worded: WordedItems,
  most: number,
): readonly (readonly string[])[] {
  const counts = countTerms(groups, worded);
  const sizes = groups.map(({ length }) => length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const found: Scored[][] = groups.map(() => []);
  for (const [term, counted] of counts) {
    const weight = isWhole(counted) ? 1 : counted.isPhrase ? 0 : pieceWeight;
    const scored = weight === 0 ? null : scoredTerm(term, counted.inGroups, sizes, total);
    if (scored !== null) found[scored.group]?.push({ ...scored, score: weight * scored.score });
  }
  return found.map((terms) => chosenOf(terms, most));
}

interface Scored {
  readonly term: string;
  readonly group: number;
  readonly score: number;
  /** Documents that have it, inside and outside. */
  readonly count: number;
}

interface Counted {
  readonly isPhrase: boolean;
  /** How many documents of each group have it. */
  readonly inGroups: number[];
  /** The signs that stand before and behind it, no more than are asked. */
  readonly before: string[];
  readonly behind: string[];
}

/** A term as it stands in an item. */
interface Standing {
  readonly isPhrase: boolean;
  readonly quote: string;
  readonly at: number;
}

function countTerms(groups: readonly (readonly TermDocument[])[], worded: WordedItems): ReadonlyMap<string, Counted> {
  const counts = new Map<string, Counted>();
  groups.forEach((documents, group) => {
    for (const document of documents) {
      for (const [term, standing] of termsOf(document, worded)) {
        const known = counts.get(term) ?? { isPhrase: standing.isPhrase, inGroups: groups.map(() => 0), before: [], behind: [] };
        known.inGroups[group] = (known.inGroups[group] ?? 0) + 1;
        meet(known, term, standing);
        counts.set(term, known);
      }
    }
  });
  return counts;
}

const isClauseEdge = /^[^\p{L}\p{N}]?$/u;

function meet({ before, behind }: Counted, term: string, { quote, at }: Standing): void {
  for (const [known, sign] of [
    [before, quote.charAt(at - 1)],
    [behind, quote.charAt(at + term.length)],
  ] as const)
    if (known.length < fewestNeighbours && (isClauseEdge.test(sign) || !known.includes(sign))) known.push(sign);
}

const isWhole = ({ before, behind }: Counted): boolean => Math.min(before.length, behind.length) >= fewestNeighbours;

function termsOf(document: TermDocument, worded: WordedItems): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>();
  for (const no of document) {
    const { report, item } = worded.items[no] ?? {};
    if (report === undefined || item === undefined) continue;
    let before = '';
    for (const word of wordsOf(no, worded)) {
      if (!report.agency.includes(word)) found.set(word, { isPhrase: false, quote: item.quote, at: item.quote.indexOf(word) });
      const at = phraseAt(before, word, item.quote);
      if (at >= 0 && !report.agency.includes(before + word)) found.set(before + word, { isPhrase: true, quote: item.quote, at });
      before = word;
    }
  }
  return found;
}

const wordsOf = (no: number, { bounds, ids, terms }: WordedItems): readonly string[] =>
  ids.slice(bounds[no], bounds[no + 1]).map((id) => terms[id] ?? '');

/** Where the two words stand together; -1 where they do not. */
const phraseAt = (before: string, word: string, quote: string): number =>
  before === '' || before.length + word.length > longestPhrase ? -1 : quote.indexOf(before + word);

/** Of the group that has the term most, where it tells that group from the others. */
function scoredTerm(term: string, inGroups: readonly number[], sizes: readonly number[], total: number): Scored | null {
  const shares = inGroups.map((count, group) => count / Math.max(sizes[group] ?? 0, 1));
  const group = shares.indexOf(Math.max(...shares));
  const [count, size, share] = [inGroups[group] ?? 0, sizes[group] ?? 0, shares[group] ?? 0];
  if (count < Math.max(fewest.documents, size * fewest.share)) return null;
  const others = inGroups.reduce((sum, each) => sum + each, 0) - count;
  const outside = others / Math.max(total - size, 1);
  return share < leastRatio * outside ? null : { term, group, score: share - outside, count: count + others };
}

const byTelling = (a: Scored, b: Scored): number =>
  Math.round(b.score / step) - Math.round(a.score / step) ||
  b.count - a.count ||
  b.term.length - a.term.length ||
  (a.term < b.term ? -1 : 1);

function chosenOf(terms: readonly Scored[], most: number): readonly string[] {
  const ordered = terms.toSorted(byTelling);
  const chosen: string[] = [];
  for (const { term, score } of ordered) {
    if (chosen.length >= most) break;
    const whole =
      ordered.find((other) => other.term !== term && other.term.includes(term) && other.score >= phraseShare * score)?.term ?? term;
    if (chosen.every((other) => !other.includes(whole) && !whole.includes(other))) chosen.push(whole);
  }
  return chosen;
}
