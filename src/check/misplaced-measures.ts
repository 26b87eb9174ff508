import type { Lexicon } from '#lexicon';
import type { Measure, Report, Span, SubstanceClass } from '#model';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';

/** What section six is for: the fee statement, and that there is nothing else. */
const recitals: ReadonlySet<SubstanceClass | undefined> = new Set(['N', 'B2']);

/** Section five states problems and no measures; the measures stand in section six. */
export const misplacedMeasures: RuleMaker = (lexicons) => {
  const parts = lexicons.lexicon('report-parts');
  const isImprovement = (report: Report) => {
    const heading = report.sections.find(({ name }) => name === 'other')?.heading ?? null;
    return heading !== null && parts.scan(report.form.of(heading)).some(({ entry }) => entry.yields['role'] === 'improvement');
  };
  return ({ report, extraction, substances }) => {
    const problems = extraction.problems.filter(({ section, topics }) => section === 'problems' && !topics.includes('00'));
    const isNothing = ({ span }: Measure) => {
      const sentence = report.sentences.findLast((each) => each.span.start <= span.start);
      return recitals.has(substances[sentence?.no ?? -1]?.class);
    };
    const measures = extraction.measures.filter((measure) => isMisplaced(measure) && !isNothing(measure));
    const [first] = measures;
    const isAnswered = extraction.measures.some(({ section }) => section === 'problems');
    const section = report.sections.find(({ name }) => name === 'problems');
    // Five may be split in two sections, and then six has the heading of the second.
    if (first === undefined || problems.length === 0 || isAnswered || section?.state !== 'present' || isImprovement(report)) return [];
    return [
      flagOf(lexicons, {
        code: 'misplaced-measures',
        severity: 'medium',
        certainty: measures.length > 1 ? 'certain' : 'probable',
        span: beginningOf(report, first, parts),
        rule: 'misplaced-measures',
        zh: { problems: problems.length, count: measures.length },
      }),
    ];
  };
};

/** The sentence that announces the measures (2024年，我镇将从三处改起。), else the first of them. */
function beginningOf(report: Report, first: Measure, parts: Lexicon): Span {
  const before = report.sentences.findLast(({ span, section }) => section === 'other' && span.end <= first.span.start);
  const announces = before !== undefined && parts.scan(report.form.of(before.span)).some(({ entry }) => entry.yields['role'] === 'turn');
  return announces ? before.span : first.span;
}

/** Results of the year have their place in six (DOMAIN.md 2.4); promises have not. */
const isMisplaced = ({ section, kind }: Measure) => section === 'other' && kind !== 'result';
