import type { Configuration } from '#contract';
import type { Lexicons } from '#lexicon';
import type { Certainty, Extraction, Flag, Problem, Sentence } from '#model';
import { flagOf } from './flag.ts';
import type { Analysis, RuleMaker } from './rule.ts';
import { prepareContent, sharedContent } from './shared-content.ts';

/** 自称无问题 and 其他: nothing a measure could be compared with. */
const topicsWithoutObject: ReadonlySet<string> = new Set(['00', '99']);

/** A stated problem that none of the stated measures is about (DOMAIN.md 2.1, answeredness). */
export const unansweredProblem: RuleMaker = (lexicons, configuration) => {
  const contentOf = prepareContent(lexicons.words('list-words'));
  return (analysis) => {
    const { report, extraction } = analysis;
    if (extraction.measures.length === 0 || isMeasuresPartDamaged(analysis)) return [];
    const measures = [...extraction.measures, ...afterProblems(analysis)].map(({ span }) => contentOf(report.form.of(span)));
    return extraction.problems.flatMap((problem) => {
      const certainty = certaintyOf(problem, extraction, configuration);
      const content = contentOf(report.form.of(problem.span));
      // The very thing of the problem comes back in a measure: answered in some way, whatever the topics say.
      const isNamed = measures.some((measure) => sharedContent(content, measure) >= configuration.check.sharedContent);
      return certainty === null || isNamed ? [] : [unanswered(lexicons, problem, extraction, certainty)];
    });
  };
};

/** What section five says behind its last problem: a measure even where it was not recognised as one. */
function afterProblems({ report, extraction }: Analysis): readonly Sentence[] {
  const end = extraction.problems.reduce((last, { span }) => Math.max(last, span.end), 0);
  return report.sentences.filter(({ section, span }) => section === 'problems' && span.start >= end);
}

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
