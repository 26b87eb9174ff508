import type { Lexicon, Lexicons } from '#lexicon';
import { type Measure, overlap, type Problem } from '#model';
import { type Discussion, withoutObject } from './discussion.ts';
import { ofLastYear } from './last-year.ts';
import { prepareNeeds, serves } from './needs.ts';
import { isTouched } from './open-problem.ts';
import { isDoneOutside, type Remedies } from './remedy.ts';
import type { Returned } from './returned.ts';
import type { Examined } from './rule.ts';
import { prepareContent } from './shared-content.ts';
import { isForAll, type Words } from './topic-alone.ts';
import { answersOne } from './vague-measure.ts';

type BesideEmpty = (examined: Examined, discussion: Discussion, remedies: Remedies) => readonly Problem[];

/**
 * Prepares the search for problems beside one measure alone that answers none of them and says nothing of its own
 * (完善工作机制,提高服务水平,再上新台阶): open are those of which it has neither a topic nor a word, nor does anything of its own that
 * serves them. None where something was done besides, or where it goes through all kinds of things.
 */
export function prepareBesideEmpty(lexicons: Lexicons, contentOf: Words['contentOf'], isReturned: Returned): BesideEmpty {
  const cues = lexicons.lexicon('review-cues');
  const needsOf = prepareNeeds(lexicons);
  const ownOf = prepareContent([...lexicons.words('list-words'), ...lexicons.words('turned-words')]);
  const [slogans, betterings] = [lexicons.words('slogan-words'), lexicons.words('plain-betterings')];
  const servesOfItself = (needs: Lexicon, measure: string, problem: string) =>
    measure
      .split(clauseEnd)
      .some(
        (clause) => (ownOf(clause).size >= fewestOwn || betterings.some((word) => clause.includes(word))) && serves(needs, clause, problem),
      );
  return (examined, discussion, remedies) => {
    const { report, extraction } = examined;
    const { problems, measures } = discussion;
    const needs = needsOf(report);
    const [[first], [only, second]] = [problems, measures];
    if (first === undefined || only === undefined || second !== undefined) return [];
    const isEmpty = only.kind === 'pledge' && only.specificity === 0 && !answersOne(only, extraction);
    if (
      !isEmpty ||
      !slogans.some((word) => report.form.of(only.span).includes(word)) ||
      isMeantForAll(examined, cues, only) ||
      ofLastYear(examined, cues)(only) ||
      isForAll(only, { form: report.form, needs, contentOf })
    )
      return [];
    if (isDoneOutside(report, remedies, first.span, only.span)) return [];
    const isOpen = (problem: Problem) =>
      !problem.topics.includes(withoutObject) &&
      !isTouched(problem, [only]) &&
      !servesOfItself(needs, report.form.of(only.span), report.form.of(problem.span)) &&
      !isReturned(problem, examined, discussion, [], 1);
    return problems.filter(isOpen);
  };
}

/** 对照上述问题逐项整改 is meant for each of them, 健全考核办法 may be. */
const isMeantForAll = ({ reading }: Examined, cues: Lexicon, { span }: Measure): boolean =>
  reading.hits(cues).some((hit) => hit.entry.yields['cue'] === 'for-each' && overlap(reading.spanOf(hit.start, hit.end), span) > 0);

/** Pairs of letters that a clause has beside the words of all, at least, to be about something: 健全发布制度, not 完善工作机制. */
const fewestOwn = 2;
const clauseEnd = /[,;。]/;
