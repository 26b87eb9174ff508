import { flatMapped, type Problem, withoutMark } from '#model';
import type { Discussion } from './discussion.ts';
import { serves } from './needs.ts';
import { sharedContent } from './shared-content.ts';
import type { Words } from './topic-alone.ts';

/** A clause of a measure as a reader takes it: for the problems whose words it has, or for those that it may serve. */
interface Clause {
  readonly text: string;
  readonly isFirst: boolean;
}

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
  // 公开不够及时: of what has no words of its own nobody can say that they are missing.
  const isTelling = ({ span }: Problem) => words.contentOf(words.form.of(span)).size >= fewestWords;
  const left = new Set(flatMapped(problems, (problem) => (isTelling(problem) ? [problem.no] : [])));
  const isIn = ({ span }: { readonly span: Problem['span'] }) =>
    measures.some((measure) => measure.span.start < span.end && span.start < measure.span.end) ||
    problems.some((problem) => problem.span.start < span.end && span.start < problem.span.end);
  const told = [...measures, ...behind.filter((sentence) => !isIn(sentence))].map(({ span }) => words.form.of(span));
  for (const text of told) {
    const takenUp = problemsOf(text, problems, words);
    if (takenUp === null) return new Set();
    for (const no of takenUp) left.delete(no);
  }
  // Where most were left out, what was taken for problems is likelier something else.
  return left.size <= mostLeft ? left : new Set();
}

/** The problems that the clauses of a measure take up; null where one of them is for nobody knows what. */
function problemsOf(text: string, problems: readonly Problem[], words: Words): ReadonlySet<number> | null {
  const clauses = clausesOf(text);
  // 改进情况: says nothing.
  if (clauses.length === 0) return new Set();
  const contents = problems.map((problem) => ({ problem, content: words.contentOf(words.form.of(problem.span)) }));
  const said = words.contentOf(text);
  const [main] = contents.toSorted((a, b) => sharedContent(b.content, said) - sharedContent(a.content, said));
  if (main === undefined || sharedContent(main.content, said) === 0) return null;
  // Where two problems have a word, it is the one's that the measure has most of.
  const own = contents.map(({ problem, content }) => ({
    problem,
    content: problem === main.problem ? content : new Set([...content].filter((bigram) => !main.content.has(bigram))),
  }));
  const takenUp = new Set<number>();
  for (const clause of clauses) {
    const meant = own.filter(({ content }) => sharedContent(content, words.contentOf(clause.text)) > 0);
    for (const { problem } of meant) takenUp.add(problem.no);
    if (meant.length > 0) continue;
    const isDoing = words.needs.scan(clause.text).some(({ entry }) => entry.yields['means'] !== undefined);
    // What does nothing of its own goes on with what stands before it.
    if (!clause.isFirst && !isDoing) continue;
    const served = problems.filter((problem) => serves(words.needs, clause.text, words.form.of(problem.span)));
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
