import type { Hit, Lexicons } from '#lexicon';
import { flatMapped, grouped, type Problem, type Span } from '#model';
import { type Discussion, sureAnswer } from './discussion.ts';
import { needsIn, prepareNeeds, servesAny } from './needs.ts';
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
  const topics = lexicons.lexicon('topics');
  const needsOf = prepareNeeds(lexicons);
  return ({ report, extraction }, { problems, measures, behind }) => {
    const { form } = report;
    const needs = needsOf(report);
    const isAnswered = ({ no }: Problem) =>
      extraction.answers.some(({ problemNo, strength }) => problemNo === no && strength >= sureAnswer);
    const clauses = flatMapped(problems.filter(isAnswered), (problem) =>
      clausesOf(problem, form.of(problem.span), form.toForm(problem.span).start),
    );
    const read = topics.scanEach(clauses.map(({ text }) => text)).map((hits) => topicsOf(hits, 'problem'));
    const parts = grouped(
      clauses.map((each, no): Read => ({ ...each, topics: read[no] ?? [] })),
      ({ problem }) => problem,
    );
    const telling = flatMapped([...parts.values()], ownParts);
    if (telling.length === 0) return [];
    const told = [...measures, ...behind].map(({ span }) => form.of(span));
    const known = new Set([
      ...flatMapped(measures, (measure) => [...measure.topics]),
      ...flatMapped(topics.scanEach(told), (hits) => [...topicsOf(hits, 'measure')]),
    ]);
    const means = flatMapped(needs.scanEach(told), (hits) => hits.filter(({ entry }) => entry.yields['only'] !== 'named'));
    const isOpen = (part: Read) =>
      part.topics.every((topic) => !known.has(topic)) &&
      !servesAny(means, needsIn(needs.scan(part.text))) &&
      told.every((text) => sharedContent(contentOf(part.text), contentOf(text)) === 0);
    return telling
      .filter(isOpen)
      .map(({ problem, start, text, topics: own }) => ({ problem, span: form.toText(start, start + text.length), topics: own }));
  };
}

/** A clause of a problem, and where it begins in the form. */
interface Clause {
  readonly problem: Problem;
  readonly text: string;
  readonly start: number;
}

interface Read extends Clause {
  readonly topics: readonly string[];
}

function clausesOf(problem: Problem, text: string, start: number): readonly Clause[] {
  if (problem.specificity > 0 || text.length > longest) return [];
  return [...text.matchAll(clause)].map((found) => ({ problem, text: found[0], start: start + found.index }));
}

/** Those of several that have topics of their own. */
function ownParts(clauses: readonly Read[]): readonly Read[] {
  const isOwn = (topic: string) => clauses.filter(({ topics }) => topics.includes(topic)).length === 1;
  const telling = clauses.filter(({ topics }) => topics.length > 0);
  return telling.length < 2 ? [] : telling.filter(({ topics }) => topics.every(isOwn));
}

function topicsOf(hits: readonly Hit[], side: 'problem' | 'measure'): readonly string[] {
  const isTelling = (of: string | undefined) => side === 'measure' || of === 'problem';
  return [...new Set(flatMapped(hits, ({ entry }) => (isTelling(entry.yields['side']) ? [entry.yields['topic'] ?? ''] : [])))];
}
