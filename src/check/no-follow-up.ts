import type { Hit, Lexicon } from '#lexicon';
import type { Measure, Report, SectionName, Sentence, Span } from '#model';
import { type Discussion, discussionOf } from './discussion.ts';
import { flagOf } from './flag.ts';
import { promisedPlace } from './promised-place.ts';
import {
  areAhead,
  countsInYear,
  countsOutcome,
  isDone,
  isMendedBehind,
  isOnlyAsked,
  mayBeDone,
  prepareRemedies,
  type Remedies,
} from './remedy.ts';
import type { Examined, RuleMaker } from './rule.ts';
import { prepareTurnedRound, type TurnedRound } from './turned-round.ts';

/** 改进情况 holds only what shall be done; not a word on last year's problems or on what was done about any (DOMAIN.md 3). */
export const noFollowUp: RuleMaker = (lexicons) => {
  const [cues, parts] = [lexicons.lexicon('review-cues'), lexicons.lexicon('report-parts')];
  const remediesOf = prepareRemedies(lexicons);
  const turned = prepareTurnedRound(lexicons);
  return (examined) => {
    const discussion = discussionOf(examined);
    // Who claims to have no problems may promise too: 未发现问题,今后将继续做好.
    if (discussion === null || examined.extraction.problems.length === 0 || discussion.measures.length === 0) return [];
    // Read by its place where the heading was lost: who knows what else was.
    if (discussion.section.heading === null) return [];
    if (discussion.measures.some(({ kind }) => kind === 'result')) return [];
    const remedies = remediesOf(examined.report, { body: partOf(examined.report, discussion) });
    if (isFollowedUp(examined, cues, remedies)) return [];
    if (isToldAsDone(examined.report, discussion, remedies) || !isAhead(examined.report, discussion, remedies, parts, turned)) return [];
    const { span, due } = promisedPlace(examined.report, discussion, parts);
    return [
      flagOf(lexicons, {
        code: 'no-follow-up',
        severity: 'low',
        certainty: 'possible',
        span,
        other: due === null ? null : { reportId: examined.report.reportId, span: due },
        rule: 'no-follow-up',
        zh: { count: discussion.measures.length },
      }),
    ];
  };
};

/** Section five; with six where measures stand there. */
function partOf({ sections }: Report, { section, measures }: Discussion): Span | null {
  const other = sections.find(({ name }) => name === 'other')?.body ?? null;
  if (section.body === null || other === null || measures.every((measure) => measure.section !== 'other')) return section.body;
  return { start: Math.min(section.body.start, other.start), end: Math.max(section.body.end, other.end) };
}

/** A measure tells what was done, or what stands outside the problems does. */
function isToldAsDone(report: Report, { section, measures, problems, behind }: Discussion, remedies: Remedies): boolean {
  if (section.body === null) return false;
  const [first] = problems;
  if (first !== undefined && isMendedBehind(remedies, report.form.toForm(first.span).end)) return true;
  if (measures.some(({ span }) => countsOutcome(report, remedies, span))) return true;
  const isOfProblem = ({ start, end }: Span) => problems.some(({ span }) => span.start < end && start < span.end);
  const isAside = (span: Span) => isOfProblem(span) || span.start < (first?.span.start ?? 0);
  if (countsInYear(report, remedies, isAside)) return true;
  return [...measures, ...behind].some(({ span }) => !isOfProblem(span) && isDone(report, remedies, span));
}

/**
 * The words say that all of it is still to come: where nothing does, 一是加强更新 may have been done. A pledge without a word on it is read
 * as those around it, if half of them say so or only turn a problem round.
 */
function isAhead(report: Report, { measures, problems }: Discussion, remedies: Remedies, parts: Lexicon, turned: TurnedRound): boolean {
  const from = problems[0]?.span.start ?? 0;
  const isPlanned = report.headings.some(
    ({ span }) => span.start >= from && parts.scan(report.form.of(span)).some(({ entry }) => entry.yields['role'] === 'plans'),
  );
  if (isPlanned) return true;
  const isTurned = turned.isAllOf(problems.map(({ span }) => report.form.of(span)));
  const saysSo = ({ span }: Measure) => areAhead(report, remedies, [span]) || isTurned(report.form.of(span));
  const isBare = ({ kind, specificity, span }: Measure) => kind === 'pledge' && specificity === 0 && !mayBeDone(report, remedies, span);
  const silent = measures.filter((measure) => !saysSo(measure));
  return silent.every(isBare) && 2 * silent.length <= measures.length;
}

/** Last year's trouble is mentioned somewhere, or the part says that something was mended. */
function isFollowedUp({ reading, report, substances }: Examined, cues: Lexicon, remedies: Remedies): boolean {
  const isOfPart = (section: SectionName | undefined) => section === 'problems' || section === 'other';
  const isResult = ({ section, no, span }: Sentence) =>
    isOfPart(section) && substances[no]?.class === 'S7' && !isOnlyAsked(report, remedies, span);
  const isMended = ({ entry, start }: Hit) =>
    entry.yields['cue'] === 'mended' && isOfPart(reading.statements[reading.statementAt(start)]?.sentence.section);
  const isOfLastYear = ({ entry }: Hit) => entry.yields['cue'] === 'follow-up';
  return reading.hits(cues).some((hit) => isOfLastYear(hit) || isMended(hit)) || report.sentences.some(isResult);
}
