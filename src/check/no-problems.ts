import type { Lexicon } from '#lexicon';
import type { Problem, Span } from '#model';
import { noneClaimed } from './discussion.ts';
import { flagOf } from './flag.ts';
import type { Examined, RuleMaker } from './rule.ts';

/** Section five claims that there are none (DOMAIN.md 2.1, topic 00), where an account is asked for (《条例》第五十条). */
export const noProblems: RuleMaker = (lexicons) => {
  const cues = lexicons.lexicon('review-cues');
  return (examined) => {
    const span = claimIn(examined, cues);
    if (span === null) return [];
    // Beside stated problems it is the contradiction that counts first.
    const isAlone = examined.extraction.problems.every(
      ({ topics, span: other }) => topics.includes(noneClaimed) || (other.start <= span.start && span.end <= other.end),
    );
    const certainty = isAlone ? 'certain' : 'possible';
    return [flagOf(lexicons, { code: 'no-problems', severity: isAlone ? 'high' : 'low', certainty, span, rule: 'no-problems' })];
  };
};

/** The claim as it was extracted, or the statement that makes it in words we know. */
function claimIn({ extraction, reading }: Examined, cues: Lexicon): Span | null {
  const isClaim = ({ topics, section }: Problem) => section === 'problems' && topics.every((topic) => topic === noneClaimed);
  const claim = extraction.problems.find((problem) => isClaim(problem));
  if (claim !== undefined) return claim.span;
  const statements = reading
    .hits(cues)
    .filter(({ entry }) => entry.yields['cue'] === 'claim' && entry.yields['about'] === 'none')
    .map(({ start }) => reading.statements[reading.statementAt(start)]?.sentence);
  return statements.find((sentence) => sentence?.section === 'problems')?.span ?? null;
}
