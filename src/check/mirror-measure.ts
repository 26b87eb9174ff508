import { type Measure, type Problem, withoutMark } from '#model';
import { flagOf } from './flag.ts';
import { isDone, prepareRemedies } from './remedy.ts';
import type { RuleMaker } from './rule.ts';
import { prepareContent, sharedContent } from './shared-content.ts';
import { prepareTurnedRound } from './turned-round.ts';

/** Longest measure that says nothing of its own, characters. */
const longest = 45;
/** Several problems may be turned round in one sentence. */
const longestList = 90;
/** Share of the measure's words that are the problem's, at least; and how many of each clause. */
const leastShare = 0.35;
const leastWords = 2;
/** A figure, a title or a quotation is something of its own. */
const ownThing = /[\d《“]/;
/** Where a pledge says that it is one, with the number before it: 三是进一步…, characters. */
const head = 6;

/** 有待加强 → 进一步加强: the measure says no more than that the problem shall go (DOMAIN.md 2.1). */
export const mirrorMeasure: RuleMaker = (lexicons) => {
  const wordsOf = prepareContent([]);
  const common = lexicons.words('list-words');
  const isPledge = (form: string) => common.some((word) => form.slice(0, head).includes(word));
  const turned = prepareTurnedRound(lexicons);
  const things = lexicons.words('made-things');
  const remediesOf = prepareRemedies(lexicons);
  return ({ report, extraction }) => {
    const section = report.sections.find(({ name }) => name === 'problems') ?? null;
    // 公开电话已更正: short, yet it tells what was done.
    const isToldAsDone = ({ span }: Measure) => section !== null && isDone(report, remediesOf(report, section), span);
    const said = extraction.problems.map(({ span }) => report.form.of(span));
    const isTurned = turned.isAllOf(said);
    const formOf = ({ span }: Problem | Measure) => withoutMark(report.form.of(span).trim());
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
    const turns = (measure: Measure) => {
      const form = formOf(measure);
      return said.length > 0 && form.length <= longestList && !ownThing.test(form) && isTurned(form);
    };
    const makesThing = (measure: Measure) =>
      things.some((thing) => formOf(measure).includes(thing) && !said.some((problem) => problem.includes(thing)));
    return extraction.measures
      .filter((measure) => (measure.mirror || mirrors(measure) || turns(measure)) && !makesThing(measure) && !isToldAsDone(measure))
      .map(({ span }) =>
        flagOf(lexicons, { code: 'mirror-measure', severity: 'low', certainty: 'probable', span, rule: 'mirror-measure' }),
      );
  };
};
