import type { Lexicon, Lexicons } from '#lexicon';
import { flatMapped, type Problem, type Span } from '#model';
import type { Discussion } from './discussion.ts';
import { needsIn, servesAny } from './needs.ts';
import { sureAnswer } from './off-target.ts';
import type { Examined } from './rule.ts';
import { sharedContent } from './shared-content.ts';

/** A part of a stated problem that is about a topic of its own. */
interface Part {
  readonly problem: Problem;
  readonly span: Span;
  readonly topics: readonly string[];
}

/** Longest problem that is read by its parts, characters: in a longer one the parts tell of one thing. */
const longest = 80;
const clause = /[^,;:。!?\n]+/g;

/**
 * Prepares the search for parts of problems that are left open though the rest is answered: 内容不够全面,形式单一, and only the contents shall be more.
 * A part has a topic that no other part has; no measure and no sentence behind the problems has it, a word of the part, or a means that serves it.
 */
export function prepareOpenParts(
  lexicons: Lexicons,
  contentOf: (text: string) => ReadonlySet<string>,
): (examined: Examined, discussion: Discussion) => readonly Part[] {
  const [topics, needs] = [lexicons.lexicon('topics'), lexicons.lexicon('needs')];
  const topicsIn = (text: string, side: 'problem' | 'measure'): readonly string[] => topicsOf(topics, text, side);
  return ({ report: { form }, extraction }, { problems, measures, behind }) => {
    const isAnswered = ({ no }: Problem) =>
      extraction.answers.some(({ problemNo, strength }) => problemNo === no && strength >= sureAnswer);
    const parts = flatMapped(problems.filter(isAnswered), (problem) =>
      partsOf(problem, form.of(problem.span), form.toForm(problem.span).start),
    );
    if (parts.length === 0) return [];
    const told = [...measures, ...behind].map(({ span }) => form.of(span));
    const known = new Set([
      ...flatMapped(measures, (measure) => [...measure.topics]),
      ...flatMapped(told, (text) => [...topicsIn(text, 'measure')]),
    ]);
    const means = flatMapped(told, (text) => needs.scan(text).filter(({ entry }) => entry.yields['only'] !== 'named'));
    const isOpen = (part: { readonly text: string; readonly topics: readonly string[] }) =>
      part.topics.every((topic) => !known.has(topic)) &&
      !servesAny(means, needsIn(needs.scan(part.text))) &&
      told.every((text) => sharedContent(contentOf(part.text), contentOf(text)) === 0);
    return parts.filter(isOpen).map(({ problem, start, end, topics }) => ({ problem, span: form.toText(start, end), topics }));
  };

  function partsOf(problem: Problem, text: string, start: number) {
    if (problem.specificity > 0 || text.length > longest) return [];
    const clauses = [...text.matchAll(clause)].map((found) => ({
      problem,
      text: found[0],
      start: start + found.index,
      end: start + found.index + found[0].length,
      topics: topicsIn(found[0], 'problem'),
    }));
    const isOwn = (topic: string) => clauses.filter((other) => other.topics.includes(topic)).length === 1;
    const telling = clauses.filter(({ topics }) => topics.length > 0);
    return telling.length < 2 ? [] : telling.filter((each) => each.topics.every(isOwn));
  }
}

function topicsOf(lexicon: Lexicon, text: string, side: 'problem' | 'measure'): readonly string[] {
  const isTelling = (of: string | undefined) => side === 'measure' || of === 'problem';
  return [
    ...new Set(flatMapped(lexicon.scan(text), ({ entry }) => (isTelling(entry.yields['side']) ? [entry.yields['topic'] ?? ''] : []))),
  ];
}
