import type { Extraction } from '#model';
import { type Discussion, discussionOf, noneClaimed } from './discussion.ts';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';

/** Section five states problems, or denies them, and nowhere a measure (《条例》第五十条: 改进情况). */
export const noMeasures: RuleMaker = (lexicons) => {
  return (analysis) => {
    const discussion = discussionOf(analysis);
    if (discussion === null || discussion.measures.length > 0) return [];
    const certainty = certaintyOf(discussion, analysis.extraction);
    const span = discussion.section.heading ?? discussion.problems.at(-1)?.span ?? null;
    if (certainty === null || span === null) return [];
    const count = discussion.problems.length;
    const rule = count === 0 ? 'no-measures-no-problems' : 'no-measures';
    return [flagOf(lexicons, { code: 'no-measures', severity: 'high', certainty, span, rule, zh: { count } })];
  };
};

/** What stands behind the last problem may be a measure in words we do not know: then nobody is accused. */
function certaintyOf({ problems, behind }: Discussion, { problems: all }: Extraction): 'certain' | 'possible' | null {
  if (problems.length > 0) return behind.length === 0 ? 'certain' : null;
  return all.some(({ topics }) => topics.includes(noneClaimed)) ? 'possible' : null;
}
