import { type Chance, flatMapped } from '#model';
import { between, pick } from './dice.ts';
import { type Clause, type ClauseEdits, clausesOf, joinedClauses } from './edit-clauses.ts';
import { type Listed, unlisted } from './edit-enumerators.ts';

/** A sentence on its way through the edits; `from` is the number of the sentence it was, null for an inserted one. */
export interface Item extends Listed {
  readonly from: number | null;
  /** It loses nothing. */
  readonly isWhole: boolean;
}
export type Tool = (items: readonly Item[], chance: Chance, say: (rule: string) => string) => readonly Item[];

/** Sentences cut in two, joined, in another order, one left out, one put in. */
export function sentenceEdits(edits: ClauseEdits): Tool {
  return (items, chance, say) => {
    const split = flatMapped(items, (item) => (chance() < 0.4 ? halves(item, edits, chance) : [item]));
    const reordered = swapped(merged(split, edits, chance), edits, chance);
    const fewer = reordered.length > 3 && chance() < 0.4 ? dropped(reordered, edits, chance) : reordered;
    return chance() < 0.4 ? inserted(fewer, say('plant-filler-sentence'), chance) : fewer;
  };
}

/** Shortest half of a sentence that is cut in two. */
const shortestHalf = 9;
const lengthOf = (clauses: readonly Clause[]) => joinedClauses(clauses).length;

/** Cuts a sentence that ends in 。 at a comma between clauses that can stand alone. */
function halves(item: Item, edits: ClauseEdits, chance: Chance): readonly Item[] {
  const clauses = clausesOf(item.body);
  const places = flatMapped(clauses, (clause, no) => {
    const after = clauses[no + 1];
    const isPlace = clause.mark === '，' && after !== undefined && edits.isFree(after) && !clauses.slice(0, no + 1).every(edits.isLeaning);
    const isWide = lengthOf(clauses.slice(0, no + 1)) >= shortestHalf && lengthOf(clauses.slice(no + 1)) >= shortestHalf;
    return isPlace && !edits.isLeaning(clause) && isWide ? [no] : [];
  });
  if (places.length === 0 || clauses.at(-1)?.mark !== '。') return [item];
  const at = pick(chance, places);
  const first = clauses.slice(0, at + 1).map((clause, no) => (no === at ? { ...clause, mark: '。' } : clause));
  const second: Item = { ...item, ...unlisted(joinedClauses(clauses.slice(at + 1))) };
  return [{ ...item, body: joinedClauses(first) }, second];
}

/** Longer than this a merged sentence is hard to read. */
const longestMerged = 90;

/** Joins two neighbours of no list: 。 becomes ； or ，. */
function merged(items: readonly Item[], edits: ClauseEdits, chance: Chance): readonly Item[] {
  const result: Item[] = [];
  for (const item of items) {
    const last = result.at(-1);
    const isPair = last !== undefined && canMerge(last, item, edits);
    if (isPair && chance() < 0.35)
      result[result.length - 1] = { ...last, body: last.body.slice(0, -1) + (chance() < 0.5 ? '；' : '，') + item.body };
    else result.push(item);
  }
  return result;
}

function canMerge(first: Item, second: Item, edits: ClauseEdits): boolean {
  const head = clausesOf(second.body)[0];
  return (
    !first.isWhole &&
    !second.isWhole &&
    first.list === null &&
    second.list === null &&
    first.body.endsWith('。') &&
    head !== undefined &&
    edits.isFree(head) &&
    first.body.length + second.body.length <= longestMerged &&
    !/[；：]/.test(first.body + second.body)
  );
}

/** Swaps neighbours of one list, or of none; a sentence that hangs on the one before it stays behind it. */
function swapped(items: readonly Item[], edits: ClauseEdits, chance: Chance): readonly Item[] {
  const result = [...items];
  for (let no = 0; no + 1 < result.length; no += 1) {
    const [first, second] = [result[no], result[no + 1]];
    if (first === undefined || second === undefined || !canSwap(first, second, edits) || chance() >= 0.35) continue;
    // The end mark belongs to the place: ； within a list, 。 at its end.
    result[no] = { ...second, body: withEnd(second.body, first.body) };
    result[no + 1] = { ...first, body: withEnd(first.body, second.body) };
    no += 1;
  }
  return result;
}

function canSwap(first: Item, second: Item, edits: ClauseEdits): boolean {
  const isFree = [first, second].every(({ body }) => {
    const head = clausesOf(body)[0];
    return head !== undefined && edits.isFree(head) && !/[：:]$/.test(body);
  });
  return first.list === second.list && isFree && first.from !== second.from;
}

const endMark = /[。；，]$/;

function withEnd(body: string, model: string): string {
  const end = endMark.exec(model)?.[0];
  return end === undefined || !endMark.test(body) ? body : body.slice(0, -1) + end;
}

/** Leaves out one sentence that nothing hangs on. */
function dropped(items: readonly Item[], edits: ClauseEdits, chance: Chance): readonly Item[] {
  const places = flatMapped(items, ({ body, isWhole }, no) => {
    const after = items[no + 1];
    const next = after === undefined ? undefined : clausesOf(after.body)[0];
    return no > 0 && !isWhole && !body.endsWith('：') && (next === undefined || edits.isFree(next)) ? [no] : [];
  });
  if (places.length === 0) return items;
  const gone = pick(chance, places);
  const last = items[gone];
  return flatMapped(items, (item, no) => {
    if (no === gone) return [];
    // The item before takes over the end of the list.
    return no === gone - 1 && last !== undefined && item.list === last.list ? [{ ...item, body: withEnd(item.body, last.body) }] : [item];
  });
}

/** Puts a sentence between two of no list. */
function inserted(items: readonly Item[], filler: string, chance: Chance): readonly Item[] {
  const places = flatMapped(items, ({ list, body }, no) => {
    const after = items[no + 1];
    return list === null && (after === undefined || after.list === null) && body.endsWith('。') ? [no] : [];
  });
  if (places.length === 0) return items;
  const at = places[between(chance, 0, places.length - 1)] ?? 0;
  return items.toSpliced(at + 1, 0, { ...unlisted(filler), from: null, isWhole: false });
}
