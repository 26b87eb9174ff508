import type { Lexicon, Lexicons } from '#lexicon';
import { flatMapped, type Measure, type Problem, type Report } from '#model';
import { type Discussion, inPlace } from './discussion.ts';
import type { Analysis } from './rule.ts';
import { prepareContent, sharedContent } from './shared-content.ts';

/** A measure that stands for a problem and does something else. */
export interface OffTarget {
  readonly measure: Measure;
  readonly problem: Problem;
  /** It names the problem; otherwise it only stands in its place. */
  readonly isNamed: boolean;
}

export type FindOffTarget = (analysis: Analysis, discussion: Discussion) => readonly OffTarget[];

/** Finds training for what is no want of skill (DOMAIN.md 2.1, answeredness). */
export function prepareOffTarget(lexicons: Lexicons): FindOffTarget {
  const [references, needs] = [lexicons.lexicon('answer-cues'), lexicons.lexicon('needs')];
  const contentOf = prepareContent(lexicons.words('list-words'));
  return ({ report, extraction }, discussion) => {
    const formOf = ({ span }: Problem | Measure) => report.form.of(span);
    return flatMapped(discussion.measures, (measure) => {
      const form = formOf(measure);
      if (measure.kind === 'result' || !isTraining(needs, form)) return [];
      const reference = referenceOf(references, form);
      const named = reference === '' ? null : problemNamed(contentOf(reference), discussion, (problem) => contentOf(formOf(problem)));
      const isIdle = !extraction.answers.some(({ measureNo }) => measureNo === measure.no);
      const problem = named ?? (isIdle ? placedFor(discussion, measure, report.form) : null);
      return problem === null || needsSkill(needs, formOf(problem)) ? [] : [{ measure, problem, isNamed: named !== null }];
    });
  };

  function isTraining(lexicon: Lexicon, form: string): boolean {
    const done = lexicon.scan(form.slice(referenceOf(references, form).length)).map(({ entry }) => entry.yields['means']);
    return done.includes('training') && !done.includes('other');
  }
}

/** Farthest from its beginning that a measure names its problem, and longest name, characters. */
const farthest = 12;
const longest = 30;

/** The beginning of a measure up to where it has named its problem: 围绕渠道不对路的难题; '' where it names none. */
export function referenceOf(references: Lexicon, form: string): string {
  const [hit] = references.scan(form.slice(0, farthest + longest));
  return hit === undefined || hit.start > farthest ? '' : form.slice(0, hit.end);
}

/** Share of the words of a reference, with the words that make it one, that come back in the problem it names. */
const leastNamed = 0.33;
const leastWords = 2;

function problemNamed(
  words: ReadonlySet<string>,
  { problems }: Discussion,
  contentOf: (problem: Problem) => ReadonlySet<string>,
): Problem | null {
  const least = Math.max(leastWords, leastNamed * words.size);
  return problems.find((problem) => sharedContent(words, contentOf(problem)) >= least) ?? null;
}

function placedFor(discussion: Discussion, measure: Measure, form: Report['form']): Problem | null {
  return inPlace(discussion, form).find(([, placed]) => placed.no === measure.no)?.[0] ?? null;
}

function needsSkill(needs: Lexicon, problem: string): boolean {
  return needs.scan(problem).some(({ entry }) => entry.yields['need'] === 'skill');
}
