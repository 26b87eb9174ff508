import type { Measure, Problem } from '#model';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';
import { prepareContent, sharedContent } from './shared-content.ts';

/** Longest measure that says nothing of its own, characters. */
const longest = 45;
/** Share of the measure's words that are the problem's, at least; and how many of each clause. */
const leastShare = 0.35;
const leastWords = 2;
/** A figure, a title or a quotation is something of its own. */
const ownThing = /[\d《“]/;
/** Where a pledge says that it is one, with the number before it: 三是进一步…, characters. */
const head = 6;
/** The number of an item: 3. (3) */
const mark = /^\(?\d{1,2}[.、)]/;

/** 有待加强 → 进一步加强: the measure says no more than that the problem shall go (DOMAIN.md 2.1). */
export const mirrorMeasure: RuleMaker = (lexicons) => {
  const wordsOf = prepareContent([]);
  const common = lexicons.words('list-words');
  const isPledge = (form: string) => common.some((word) => form.slice(0, head).includes(word));
  return ({ report, extraction }) => {
    const formOf = ({ span }: Problem | Measure) => report.form.of(span).trim().replace(mark, '');
    const answers = (problem: Problem, measure: Measure) =>
      extraction.answers.some(({ problemNo, measureNo }) => problemNo === problem.no && measureNo === measure.no);
    const mirrors = (measure: Measure) => {
      const form = formOf(measure);
      if (measure.kind !== 'pledge' || form.length > longest || ownThing.test(form) || !isPledge(form)) return false;
      const clauses = form.split(/[,;。]/).filter((clause) => clause.length > 1);
      return extraction.problems.some((problem) => {
        if (!answers(problem, measure)) return false;
        const words = wordsOf(formOf(problem));
        const isReturned = (clause: string) => sharedContent(wordsOf(clause), words) >= leastWords;
        const own = wordsOf(form);
        return clauses.every(isReturned) && sharedContent(own, words) >= leastShare * own.size;
      });
    };
    return extraction.measures
      .filter((measure) => measure.mirror || mirrors(measure))
      .map(({ span }) =>
        flagOf(lexicons, { code: 'mirror-measure', severity: 'low', certainty: 'probable', span, rule: 'mirror-measure' }),
      );
  };
};
