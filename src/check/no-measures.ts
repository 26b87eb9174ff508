import type { Lexicon } from '#lexicon';
import type { Report, Sentence } from '#model';
import { type Discussion, discussionOf } from './discussion.ts';
import { flagOf } from './flag.ts';
import { prepareRemedies, saysRemedy } from './remedy.ts';
import type { Analysis, RuleMaker } from './rule.ts';

/** Section five states problems and nowhere a measure (《条例》第五十条: 改进情况); who claims to have none is told of that alone. */
export const noMeasures: RuleMaker = (lexicons) => {
  const parts = lexicons.lexicon('report-parts');
  const remediesOf = prepareRemedies(lexicons);
  return (analysis) => {
    const discussion = discussionOf(analysis);
    if (discussion === null || discussion.measures.length > 0) return [];
    const span = discussion.section.heading ?? discussion.problems.at(-1)?.span ?? null;
    // 现已改为发放前公示, told inside a problem: no measure by itself, yet something was done.
    if (span === null || !areAlone(discussion, analysis) || isRemedied(analysis, discussion) || isInSix(analysis.report, parts)) return [];
    const count = discussion.problems.length;
    return [flagOf(lexicons, { code: 'no-measures', severity: 'high', certainty: 'certain', span, rule: 'no-measures', zh: { count } })];
  };

  function isRemedied({ report }: Analysis, { section }: Discussion): boolean {
    return saysRemedy(remediesOf(report, section));
  }
};

/**
 * What stands behind the last problem may be a measure in words we do not know, unless it says that there is nothing; then
 * nobody is accused. What says nothing was no problem.
 */
function areAlone({ problems, behind }: Discussion, { report, substances }: Analysis): boolean {
  const isNil = ({ no }: Sentence) => substances[no]?.class === 'N';
  const saying = report.sentences.filter(({ span }) =>
    problems.some((problem) => span.start < problem.span.end && problem.span.start < span.end),
  );
  return problems.length > 0 && !saying.every(isNil) && behind.every(isNil);
}

/** Section six says that measures follow, in whatever words: they are misplaced, not missing. */
function isInSix({ sections, form }: Report, parts: Lexicon): boolean {
  const body = sections.find(({ name }) => name === 'other')?.body ?? null;
  return body !== null && parts.scan(form.of(body)).some(({ entry }) => entry.yields['role'] === 'label');
}
