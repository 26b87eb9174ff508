import type { Hit, Lexicon } from '#lexicon';
import { flatMapped, type Measure, type Problem, withoutMark } from '#model';
import type { Discussion } from './discussion.ts';
import { meansOf, needsIn, servesAny } from './needs.ts';

/** 队伍与能力: want of people and want of skill. */
const staffing = '06';

/** 组织文书学习条例 where there is nobody but two clerks. */
export const isTrainingForPeople = (needs: Lexicon, measure: string, problem: string): boolean =>
  isTraining(meansOf(needs, measure, false)) && isWantOfPeople(needs, problem);

const isTraining = (means: readonly Hit[] | null) =>
  isAll(
    (means ?? []).map(({ entry }) => entry.yields['means']),
    'training',
  );
const isWantOfPeople = (needs: Lexicon, problem: string) => isAll(needsIn(needs.scan(problem)), 'staff');
const isAll = (kinds: readonly (string | undefined)[], kind: string) => kinds.length > 0 && kinds.every((each) => each === kind);

/**
 * Measures of the staff that begin with training and give no people (加强业务培训,落实责任), by their numbers, where the one problem of the
 * staff is that there are too few, and no measure gives any.
 */
export function trainedForPeople(
  { problems, measures }: Discussion,
  needs: Lexicon,
  formOf: (told: Problem | Measure) => string,
): ReadonlyMap<number, Problem> {
  const [only, second] = problems.filter(({ topics }) => topics.includes(staffing));
  if (only === undefined || second !== undefined || !isWantOfPeople(needs, formOf(only))) return new Map();
  if (measures.some((measure) => givesPeople(needs, formOf(measure)))) return new Map();
  const isTrained = (measure: Measure) =>
    measure.span.end - measure.span.start <= longest && measure.topics.includes(staffing) && isTrainingFirst(needs, formOf(measure));
  return new Map(flatMapped(measures, (measure) => (isTrained(measure) ? [[measure.no, only] as const] : [])));
}

/** A measure longer than this, characters, is likely several in one. */
const longest = 80;

/** 配备专职人员, 明确专人; not a system that may bring them. */
const givesPeople = (needs: Lexicon, measure: string) => servesAny(needs.scan(measure).filter(isHands), ['staff']);
const isHands = ({ entry }: Hit) => entry.yields['means'] === 'staff' || entry.yields['means'] === 'other';

function isTrainingFirst(needs: Lexicon, measure: string): boolean {
  const [first = ''] = withoutMark(measure.trim()).split(/[,;。]/);
  const means = meansOf(needs, first, false);
  return isTraining(means) && !servesAny(means ?? [], ['staff']);
}
