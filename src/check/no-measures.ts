import type { Sentence } from '#model';
import { type Discussion, discussionOf, noneClaimed } from './discussion.ts';
import { flagOf } from './flag.ts';
import { prepareRemedies, saysRemedy } from './remedy.ts';
import type { Analysis, RuleMaker } from './rule.ts';

/** Section five states problems, or denies them, and nowhere a measure (《条例》第五十条: 改进情况). */
export const noMeasures: RuleMaker = (lexicons) => {
  const remediesOf = prepareRemedies(lexicons);
  return (analysis) => {
    const discussion = discussionOf(analysis);
    if (discussion === null || discussion.measures.length > 0) return [];
    const certainty = certaintyOf(discussion, analysis);
    const span = discussion.section.heading ?? discussion.problems.at(-1)?.span ?? null;
    // 现已改为发放前公示, told inside a problem: no measure by itself, yet something was done.
    if (certainty === null || span === null || isRemedied(analysis, discussion)) return [];
    const count = discussion.problems.length;
    const rule = certainty === 'possible' ? 'no-measures-no-problems' : 'no-measures';
    return [flagOf(lexicons, { code: 'no-measures', severity: 'high', certainty, span, rule, zh: { count } })];
  };

  function isRemedied({ report }: Analysis, { section }: Discussion): boolean {
    return saysRemedy(remediesOf(report, section));
  }
};

/**
 * What stands behind the last problem may be a measure in words we do not know, unless it says that there is nothing; then
 * nobody is accused. What says nothing was no problem.
 */
function certaintyOf({ problems, behind }: Discussion, { report, extraction, substances }: Analysis): 'certain' | 'possible' | null {
  const isNil = ({ no }: Sentence) => substances[no]?.class === 'N';
  const saying = report.sentences.filter(({ span }) =>
    problems.some((problem) => span.start < problem.span.end && problem.span.start < span.end),
  );
  if (problems.length > 0 && !saying.every(isNil)) return behind.every(isNil) ? 'certain' : null;
  const isClaimed = problems.length > 0 || extraction.problems.some(({ topics }) => topics.includes(noneClaimed));
  return isClaimed ? 'possible' : null;
}
