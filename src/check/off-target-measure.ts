import type { Lexicon } from '#lexicon';
import type { Certainty, Measure, Problem } from '#model';
import { type Discussion, discussionOf, inPlace } from './discussion.ts';
import { flagOf } from './flag.ts';
import type { Examined, RuleMaker } from './rule.ts';
import { prepareContent, sharedContent } from './shared-content.ts';

/** A measure meant for a problem that does something else: training for want of staff (DOMAIN.md 2.1, answeredness). */
export const offTargetMeasure: RuleMaker = (lexicons) => {
  const [references, needs] = [lexicons.lexicon('answer-cues'), lexicons.lexicon('needs')];
  const contentOf = prepareContent(lexicons.words('list-words'));
  return (examined) => {
    const discussion = discussionOf(examined);
    if (discussion === null) return [];
    const formOf = ({ span }: Problem | Measure) => examined.report.form.of(span);
    const idle = discussion.measures.filter((measure) => isIdle(examined, measure));
    return idle.flatMap((measure) => {
      const named = problemNamed(formOf(measure), discussion.problems, references, (problem) => contentOf(formOf(problem)), contentOf);
      const target = named ?? placedFor(discussion, measure);
      if (target === null || !misses(needs, formOf(target), formOf(measure))) return [];
      const certainty: Certainty = named === null ? 'possible' : 'probable';
      const severity = named === null ? 'low' : 'medium';
      const problem = shortened(formOf(target));
      const finding = { code: 'off-target-measure', severity, certainty, span: measure.span, rule: 'off-target-measure' } as const;
      const other = { reportId: examined.report.reportId, span: target.span };
      return [flagOf(lexicons, { ...finding, other, zh: { problem } })];
    });
  };
};

/** It promises something and answers none of the problems. */
function isIdle({ extraction }: Examined, { no, kind, mirror }: Measure): boolean {
  return kind !== 'result' && !mirror && !extraction.answers.some(({ measureNo }) => measureNo === no);
}

/** Farthest from its beginning that a measure names its problem, characters. */
const farthest = 12;
/** Share of the words of a reference that come back in the problem it names. */
const leastNamed = 0.5;

/** 围绕渠道不对路的难题: the problem whose words these are. */
function problemNamed(
  form: string,
  problems: readonly Problem[],
  references: Lexicon,
  contentOfProblem: (problem: Problem) => ReadonlySet<string>,
  contentOf: (text: string) => ReadonlySet<string>,
): Problem | null {
  const [hit] = references.scan(form.slice(0, farthest + longestReference));
  if (hit === undefined || hit.start > farthest) return null;
  const words = contentOf(form.slice(hit.start, hit.end));
  if (words.size === 0) return null;
  return problems.find((problem) => sharedContent(words, contentOfProblem(problem)) >= leastNamed * words.size) ?? null;
}

const longestReference = 30;

function placedFor(discussion: Discussion, measure: Measure): Problem | null {
  return inPlace(discussion).find(([, placed]) => placed.no === measure.no)?.[0] ?? null;
}

/** The measure is nothing but `means`, and the problem needs something else. */
function misses(needs: Lexicon, problem: string, measure: string): boolean {
  const needed = new Set(needs.scan(problem).map(({ entry }) => entry.yields['need']));
  const done = needs.scan(measure).map(({ entry }) => entry.yields['means']);
  return done.includes('training') && !done.includes('other') && !needed.has('skill');
}

const longestQuotation = 20;
const shortened = (words: string) => (words.length <= longestQuotation ? words : `${words.slice(0, longestQuotation)}…`);
