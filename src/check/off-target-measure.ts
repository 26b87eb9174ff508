import { flagOf } from './flag.ts';
import { prepareOffTarget } from './off-target.ts';
import type { RuleMaker } from './rule.ts';

/** A measure meant for a problem that does something else: training for channels that reach nobody (DOMAIN.md 2.1). */
export const offTargetMeasure: RuleMaker = (lexicons) => {
  const offTarget = prepareOffTarget(lexicons);
  return (examined) => {
    const { reportId } = examined.report;
    return offTarget(examined).map(({ measure, problem, words, isNamed, isKnown }) =>
      flagOf(lexicons, {
        code: 'off-target-measure',
        severity: isNamed && isKnown ? 'medium' : 'low',
        certainty: isNamed && isKnown ? 'probable' : 'possible',
        span: measure.span,
        other: problem === null ? null : { reportId, span: problem.span },
        rule: 'off-target-measure',
        zh: { problem: shortened(words.trim()) },
      }),
    );
  };
};

const longestQuotation = 20;
const shortened = (words: string) => (words.length <= longestQuotation ? words : `${words.slice(0, longestQuotation)}…`);
