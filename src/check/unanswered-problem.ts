import type { Configuration } from '#contract';
import type { Lexicons } from '#lexicon';
import type { Certainty, Extraction, Flag, Problem } from '#model';
import { flagOf } from './flag.ts';
import type { Analysis, RuleMaker } from './rule.ts';

/** 自称无问题 and 其他: nothing a measure could be compared with. */
const topicsWithoutObject: ReadonlySet<string> = new Set(['00', '99']);

/** A stated problem that none of the stated measures is about (DOMAIN.md 2.1, answeredness). */
export const unansweredProblem: RuleMaker = (lexicons, configuration) => (analysis) => {
  const { extraction } = analysis;
  if (extraction.measures.length === 0 || isMeasuresPartDamaged(analysis)) return [];
  return extraction.problems.flatMap((problem) => {
    const certainty = certaintyOf(problem, extraction, configuration);
    return certainty === null ? [] : [unanswered(lexicons, problem, extraction, certainty)];
  });
};

/** What conversion lost may have held the answer. */
function isMeasuresPartDamaged({ report }: Analysis): boolean {
  const section = report.sections.find(({ name }) => name === 'problems');
  if (section === undefined || section.state === 'lost' || section.state === 'heading-only') return true;
  const { body } = section;
  return body !== null && report.form.noise.some(({ kind, span }) => isDamage(kind) && span.start < body.end && body.start < span.end);
}

const isDamage = (kind: string) => kind === 'garbled' || kind === 'mojibake';

function certaintyOf(problem: Problem, extraction: Extraction, configuration: Configuration): Certainty | null {
  const topics = problem.topics.filter((topic) => !topicsWithoutObject.has(topic));
  if (topics.length === 0) return null;
  const strengths = extraction.answers.filter(({ problemNo }) => problemNo === problem.no).map(({ strength }) => strength);
  if (strengths.some((strength) => strength >= configuration.check.answerStrength)) return null;
  const isTouched = strengths.length > 0 || extraction.measures.some((measure) => measure.topics.some((topic) => topics.includes(topic)));
  // One measure for everything is vague, not silent about this.
  return isTouched || extraction.measures.length === 1 ? 'possible' : 'probable';
}

function unanswered(lexicons: Lexicons, problem: Problem, extraction: Extraction, certainty: Certainty): Flag {
  const names = problem.topics.map((topic) => lexicons.message(`topics/${topic}`));
  return flagOf(lexicons, {
    code: 'unanswered-problem',
    severity: certainty === 'probable' ? 'medium' : 'low',
    certainty,
    span: problem.span,
    rule: 'unanswered-problem',
    zh: { topics: names.map(({ zh }) => zh).join('、'), count: extraction.measures.length },
    en: { topics: names.map(({ en }) => en).join('; ') },
  });
}
