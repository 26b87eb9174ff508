import type { Lexicon } from '#lexicon';
import type { Measure, Problem, Report, Span, SubstanceClass } from '#model';
import { flagOf } from './flag.ts';
import { ofLastYear } from './last-year.ts';
import { isDone, prepareRemedies, refersElsewhere } from './remedy.ts';
import type { RuleMaker } from './rule.ts';

/** What section six is for: the fee statement, and that there is nothing else. */
const recitals: ReadonlySet<SubstanceClass | undefined> = new Set(['N', 'B2']);

/** Roles of words in the heading of a section that holds measures. */
const ofMeasures: ReadonlySet<string | undefined> = new Set(['improvement', 'next']);

/** Section five states problems and no measures; the measures stand in section six. */
export const misplacedMeasures: RuleMaker = (lexicons) => {
  const [parts, cues] = [lexicons.lexicon('report-parts'), lexicons.lexicon('review-cues')];
  const isImprovement = (report: Report) => {
    const heading = report.sections.find(({ name }) => name === 'other')?.heading ?? null;
    return heading !== null && parts.scan(report.form.of(heading)).some(({ entry }) => ofMeasures.has(entry.yields['role']));
  };
  const remediesOf = prepareRemedies(lexicons);
  return (examined) => {
    const { report, extraction, substances } = examined;
    const problems = extraction.problems.filter(({ section, topics }) => section === 'problems' && !topics.includes('00'));
    const section = report.sections.find(({ name }) => name === 'problems');
    // Five may be split in two sections, and then six has the heading of the second.
    if (problems.length === 0 || section?.state !== 'present' || isImprovement(report)) return [];
    const isOfLastYear = ofLastYear(examined, cues);
    const remedies = remediesOf(report, section);
    const isReferral = ({ span }: Measure) => refersElsewhere(report, remedies, span);
    const isHere = (measure: Measure) => measure.section === 'problems' && !isOfLastYear(measure) && !isReferral(measure);
    // 现已补齐, told inside a problem: it is no measure by itself, and yet something was done.
    const isDoneInside = (span: Span) => isDone(report, remedies, span) && !isOfLastYear({ span });
    if (extraction.measures.some(isHere) || behindProblems(report, problems).some(isDoneInside)) return [];
    const isNothing = ({ span }: Measure) => {
      const sentence = report.sentences.findLast((each) => each.span.start <= span.start);
      return recitals.has(substances[sentence?.no ?? -1]?.class);
    };
    const measures = extraction.measures.filter((measure) => isMisplaced(measure) && !isNothing(measure));
    const [first] = measures;
    const span = first === undefined ? labelledIn(report, parts) : beginningOf(report, first, parts);
    if (span === null) return [];
    return [
      flagOf(lexicons, {
        code: 'misplaced-measures',
        severity: 'medium',
        // Section six may speak of other work.
        certainty: 'probable',
        span,
        rule: 'misplaced-measures',
        zh: { problems: problems.length, count: Math.max(1, measures.length) },
      }),
    ];
  };
};

/** What the sentences of section five say that is no problem. */
function behindProblems({ sentences }: Report, problems: readonly Problem[]): readonly Span[] {
  const told = sentences.filter(({ section }) => section === 'problems');
  return told.map(({ span: { start, end } }) => {
    const within = problems.filter(({ span }) => span.start < end && start < span.end);
    return { start: within.reduce((last, { span }) => Math.max(last, Math.min(span.end, end)), start), end };
  });
}

/** Section six says itself that measures follow (改进措施：…), where none was made out. */
function labelledIn({ sections, form, sentences }: Report, parts: Lexicon): Span | null {
  const body = sections.find(({ name }) => name === 'other')?.body ?? null;
  if (body === null) return null;
  const { start } = form.toForm(body);
  const label = parts.scan(form.of(body)).find(({ entry }) => entry.yields['role'] === 'label');
  if (label === undefined) return null;
  const from = form.toText(start + label.start, start + label.end);
  const holding = sentences.find(({ span }) => span.start <= from.start && from.start < span.end);
  return { start: from.start, end: Math.max(holding?.span.end ?? from.end, from.end) };
}

/** The sentence that announces the measures (2024年，我镇将从三处改起。), else the first of them, with what announces it in its sentence. */
function beginningOf(report: Report, first: Measure, parts: Lexicon): Span {
  const announces = (span: Span) => parts.scan(report.form.of(span)).some(({ entry }) => entry.yields['role'] === 'turn');
  const told = report.sentences.filter(({ section }) => section === 'other');
  const holding = told.find(({ span }) => span.start < first.span.start && first.span.start < span.end);
  if (holding !== undefined && announces({ start: holding.span.start, end: first.span.start }))
    return { start: holding.span.start, end: first.span.end };
  const before = told.findLast(({ span }) => span.end <= first.span.start);
  return before !== undefined && announces(before.span) ? before.span : first.span;
}

/** Results of the year have their place in six (DOMAIN.md 2.4); promises have not. */
const isMisplaced = ({ section, kind }: Measure) => section === 'other' && kind !== 'result';
