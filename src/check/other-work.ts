import type { Lexicons } from '#lexicon';
import { flatMapped, type Measure, type Problem, type Span } from '#model';
import { discussionOf, sureAnswer } from './discussion.ts';
import { flagOf } from './flag.ts';
import { ofLastYear } from './last-year.ts';
import { prepareOffTarget } from './off-target.ts';
import type { RuleMaker } from './rule.ts';
import { standsIn } from './words-at.ts';

/** Work that is none of disclosure's, and what a problem says that it may be meant for (a line of lexicons/other-work). */
interface OtherWork {
  readonly isTold: (form: string) => boolean;
  /** What a measure says besides. */
  readonly besides: (form: string) => string;
  readonly isWanted: (form: string) => boolean;
}

/** A measure on other work than disclosure, beside problems that it has nothing to do with: 加强医德医风教育 (DOMAIN.md 2.1, answeredness). */
export const otherWork: RuleMaker = (lexicons) => {
  const works = lexicons.words('other-work').map(otherWorkOf);
  const isOnDisclosure = standsIn(lexicons.words('work-of-disclosure'));
  const cues = lexicons.lexicon('review-cues');
  const offTarget = prepareOffTarget(lexicons);
  return (examined) => {
    const { report, extraction } = examined;
    const discussion = discussionOf(examined);
    if (discussion === null || discussion.problems.length === 0) return [];
    const formOf = ({ span }: Measure | Problem) => report.form.of(span);
    const isAnswer = (no: number) => extraction.answers.some(({ measureNo, strength }) => measureNo === no && strength >= sureAnswer);
    return flatMapped(discussion.measures, (measure) => {
      const form = formOf(measure);
      const work = works.find(({ isTold }) => isTold(form));
      if (work === undefined || isOnDisclosure(work.besides(form)) || isAnswer(measure.no)) return [];
      if (discussion.problems.some((problem) => work.isWanted(formOf(problem)))) return [];
      if (ofLastYear(examined, cues)(measure) || offTarget(examined).some((other) => other.measure === measure)) return [];
      return [flagFor(lexicons, measure.span)];
    });
  };
};

function otherWorkOf(row: string): OtherWork {
  const [told = '', wanted = ''] = row.split(':');
  const words = told.split('、');
  return {
    isTold: standsIn(words),
    // 形象宣传 is no word of disclosure, though 宣传 is.
    besides: (form) => words.reduce((rest, word) => rest.replaceAll(word, ' '), form),
    isWanted: standsIn(wanted.split('、')),
  };
}

function flagFor(lexicons: Lexicons, span: Span) {
  return flagOf(lexicons, { code: 'off-target-measure', severity: 'low', certainty: 'possible', span, rule: 'other-work' });
}
