import { type Chance, flatMapped } from '#model';
import { pick, sample } from './dice.ts';
import { type EditWords, endOfWhole, type Finder, finderOf } from './edit-words.ts';

/** A clause with the mark that ends it; the last of a sentence may have none. */
export interface Clause {
  readonly text: string;
  readonly mark: string;
}

const marks = /[，；。：！？,;:]/;

/** Cuts at the marks between clauses, never inside a slot, a title or a quotation. */
export function clausesOf(sentence: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (let at = 0; at < sentence.length; at += 1) {
    const end = endOfWhole(sentence, at);
    if (end > at) at = end - 1;
    else if (marks.test(sentence.charAt(at))) {
      clauses.push({ text: sentence.slice(start, at), mark: sentence.charAt(at) });
      start = at + 1;
    }
  }
  return start < sentence.length ? [...clauses, { text: sentence.slice(start), mark: '' }] : clauses;
}

export const joinedClauses = (clauses: readonly Clause[]): string => clauses.map(({ text, mark }) => text + mark).join('');

/** What the edits of clauses may do to a sentence. */
export interface ClauseEdits {
  readonly shuffle: (clauses: readonly Clause[], chance: Chance) => readonly Clause[];
  /** Leaves out a clause. */
  readonly drop: (clauses: readonly Clause[], chance: Chance) => readonly Clause[];
  readonly insert: (clauses: readonly Clause[], filler: string, chance: Chance) => readonly Clause[];
  /** Whether a clause can stand apart from the one before it. */
  readonly isFree: (clause: Clause) => boolean;
  /** Whether a clause needs the next one. */
  readonly isLeaning: (clause: Clause) => boolean;
}

/** Sums and their parts, and facts of the tables, keep their place: a list with its total is one thing. */
const bound = /\{(?:sum|part|fact|typo)|[（）()]/;
const comma = /[，,]/;
/** 2024年 alone, 6月起: the fact follows. */
const timeAlone = /^\{(?:(?:[a-z]+-)?year|month|quarter|n:[\d-]+)\}[^{]{0,3}$/;
/** A number at the head counts what the clause before named. */
const counting = /^\{(?:n:|percent)|^\d/;

export function prepareClauses({ leaning, following }: Pick<EditWords, 'leaning' | 'following'>): ClauseEdits {
  const leans = finderOf(leaning);
  const follows = finderOf(following);
  const isFree = ({ text }: Clause) =>
    text.length >= 4 && !bound.test(text) && !counting.test(text) && startsNone(text, leans) && startsNone(text, follows);
  const isLeaning = ({ text }: Clause) => !startsNone(text, leans) || timeAlone.test(text);
  return {
    isFree,
    isLeaning,
    shuffle: (clauses, chance) => shuffledLists(shuffledClauses(clauses, movable(clauses, isFree, isLeaning), chance), chance),
    drop: (clauses, chance) => {
      const places = movable(clauses, isFree, isLeaning);
      return places.length === 0 ? clauses : without(clauses, pick(chance, places));
    },
    insert: (clauses, filler, chance) => {
      const places = flatMapped(clauses, (clause, no) =>
        comma.test(clause.mark) && !isLeaning(clause) && !isTied(clauses[no + 1], follows) ? [no] : [],
      );
      return places.length === 0 ? clauses : withFiller(clauses, pick(chance, places), filler);
    },
  };
}

const startsNone = (text: string, find: Finder) => find(text, 0) === null;

const isTied = (next: Clause | undefined, follows: Finder) =>
  next === undefined || bound.test(next.text) || counting.test(next.text) || !startsNone(next.text, follows);

/** Places of clauses that neither open a sentence nor hang on a neighbour; what they do must not depend on their place. */
function movable(
  clauses: readonly Clause[],
  isFree: (clause: Clause) => boolean,
  isLeaning: (clause: Clause) => boolean,
): readonly number[] {
  return flatMapped(clauses, (clause, no) => {
    const before = clauses[no - 1];
    const after = clauses[no + 1];
    const isInside = before !== undefined && comma.test(before.mark) && !isLeaning(before);
    const carries = after !== undefined && comma.test(clause.mark) && !isFree(after);
    return isInside && isFree(clause) && !carries && !/[：:]/.test(clause.mark) ? [no] : [];
  });
}

/** The clauses at `places` change places within their sentence; marks stay. */
function shuffledClauses(clauses: readonly Clause[], places: readonly number[], chance: Chance): readonly Clause[] {
  const result = [...clauses];
  for (const run of runsOf(places)) {
    const order = sample(chance, run, run.length);
    run.forEach((place, no) => {
      const [here, moved] = [clauses[place], clauses[order[no] ?? place]];
      if (here !== undefined && moved !== undefined) result[place] = { text: moved.text, mark: here.mark };
    });
  }
  return result;
}

/** Neighbouring places: clauses move only among neighbours. */
function runsOf(places: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const place of places) {
    if (runs.at(-1)?.at(-1) === place - 1) runs.at(-1)?.push(place);
    else runs.push([place]);
  }
  return runs;
}

/** Words listed by 、 change places; the first and the last, which the sentence grows on to, stay. */
function shuffledLists(clauses: readonly Clause[], chance: Chance): readonly Clause[] {
  return clauses.map((clause) => {
    const items = itemsOf(clause.text);
    if (items.length < 4 || bound.test(clause.text)) return clause;
    return { ...clause, text: [items[0], ...sample(chance, items.slice(1, -1), items.length), items.at(-1)].join('、') };
  });
}

function itemsOf(text: string): readonly string[] {
  const items: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const end = endOfWhole(text, at);
    if (end > at) at = end - 1;
    else if (text.charAt(at) === '、') {
      items.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...items, text.slice(start)];
}

function without(clauses: readonly Clause[], no: number): readonly Clause[] {
  const dropped = clauses[no];
  const before = clauses[no - 1];
  if (dropped === undefined || before === undefined) return clauses;
  return [...clauses.slice(0, no - 1), { text: before.text, mark: dropped.mark }, ...clauses.slice(no + 1)];
}

function withFiller(clauses: readonly Clause[], no: number, filler: string): readonly Clause[] {
  const before = clauses[no];
  return before === undefined ? clauses : [...clauses.slice(0, no + 1), { text: filler, mark: before.mark }, ...clauses.slice(no + 1)];
}
