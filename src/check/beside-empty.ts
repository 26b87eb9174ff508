import type { Lexicons } from '#lexicon';
import type { Measure, Problem, Report } from '#model';
import type { Discussion } from './discussion.ts';
import { ofLastYear } from './last-year.ts';
import { serves } from './needs.ts';
import { isTouched, withoutObject } from './open-problem.ts';
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
  const [needs, cues] = [lexicons.lexicon('needs'), lexicons.lexicon('review-cues')];
  const ownOf = prepareContent([...lexicons.words('list-words'), ...lexicons.words('turned-words')]);
  const servesOfItself = (measure: string, problem: string) =>
    measure
      .split(clauseEnd)
      .some((clause) => (ownOf(clause).size >= fewestOwn || /更[快全细广]/.test(clause)) && serves(needs, clause, problem));
  return (examined, discussion, remedies) => {
    const { report, extraction } = examined;
    const { problems, measures } = discussion;
    const [[first], [only, second]] = [problems, measures];
    if (first === undefined || only === undefined || second !== undefined) return [];
    const isEmpty = only.kind === 'pledge' && only.specificity === 0 && !answersOne(only, extraction);
    if (
      !isEmpty ||
      !slogan.test(report.form.of(only.span)) ||
      isMeantForAll(only, report.form) ||
      ofLastYear(examined, cues)(only) ||
      isForAll(only, { form: report.form, needs, contentOf })
    )
      return [];
    if (isDoneOutside(report, remedies, first.span, only.span)) return [];
    const isOpen = (problem: Problem) =>
      !problem.topics.includes(withoutObject) &&
      !isTouched(problem, [only]) &&
      !servesOfItself(report.form.of(only.span), report.form.of(problem.span)) &&
      !isReturned(problem, examined, discussion, [], 1);
    return problems.filter(isOpen);
  };
}

/** 对照上述问题逐项整改 is meant for each of them, 健全考核办法 may be. */
const isMeantForAll = ({ span }: Measure, form: Report['form']): boolean =>
  forEach.test(form.of(span)) || /考核(?:办法|制度|机制|体系)/.test(form.of(span));
/** What a measure that says nothing is made of; 在公文系统嵌入必选项 is something done. */
const slogan =
  /进一步|加强|加大|提高|提升|增强|完善|改进|优化|强化|健全|落实|做好|抓好|推进|推动|努力|台阶|力度|水平|继续|认真|切实|不断|全面|成效|实效/;
const forEach = /(?:上述|以上|存在的).{0,6}问题.*(?:逐项|逐条|逐一|一并|全部)/s;

/** Pairs of letters that a clause has beside the words of all, at least, to be about something: 健全发布制度, not 完善工作机制. */
const fewestOwn = 2;
const clauseEnd = /[,;。]/;
