import type { Lexicon } from '#lexicon';
import type { Problem, Sentence, Span, SubstanceClass } from '#model';
import { discussionOf, noneClaimed } from './discussion.ts';
import { flagOf } from './flag.ts';
import type { Examined, RuleMaker } from './rule.ts';

/** Section five claims that there are none (DOMAIN.md 2.1, topic 00), where an account is asked for (《条例》第五十条). */
export const noProblems: RuleMaker = (lexicons) => {
  const cues = lexicons.lexicon('review-cues');
  const lacking = [...lexicons.words('lacking'), ...lexicons.words('admissions')];
  return (examined) => {
    const span = claimIn(examined, cues);
    if (span === null) {
      const praise = unnamedIn(examined, lacking);
      const finding = { code: 'no-problems', severity: 'medium', certainty: 'probable', rule: 'problems-unnamed' } as const;
      return praise === null ? [] : [flagOf(lexicons, { ...finding, span: praise })];
    }
    // Beside stated problems it is the contradiction that counts first.
    const isAlone = examined.extraction.problems.every(
      ({ topics, span: other }) => topics.includes(noneClaimed) || (other.start <= span.start && span.end <= other.end),
    );
    const certainty = isAlone ? 'certain' : 'possible';
    return [flagOf(lexicons, { code: 'no-problems', severity: isAlone ? 'high' : 'low', certainty, span, rule: 'no-problems' })];
  };
};

/** Self-praise, preambles, duties, promises: what is no account of problems. */
const hollow: ReadonlySet<SubstanceClass | undefined> = new Set(['B1', 'B3', 'B4', 'B5', 'B7']);

/** The praise with which a section of praise and promises begins that admits nothing in any word. */
function unnamedIn(examined: Examined, lacking: readonly string[]): Span | null {
  if (examined.extraction.problems.length > 0) return null;
  const discussion = discussionOf(examined);
  if (discussion === null || discussion.section.heading === null) return null;
  const told = examined.report.sentences.filter(({ section }) => section === 'problems');
  const classOf = ({ no }: Sentence) => examined.substances[no]?.class;
  const isHollow = (sentence: Sentence) => {
    const form = examined.report.form.of(sentence.span);
    return hollow.has(classOf(sentence)) && !lacking.some((word) => form.includes(word));
  };
  const praise = told.find((sentence) => classOf(sentence) === 'B5');
  return praise !== undefined && told.every(isHollow) ? praise.span : null;
}

/** The claim as it was extracted, or the statement that makes it in words we know. */
export function claimIn({ extraction, reading }: Examined, cues: Lexicon): Span | null {
  const isClaim = ({ topics, section }: Problem) => section === 'problems' && topics.every((topic) => topic === noneClaimed);
  const claim = extraction.problems.find((problem) => isClaim(problem));
  if (claim !== undefined) return claim.span;
  const statements = reading
    .hits(cues)
    .filter(({ entry }) => entry.yields['cue'] === 'claim' && entry.yields['about'] === 'none')
    .map(({ start }) => reading.statements[reading.statementAt(start)]?.sentence);
  return statements.find((sentence) => sentence?.section === 'problems')?.span ?? null;
}
