import type { Hit, Lexicon, Lexicons } from '#lexicon';
import { flatMapped, grouped, type Measure, type Problem } from '#model';
import { byTurns, type Discussion, discussionOf, inPlace, sureAnswer } from './discussion.ts';
import { prepareHeadedBody } from './headed-body.ts';
import { ofLastYear } from './last-year.ts';
import { meansOf, needsIn, prepareNeeds, servesAny } from './needs.ts';
import { oncePer, oncePerLexicons } from './once.ts';
import { outOfPlace } from './out-of-place.ts';
import type { Examined } from './rule.ts';
import { prepareContent, sharedContent } from './shared-content.ts';
import { isApart, strayedFrom } from './strayed.ts';
import { isTrainingForPeople, trainedForPeople } from './want-of-people.ts';

/** A measure that stands for a problem and does something else. */
export interface OffTarget {
  readonly measure: Measure;
  /** Null where the measure names a problem that is stated nowhere else. */
  readonly problem: Problem | null;
  /** The words of the problem. */
  readonly words: string;
  /** It names the problem; otherwise it only stands in its place. */
  readonly isNamed: boolean;
  /** What it does is known to serve no such need; otherwise it is only about other topics in other words. */
  readonly isKnown: boolean;
}

export type FindOffTarget = (examined: Examined) => readonly OffTarget[];

/** Finds training for what is no want of skill, an open day for replies gone wrong (DOMAIN.md 2.1, answeredness); none where there is no discussion. */
export const prepareOffTarget: (lexicons: Lexicons) => FindOffTarget = oncePerLexicons((lexicons) => {
  const [references, aims] = [lexicons.lexicon('answer-cues'), lexicons.lexicon('aims')];
  const cues = lexicons.lexicon('review-cues');
  const needsOf = prepareNeeds(lexicons);
  const contentOf = prepareContent(lexicons.words('list-words'));
  const ownWordsOf = prepareContent(lexicons.words('list-words'), lexicons.words('disclosure-things'));
  const isHeadedOnly = prepareHeadedBody(lexicons);
  return oncePer((examined: Examined) => {
    const { report, extraction } = examined;
    const needs = needsOf(report);
    const discussion = discussionOf(examined);
    if (discussion === null) return [];
    const isOfLastYear = ofLastYear(examined, cues);
    const formOf = ({ span }: Problem | Measure) => report.form.of(span);
    const sure = grouped(
      extraction.answers.filter(({ strength }) => strength >= sureAnswer),
      ({ measureNo }) => measureNo,
    );
    const isIdle = ({ no }: Measure) => !sure.has(no);
    const isSureOf = ({ no }: Measure, problem: Problem) => sure.get(no)?.every(({ problemNo }) => problemNo === problem.no) === true;
    // Its number in a list counts before its place right behind a problem.
    const placed = new Map([...byTurns(discussion), ...inPlace(discussion, report.form)].map(([problem, { no }]) => [no, problem]));
    const namedBy = (reference: string) => problemNamed(contentOf(reference), discussion, (problem) => contentOf(formOf(problem)));
    // 对照该问题: which one is plain where there is only one.
    const onlyOne = (reference: string, measure: Measure): Problem | null => {
      const [only, second] = discussion.problems;
      if (only === undefined || second !== undefined || isOfLastYear(measure)) return null;
      return needsIn(needs.scan(reference)).length === 0 ? only : null;
    };
    const placeOf = (measure: Measure): Problem | null => {
      const problem = placed.get(measure.no) ?? null;
      if (problem === null || isIdle(measure)) return problem;
      // Training is no answer to want of people, though both are told of the staff.
      return isSureOf(measure, problem) && isTrainingForPeople(needs, formOf(measure), formOf(problem)) ? problem : null;
    };
    const targetOf = (measure: Measure, reference: string): Omit<OffTarget, 'measure' | 'isKnown'> | null => {
      const meant = reference === '' ? null : (namedBy(reference) ?? onlyOne(reference, measure));
      const problem = meant ?? placeOf(measure);
      if (meant === null && reference !== '') return { problem, words: reference, isNamed: true };
      return problem === null ? null : { problem, words: formOf(problem), isNamed: meant !== null };
    };
    const byMeans = (measure: Measure): OffTarget | null => {
      const form = formOf(measure);
      const told = referenceOf(references, form);
      const reference = told === '' ? referenceOf(aims, form) : told;
      const means = meansOf(needs, form.slice(reference.length), reference !== '');
      if (means === null || (reference === '' && isOfLastYear(measure))) return null;
      const target = targetOf(measure, reference);
      return target === null || isServed(means, needs.scan(target.words))
        ? null
        : { measure, ...target, isKnown: isApart(measure, extraction) };
    };
    const byAim = (measure: Measure): OffTarget | null => {
      const problem = strayedFrom(measure, examined, needs);
      return problem === null ? null : { measure, problem, words: formOf(problem), isNamed: true, isKnown: false };
    };
    const trained = trainedForPeople(discussion, needs, formOf);
    const strays = outOfPlace(discussion, extraction, { form: report.form, needs, contentOf: ownWordsOf });
    const headed = (measure: Measure) => {
      const problem = placed.get(measure.no);
      return problem !== undefined && isHeadedOnly(needs, formOf(measure), formOf(problem), problem.topics) ? problem : undefined;
    };
    // Told by where it stands alone.
    const unnamed = (measure: Measure): OffTarget | null => {
      if (!isIdle(measure) || isOfLastYear(measure)) return null;
      const known = trained.get(measure.no) ?? headed(measure);
      const problem = known ?? strays.get(measure.no);
      return problem === undefined ? null : { measure, problem, words: formOf(problem), isNamed: false, isKnown: known !== undefined };
    };
    return flatMapped(discussion.measures, (measure): readonly OffTarget[] => {
      const found = byMeans(measure) ?? byAim(measure) ?? unnamed(measure);
      return found === null ? [] : [found];
    });
  });
});

/** Farthest from its beginning that a measure names its problem, and longest name, characters. */
const farthest = 12;
const longest = 30;

/** The beginning of a measure up to where it has named its problem: 围绕渠道不对路的难题; '' where it names none. */
export function referenceOf(references: Lexicon, form: string): string {
  const [hit] = references.scan(form.slice(0, farthest + longest));
  return hit === undefined || hit.start > farthest ? '' : form.slice(0, hit.end);
}

/** One of the means serves one of the needs; of an unknown need we know only that training may not serve it. */
function isServed(means: readonly Hit[], problem: readonly Hit[]): boolean {
  const needs = needsIn(problem);
  return needs.length === 0 ? means.some(({ entry }) => entry.yields['means'] !== 'training') : servesAny(means, needs);
}

/** Whether all that a measure does is of kinds of which none serves what the problem needs: training for want of people. */
export function misses(needs: Lexicon, measure: string, problem: string): boolean {
  const means = meansOf(needs, measure, false);
  if (means === null) return false;
  const wanted = needsIn(needs.scan(problem));
  return wanted.length > 0 && !servesAny(means, wanted);
}

/** Share of the words of a reference, with the words that make it one, that come back in the problem it names. */
const leastNamed = 0.33;
const leastWords = 2;

function problemNamed(
  words: ReadonlySet<string>,
  { problems }: Discussion,
  contentOf: (problem: Problem) => ReadonlySet<string>,
): Problem | null {
  const least = Math.max(leastWords, leastNamed * words.size);
  return problems.find((problem) => sharedContent(words, contentOf(problem)) >= least) ?? null;
}
