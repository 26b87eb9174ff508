import type { Lexicon, Lexicons } from '#lexicon';
import type { Certainty, Report, Sentence, SubstanceClass } from '#model';
import { atAGlance } from './at-a-glance.ts';
import { type Discussion, discussionOf } from './discussion.ts';
import { flagOf } from './flag.ts';
import { prepareUnwritten, slogansIn } from './hollow-measures.ts';
import { claimIn } from './no-problems.ts';
import { prepareRemedies, saysRemedy } from './remedy.ts';
import type { Analysis, RuleMaker } from './rule.ts';
import { standsIn } from './words-at.ts';

/** Section five states problems and nowhere a measure (《条例》第五十条: 改进情况); who claims to have none is told of that alone. */
export const noMeasures: RuleMaker = (lexicons) => {
  const [parts, cues] = [lexicons.lexicon('report-parts'), lexicons.lexicon('review-cues')];
  const remediesOf = prepareRemedies(lexicons);
  const isLabelled = prepareLabelled(lexicons);
  const isUnwritten = prepareUnwritten(lexicons);
  const holdsDeed = standsIn(lexicons.words('deed-words'));
  return (analysis) => {
    const discussion = discussionOf(analysis);
    const [first] = discussion?.problems ?? [];
    if (discussion === null || first === undefined || isInSix(analysis.report, parts)) return [];
    const slogans = slogansIn(discussion, analysis, holdsDeed);
    const certainty = lackOf(discussion, analysis, slogans);
    if (certainty === null || claimIn(analysis, cues) !== null) return [];
    const { section, problems, measures } = discussion;
    return [
      flagOf(lexicons, {
        code: 'no-measures',
        severity: 'high',
        certainty,
        // What stands in the place of measures, or the problems alone.
        span: (measures[0] ?? slogans)?.span ?? atAGlance(first.span, problems),
        other: section.heading === null ? null : { reportId: analysis.report.reportId, span: section.heading },
        rule: 'no-measures',
        zh: { count: problems.length },
      }),
    ];
  };

  /** How sure it is that there is no measure; null where there may be one. */
  function lackOf(discussion: Discussion, analysis: Analysis, slogans: Sentence | null): Certainty | null {
    const { form } = analysis.report;
    const { measures, section } = discussion;
    if (!measures.every(({ span }) => isUnwritten(form.of(span)))) return null;
    const remedies = remediesOf(analysis.report, section);
    if (slogans !== null) {
      // 将坚决贯彻…: what slogans announce is no measure.
      const { start } = form.toForm(slogans.span);
      return saysRemedy({ ...remedies, hits: remedies.hits.filter((hit) => hit.start < start) }) ? null : 'possible';
    }
    // 现已改为发放前公示, told inside a problem: no measure by itself, yet something was done.
    if (saysRemedy(remedies) || isLabelled(analysis, discussion)) return null;
    return measures.length > 0 ? 'certain' : certaintyOf(discussion, analysis, holdsDeed);
  }
};

/** What tells of problems: how wide one is, what came of it. */
const telling: ReadonlySet<SubstanceClass | undefined> = new Set(['S5', 'B6', 'N']);

/** What tells of something done or meant. */
const acting: ReadonlySet<SubstanceClass | undefined> = new Set(['S2', 'S3', 'S6', 'S7', 'B4']);

/**
 * Certain where nothing stands behind the problems or only that there is nothing more; possible where that tells more of them, or a problem
 * goes on in a sentence that may not. Anything else may be a measure in words we do not know; then nobody is accused. What says nothing was
 * no problem.
 */
function certaintyOf(
  { problems, behind }: Discussion,
  { report, substances }: Analysis,
  holdsDeed: (form: string) => boolean,
): Certainty | null {
  const classOf = ({ no }: Sentence) => substances[no]?.class;
  const saying = report.sentences.filter(({ span }) =>
    problems.some((problem) => span.start < problem.span.end && problem.span.start < span.end),
  );
  if (saying.every((sentence) => classOf(sentence) === 'N')) return null;
  const goingOn = saying.filter(({ span }) => !problems.some((problem) => span.start <= problem.span.start));
  if (goingOn.some((sentence) => acting.has(classOf(sentence)))) return null;
  const isTold = goingOn.every((sentence) => classOf(sentence) === 'S5');
  // 更新慢,经自查后逐村更换完毕; 请村官用方言讲,讲了26场: words for what was done that we may not know.
  const mayAct = saying.some(({ span }) => holdsDeed(report.form.of(span))) || goingOn.some(({ span }) => /\d/.test(report.form.of(span)));
  if (isTold && behind.every((sentence) => classOf(sentence) === 'N')) return mayAct ? 'possible' : 'certain';
  return behind.every((sentence) => telling.has(classOf(sentence))) ? 'possible' : null;
}

/** Something stands below 改进情况, in whatever words, and not 暂无 or 详见附件. */
function prepareLabelled(lexicons: Lexicons): (analysis: Analysis, discussion: Discussion) => boolean {
  const [labels, none] = [lexicons.words('measure-labels'), [...lexicons.words('nothings'), ...lexicons.words('stand-ins')]];
  const labelled = new RegExp(`(?:${labels.join('|')}):\\s*(?!${none.join('|')})[^\\s。]{${shortest}}`);
  return ({ report }, { section }) => section.body !== null && labelled.test(report.form.of(section.body));
}

/** Letters below a label that are more than a mark. */
const shortest = 6;

/** Section six says that measures follow, in whatever words: they are misplaced, not missing. */
function isInSix({ sections, form }: Report, parts: Lexicon): boolean {
  const body = sections.find(({ name }) => name === 'other')?.body ?? null;
  return body !== null && parts.scan(form.of(body)).some(({ entry }) => entry.yields['role'] === 'label');
}
