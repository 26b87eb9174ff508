import { flatMapped, overlap, type Span, withoutMark } from '#model';
import type { Discussion } from './discussion.ts';
import { needsIn, servesAny } from './needs.ts';
import { sharedContent, withoutContent } from './shared-content.ts';
import type { Words } from './topic-alone.ts';

/** A clause of a measure as a reader takes it: for the problems whose words it has, or for those that it may serve. */
interface Clause {
  readonly text: string;
  readonly isFirst: boolean;
}

/** A problem with its words and what it needs (lexicons/needs). */
interface Stated {
  readonly no: number;
  readonly content: ReadonlySet<string>;
  readonly needs: readonly string[];
}

/** Of longer lists each item is compared with each: they are no agency's. */
const most = 60;
const sentenceEnd = /[。;!?\n]/;
const clauseEnd = /[,:]/;
/** Shorter clauses are times and turns: 七月起, 下一步. */
const fewest = 5;
/** Problems left out, at most. */
const mostLeft = 2;
/** Pairs of letters that a problem has beside the words of all, at least. */
const fewestWords = 3;

/**
 * The problems that no clause of the measures takes up, by their numbers, where every clause is plainly for another of them: 检索库 and 无人值守
 * are stated, and only the first is built. None where a clause may be for anything.
 */
export function leftOut({ problems, measures, behind }: Discussion, words: Words): ReadonlySet<number> {
  if (problems.length > most || measures.length > most) return new Set();
  const stated = problems.map(({ no, span }): Stated => {
    const text = words.form.of(span);
    return { no, content: words.contentOf(text), needs: needsIn(words.needs.scan(text)) };
  });
  // 公开不够及时: of what has no words of its own nobody can say that they are missing.
  const left = new Set(flatMapped(stated, ({ no, content }) => (content.size >= fewestWords ? [no] : [])));
  const isItem = ({ span }: { readonly span: Span }) => [...measures, ...problems].some((item) => overlap(item.span, span) > 0);
  const told = [...measures, ...behind.filter((sentence) => !isItem(sentence))].map(({ span }) => words.form.of(span));
  for (const text of told) {
    const takenUp = problemsOf(text, stated, words);
    if (takenUp === null) return new Set();
    for (const no of takenUp) left.delete(no);
  }
  // Where most were left out, what was taken for problems is likelier something else.
  return left.size <= mostLeft ? left : new Set();
}

/** The problems that the clauses of a measure take up; null where one of them is for nobody knows what. */
function problemsOf(text: string, stated: readonly Stated[], words: Words): ReadonlySet<number> | null {
  const clauses = clausesOf(text);
  // 改进情况: says nothing.
  if (clauses.length === 0) return new Set();
  const said = words.contentOf(text);
  const [main] = stated.toSorted((a, b) => sharedContent(b.content, said) - sharedContent(a.content, said));
  if (main === undefined || sharedContent(main.content, said) === 0) return null;
  // Where two problems have a word, it is the one's that the measure has most of.
  const own = stated.map((each) => (each === main ? each : { ...each, content: withoutContent(each.content, main.content) }));
  const takenUp = new Set<number>();
  for (const clause of clauses) {
    const content = words.contentOf(clause.text);
    const meant = own.filter((each) => sharedContent(each.content, content) > 0);
    for (const { no } of meant) takenUp.add(no);
    if (meant.length > 0) continue;
    const hits = words.needs.scan(clause.text);
    const isDoing = hits.some(({ entry }) => entry.yields['means'] !== undefined);
    // What does nothing of its own goes on with what stands before it.
    if (!clause.isFirst && !isDoing) continue;
    const served = stated.filter(({ needs }) => servesAny(hits, needs));
    if (served.length === 0) return null;
    for (const { no } of served) takenUp.add(no);
  }
  return takenUp;
}

function clausesOf(text: string): readonly Clause[] {
  return flatMapped(withoutMark(text.trim()).split(sentenceEnd), (sentence) =>
    sentence
      .split(clauseEnd)
      .filter((clause) => clause.length >= fewest)
      .map((clause, no) => ({ text: clause, isFirst: no === 0 })),
  );
}
