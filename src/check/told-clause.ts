import { outcomeRowsByGroup } from '#contract';
import type { Hit } from '#lexicon';
import { isHanAt } from './han.ts';
import type { Quantity } from './quantity.ts';
import { isTabled } from './table-facts.ts';
import type { ToldFact } from './told-fact.ts';

/** One clause; `hits` of lexicons/facts. */
export interface Clause {
  readonly spoken: string;
  readonly start: number;
  readonly end: number;
  readonly hits: readonly Hit[];
  readonly quantities: readonly Quantity[];
}

export interface ClauseWords {
  /** Units in which no case or document is counted. */
  readonly looseUnits: ReadonlySet<string>;
  /** Units of regulations and documents alone: 部. */
  readonly actUnits: ReadonlySet<string>;
  /** What stands right before 申请 where it is one for information. */
  readonly heads: ReadonlySet<string>;
  /** 未发生 before 一起: not one. */
  readonly notOne: RegExp;
}

/** Businesses that need no act: all that is told of them are cases. */
const withoutAct: ReadonlySet<string> = new Set(['review', 'lawsuit', 'charge']);
/** Decisions and documents, which are also published: what counts publications says nothing of them. */
const published: ReadonlySet<string> = new Set(['permit', 'penalty', 'coercion', 'normative', 'rules']);
const disputed: ReadonlySet<string> = new Set(['review', 'lawsuit']);
const isDispute = (hit: Hit) => disputed.has(subjectOf(hit) ?? '');
const decisions: ReadonlySet<string> = new Set(['permit', 'penalty', 'coercion']);
/** Letters between a subject and its figure: 申请数量为9件. */
const widestBare = 4;
/** Letters between a figure and the subject that it counts: 12件政府信息公开申请. */
const widestCounted = 6;

export const roleOf = ({ entry }: Hit): string => entry.yields['role'] ?? '';
export const subjectOf = (hit: Hit | undefined): string | null => hit?.entry.yields['subject'] ?? null;

/** Results of applications: often told as parts, of one channel or one kind of applicant. */
export const results: ReadonlySet<string> = new Set(
  ['granted', 'partly', 'refused', 'unable', 'unhandled', 'otherwise', ...Object.values(outcomeRowsByGroup).flat()].map(
    (act) => `application ${act}`,
  ),
);

const isOutcome = (hit: Hit) => roleOf(hit) === 'outcome';

/** Words inside the name of an outcome (属于, 涉及, 信访, 不予公开) are nothing else. */
export function withoutNamed(hits: readonly Hit[]): readonly Hit[] {
  const outcomes = hits.filter(isOutcome);
  if (outcomes.length === 0) return hits;
  return hits.filter((hit) => isOutcome(hit) || !outcomes.some(({ start, end }) => start <= hit.start && hit.end <= end));
}

/** The subjects of a clause; those inside other words (申请人, 依申请公开) or of other businesses (公租房申请) are none. */
export function subjectsOf(clause: Clause, words: ClauseWords): readonly Hit[] {
  const subjects = clause.hits.filter((hit) => roleOf(hit) === 'subject');
  if (subjects.length === 0) return subjects;
  const asides = clause.hits.filter((hit) => roleOf(hit) === 'aside' || roleOf(hit) === 'cover');
  // 申请行政复议 is no application, but a review.
  const isFree = (hit: Hit) =>
    !asides.some((aside) => aside.start <= hit.start && hit.end <= aside.end && !(roleOf(aside) === 'cover' && isDispute(hit)));
  return subjects.filter((hit) => isFree(hit) && isForInformation(clause, hit, words));
}

/** Whether a clause is about applications for something else. */
export function isOtherApplication(clause: Clause, words: ClauseWords): boolean {
  return clause.hits.some((hit) => roleOf(hit) === 'subject' && !isForInformation(clause, hit, words));
}

const longestHead = 4;

/** 收到申请, 政府信息公开申请, 提出的申请, but no 备案申请, and no 公租房申请. */
function isForInformation({ spoken, start }: Clause, hit: Hit, { heads }: ClauseWords): boolean {
  if (subjectOf(hit) !== 'application') return true;
  if (hit.start === start || !isHanAt(spoken, hit.start - 1)) return true;
  for (let from = Math.max(start, hit.start - longestHead); from < hit.start; from += 1)
    if (heads.has(spoken.slice(from, hit.start))) return true;
  return false;
}

/** The fact that a clause tells, by its words or by what was told `before` it in the sentence. */
export function factOf(
  clause: Clause,
  subjects: readonly Hit[],
  before: string | null,
  year: number | null,
  words: ClauseWords,
): ToldFact | null {
  const figure = figureOf(clause, words);
  if (figure === null) return null;
  const nearest = subjects.findLast(({ start }) => start < figure.start) ?? subjects.find(({ start }) => start >= figure.end) ?? null;
  const subject = subjectOf(nearest ?? undefined) ?? before;
  if (subject === null || figure.unit.endsWith(money) !== (subject === 'charge')) return null;
  const isShown = decisions.has(subject) && clause.hits.some((hit) => isShowing(hit, clause));
  const told = decisions.has(subject) ? { ...clause, hits: clause.hits.filter((hit) => hit.entry.id !== shown) } : clause;
  if (isOther(told, subject, figure, year)) return null;
  const { start, end } = clause;
  const key = keyOf(told, figure, subject, nearest);
  return key === null ? null : { ...amountOf(figure), start, end, ...key, ...(isShown ? { isShown } : {}) };
}

/** Id of the words of publishing. */
const shown = 'shown';

/** 公示行政许可381件; not 作出行政许可决定381件并公示, which tells the decisions. */
function isShowing(hit: Hit, { hits, quantities }: Clause): boolean {
  if (hit.entry.id !== shown) return false;
  const [figure] = quantities.filter(({ isCase }) => isCase);
  const isDecided = figure !== undefined && hits.some(({ entry, end }) => entry.yields['act'] === 'decided' && end <= figure.start);
  return !(isDecided && hit.start >= figure.end);
}

const money = '元';

/** The only figure of a clause that may count cases or money. */
function figureOf({ quantities, hits, spoken, start }: Clause, { looseUnits, actUnits, notOne }: ClauseWords): Quantity | null {
  if (quantities.length === 0) return null;
  const isOfActs = hits.some((hit) => subjectOf(hit) === 'rules');
  const figures = quantities.filter(
    ({ isItem, unit }) => (isItem && !looseUnits.has(unit)) || unit.endsWith(money) || (isOfActs && actUnits.has(unit)),
  );
  const [figure] = figures;
  if (figure === undefined || figures.length > 1 || !figure.isExact) return null;
  return figure.value === 1 && notOne.test(spoken.slice(start, figure.start)) ? null : figure;
}

/** Money is told in 万元, as the table has it. */
function amountOf({ value, slack, unit }: Quantity): Pick<ToldFact, 'value' | 'slack'> {
  const scale = unit === money ? tenThousand : 1;
  return { value: value / scale, slack: slack / scale };
}

const tenThousand = 10_000;

function keyOf(clause: Clause, figure: Quantity, subject: string, nearest: Hit | null): Pick<ToldFact, 'key' | 'isPlain'> | null {
  const result = clause.hits.find((hit) => roleOf(hit) === 'result')?.entry.yields['result'];
  if (withoutAct.has(subject)) return withoutActOf(subject, result, nearest, clause);
  const row = subject === 'application' ? nearestTo(figure, clause.hits.filter(isOutcome))?.entry.yields['row'] : undefined;
  if (row !== undefined) return { key: `application ${row}`, isPlain: true };
  const act = actOf(clause, figure);
  if (act !== null) {
    const key = `${subject} ${done.get(`${subject} ${act}`) ?? act}`;
    return { key, isPlain: (nearest !== null && !(decisions.has(subject) && act === 'out')) || act.startsWith('carried') };
  }
  // 2023年申请0件, 行政处罚决定9件, 12件申请: received and made, most likely.
  const isBare = nearest !== null && Math.max(figure.start - nearest.end - widestBare, nearest.start - figure.end - widestCounted) <= 0;
  const bare = subject === 'application' ? 'in' : decisions.has(subject) ? 'decided' : null;
  return isBare && bare !== null ? { key: `${subject} ${bare}`, isPlain: false } : null;
}

/** Applications are handled, decisions made, and both are done with. */
const done: ReadonlyMap<string, string> = new Map([
  ['application decided', 'out'],
  ...[...decisions].map((subject) => [`${subject} out`, 'decided'] as const),
]);

/** Disputes with what became of them (复议维持1件), and charges. */
function withoutActOf(
  subject: string,
  result: string | undefined,
  nearest: Hit | null,
  clause: Clause,
): Pick<ToldFact, 'key' | 'isPlain'> | null {
  if (subject !== 'charge' && result !== undefined) return { key: `${subject} ${result}`, isPlain: false };
  const isPaid = subject === 'charge' && clause.hits.some((hit) => roleOf(hit) === 'paid');
  return nearest === null && !isPaid ? null : { key: subject, isPlain: nearest !== null && !clause.hits.some(isOfOneKind) };
}

/** 复议后起诉0件: of one of the two kinds of lawsuits. */
export const isOfOneKind = (hit: Hit) => roleOf(hit) === 'kind';

const carriedOver = 'carried-over';

/** The act nearest before the figure, else behind it (2件转入下年). */
function actOf({ hits }: Clause, figure: Quantity): string | null {
  const acts = hits.filter((hit) => roleOf(hit) === 'act');
  // 转入2024年继续办理12件: none of them was handled.
  if (acts.some(({ entry }) => entry.yields['act'] === carriedOver)) return carriedOver;
  // 不予公开和无法提供33件: the sum of two rows.
  if (new Set(acts.map(({ entry }) => entry.yields['act']).filter((act) => results.has(`application ${act}`))).size > 1) return null;
  return nearestTo(figure, acts)?.entry.yields['act'] ?? null;
}

/** The last before the figure, else the first behind it. */
const nearestTo = (figure: Quantity, hits: readonly Hit[]): Hit | undefined =>
  hits.findLast(({ end }) => end <= figure.start) ?? hits.find(({ start, end }) => start >= figure.end || end > figure.start);

/** A number before 年 that is a year, and no count of years. */
const firstYear = 1900;

/** Another business; words of publishing (信息) are one only beside what is also published, and 事项 only where it is what is counted. */
export function isAside(hit: Hit, { hits, quantities }: Clause, subject: string | null): boolean {
  if (roleOf(hit) !== 'aside') return false;
  const { id } = hit.entry;
  if (id === 'listed') {
    const isDecided = hits.some((other) => roleOf(other) === 'act') && quantities.some(({ isCase }) => isCase);
    return subject === null || (published.has(subject) && !isDecided);
  }
  return id !== shown || subject === null || published.has(subject);
}

export const isCarriedAct = ({ entry }: Hit) => entry.yields['act']?.startsWith('carried') === true;

/** A word that makes what is told a part, or another time's; not where it belongs to 上年结转. */
export function isLimiting(hit: Hit, subject: string | null, hits: readonly Hit[]): boolean {
  const { subject: only } = hit.entry.yields;
  if (roleOf(hit) !== 'part' || (only !== undefined && only !== subject)) return false;
  return !hits.some((other) => isCarriedAct(other) && (only === undefined || (other.start <= hit.start && hit.end <= other.end)));
}

/** Another business, a part of it, another year, or told by turns (分别为3件、5件). */
function isOther(clause: Clause, subject: string, figure: Quantity, year: number | null): boolean {
  const { hits, quantities, spoken, end } = clause;
  const hasResult = disputed.has(subject) && hits.some((hit) => roleOf(hit) === 'result');
  // 上年结转2件已于1月办结: when they were dealt with limits nothing.
  const isCarriedBefore = hits.some((hit) => isCarriedAct(hit) && hit.end <= figure.start);
  const limits = (hit: Hit) => isLimiting(hit, subject, hits) && !(isCarriedBefore && hit.start >= figure.end);
  if (hits.some((hit) => isAside(hit, clause, subject) || (!hasResult && isResult(hit, subject)) || limits(hit))) return true;
  if (spoken[end] === joint && hits.some((hit) => roleOf(hit) === 'respectively' && hit.start < figure.start)) return true;
  return quantities.some(({ unit, value }) => unit === '年' && value > firstYear && value !== year) && !hits.some(isCarriedAct);
}

/** Results of disputes are no acts of other businesses. */
const isResult = (hit: Hit, subject: string) => roleOf(hit) === 'result' && !disputed.has(subject);
const joint = '、';

/** Whether the tables have such a figure, and a sentence of this kind tells it; results of applications are told as parts. */
export function isTold(key: string, isAbout: boolean, isPart: boolean): boolean {
  if (disputed.has(key.split(' ')[0] ?? '') && !isAbout) return false;
  return isTabled(key) && !(isPart && !results.has(key) && !/^(?:review|lawsuit) /.test(key));
}
