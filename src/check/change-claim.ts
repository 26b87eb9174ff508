import type { Hit } from '#lexicon';
import { flatMapped } from '#model';
import { clauseAround, sentenceAround } from './clause.ts';
import type { Count, Quantity } from './quantity.ts';

/** What a sentence says of a figure and that of the year before; all figures of one unit but `rate`. */
export interface ChangeClaim {
  readonly now: Quantity | null;
  readonly before: Quantity | null;
  readonly direction: 'up' | 'down' | 'same';
  /** By how much: 增加3件. */
  readonly by: Quantity | null;
  /** By how much in percent: 增长25%. */
  readonly rate: Quantity | null;
  /** The figure stands elsewhere, under the same name. */
  readonly isNamed: boolean;
  /** Nothing stands between the figure and the comparison: 0件,较上年…. */
  readonly isBeside: boolean;
  /** 翻一番 is 2, 增长2倍 is 3; null where nothing of the kind is said. */
  readonly factor: number | null;
  readonly start: number;
  readonly end: number;
}

/** Characters from a comparison to the figure that it names: 较上年的11件. */
const nearest = 3;
/** Characters from a figure to the comparison about it. */
const farthest = 24;

/** Letters before a comparison that still speak of the clause before: 申请数量较上年…. */
const longestSubject = 4;

/** 8件,较上年的11件增加3件 and 由1800条增至2600条,翻了一番; `lastYear` as it is written, for 2022年收到11件. */
export function changeClaims(count: Count, spoken: string, lastYear: string): readonly ChangeClaim[] {
  return [
    ...flatMapped(count.all('than'), (than) => {
      const claim = comparedClaim(count, spoken, than, lastYear);
      return claim === null ? [] : [claim];
    }),
    ...flatMapped(count.all('last-year'), (hit) => {
      const claim = besideClaim(count, spoken, hit);
      return claim === null ? [] : [claim];
    }),
    ...flatMapped([...count.all('rise-to'), ...count.all('fall-to')], (move) => {
      const claim = movedClaim(count, spoken, move);
      return claim === null ? [] : [claim];
    }),
  ];
}

function comparedClaim(count: Count, spoken: string, than: Hit, lastYear: string): ChangeClaim | null {
  const [sentence, stop] = sentenceAround(spoken, than.start);
  const [, clause] = clauseAround(spoken, than.end);
  const turn = turnIn(count, than.end, clause);
  if (turn === null || count.has('respectively', sentence, clause)) return null;
  const [named] = count.within(than.end, turn.start).filter(({ start }) => start - than.end <= nearest);
  const [by, rate] = amountsBehind(count, turn, stop);
  const unit = named?.unit ?? by?.unit ?? null;
  const own = figureBefore(count, spoken, sentence, than.start, unit);
  const now = own ?? (named === undefined ? null : figureNamed(count, spoken, than.start, named));
  if (now === null) return null;
  const before = named ?? toldBefore(count, spoken, now, sentence, lastYear) ?? toldBehind(count, now, clause, stop);
  const end = Math.max(clause, by?.end ?? 0, rate?.end ?? 0, before?.end ?? 0);
  const start = own === null ? clauseAround(spoken, than.start)[0] : Math.min(now.start, before?.start ?? now.start);
  const [isNamed, isBeside] = [own === null, own !== null && than.start - own.end <= 1];
  const told = { now, before, direction: turn.direction, by: by?.unit === now.unit ? by : null, rate, factor: null };
  return { ...told, isNamed, isBeside, start, end };
}

/** 12件,较上年增长100%,上年为9件: the figure of last year in the clause behind. */
function toldBehind(count: Count, now: Quantity, clause: number, stop: number): Quantity | null {
  const hit = count.hits('last-year', clause, stop)[0];
  const figure = hit === undefined || hit.start - clause > 1 ? null : figureOfLastYear(count, hit, now.unit);
  return figure !== null && figure.end <= stop ? figure : null;
}

/** The figure that is told right behind 上年. */
function figureOfLastYear(count: Count, { start, end }: Hit, unit: string): Quantity | null {
  const [figure] = count.within(end, end + longestFigure);
  if (figure === undefined || !figure.isExact || figure.unit !== unit) return null;
  const isTold = count.all('last-year-was').some((hit) => hit.start === start && hit.end > figure.start && hit.end < figure.end);
  return isTold ? figure : null;
}

/** 公开信息340条,上年是295条,减少45条: three clauses of their own. */
function besideClaim(count: Count, spoken: string, hit: Hit): ChangeClaim | null {
  const [clause, end] = clauseAround(spoken, hit.start);
  if (clause !== hit.start || spoken[clause - 1] !== ',' || spoken[end] !== ',') return null;
  const [sentence, stop] = sentenceAround(spoken, hit.start);
  const [previous] = clauseAround(spoken, Math.max(sentence, clause - 2));
  const [now, ...more] = count.within(Math.max(sentence, previous), clause).filter(isCounted);
  const before = now === undefined ? null : figureOfLastYear(count, hit, now.unit);
  const [, next] = clauseAround(spoken, end + 1);
  const turn = turnIn(count, end + 1, next);
  const isClear = now?.isExact === true && more.length === 0 && before !== null && before.end === end && now.end === clause - 1;
  if (!isClear || turn === null || turn.start !== end + 1) return null;
  const [by, rate] = amountsBehind(count, turn, stop);
  const told = { now, before, direction: turn.direction, by: by?.unit === now.unit ? by : null, rate, factor: null };
  return { ...told, isNamed: false, isBeside: true, start: previous, end: next };
}

interface Turn {
  readonly direction: ChangeClaim['direction'];
  readonly start: number;
  readonly end: number;
}

/** The only direction of a clause. */
function turnIn(count: Count, start: number, end: number): Turn | null {
  const turns = flatMapped(['up', 'down', 'same'] as const, (direction) =>
    count
      .all(direction)
      .filter((hit) => hit.start >= start && hit.end <= end + 1)
      .map((hit): Turn => ({ direction, start: hit.start, end: hit.end })),
  ).sort((left, right) => left.start - right.start);
  const [first] = turns;
  return first === undefined || turns.some(({ direction }) => direction !== first.direction) ? null : first;
}

/** What follows the direction: 增加3件, 增长25%, or both (增加3件,增长25%). */
function amountsBehind(count: Count, turn: Turn, stop: number): readonly [by: Quantity | null, rate: Quantity | null] {
  const behind = count.within(turn.start, stop);
  const isNext = (quantity: Quantity, from: number) => quantity.start - from <= nearest;
  const [first = null, second = null] = behind;
  if (first === null || !isNext(first, turn.end)) return [null, null];
  if (first.unit === '%') return [null, first];
  const isRate = second?.unit === '%' && count.has('grows-by', first.end, second.end);
  return [first, isRate && second.start - first.end <= 2 * nearest ? second : null];
}

/** The figure that is compared: the last of its unit before the comparison, in this clause or the one before. */
function figureBefore(count: Count, spoken: string, sentence: number, at: number, unit: string | null): Quantity | null {
  const [clause] = clauseAround(spoken, at);
  // 收到8件,财政收入比上年…: the clause has a subject of its own.
  const isOfPrevious = at - clause <= longestSubject;
  const [previous] = clauseAround(spoken, Math.max(sentence, clause - 2));
  if (count.has('among', Math.max(sentence, previous), at)) return null;
  const figures = count
    .within(isOfPrevious ? Math.max(sentence, previous) : clause, at)
    .filter((each) => isCounted(each) && (unit === null || each.unit === unit));
  const last = figures.at(-1);
  return last === undefined || !last.isExact || at - last.end > farthest || figures.length > 1 ? null : last;
}

/** 补贴类203条,农机类174条。补贴类比上年的236条多33条: the figure that was told of the same thing shortly before. */
function figureNamed(count: Count, spoken: string, at: number, { unit }: Quantity): Quantity | null {
  const [clause] = clauseAround(spoken, at);
  const name = spoken.slice(clause, at);
  if (!shortName.test(name)) return null;
  const from = Math.max(0, clause - longestWay);
  const told = from + spoken.slice(from, clause).lastIndexOf(name);
  const figure = told < from ? undefined : count.within(told + name.length, told + name.length + longestFigure)[0];
  const isNext = figure?.start === told + name.length;
  return figure !== undefined && isNext && figure.isExact && figure.unit === unit && isCounted(figure) ? figure : null;
}

/** What a part of a list is called. */
const shortName = /^\p{Script=Han}{2,8}$/u;
const longestFigure = 12;
/** Characters over which a sentence speaks of the one before. */
const longestWay = 60;

function isCounted({ isItem, isLike, unit }: Quantity): boolean {
  return (isItem || isLike || unit === '%') && unit !== rank;
}

/** 第53名 or 53 persons: a rank rises to a smaller number. */
const rank = '名';

/** 2022年收到11件,2023年收到8件,同比…: the eleven. */
function toldBefore(count: Count, spoken: string, now: Quantity, sentence: number, lastYear: string): Quantity | null {
  const earlier = count.within(sentence, now.start).findLast(({ unit }) => unit === now.unit);
  if (earlier === undefined || !earlier.isExact) return null;
  const [start] = clauseAround(spoken, earlier.start);
  // The same thing counted: words before the figures are alike.
  if (wordBefore(spoken, earlier) !== wordBefore(spoken, now)) return null;
  const isLastYear = spoken.slice(start, earlier.start).includes(lastYear) || count.has('last-year', start, earlier.start);
  return isLastYear ? earlier : null;
}

const wordBefore = (spoken: string, { start }: Quantity) => spoken.slice(start - 2, start);

/** 由1800条增至2600条. */
function movedClaim(count: Count, spoken: string, move: Hit): ChangeClaim | null {
  const figures = count.within(move.start, move.end + nearest).filter(({ start }) => start < move.end);
  const now = figures.at(-1);
  const [before, ...more] = figures.filter((each) => each !== now && each.unit === now?.unit);
  // 由3%、8%提高到4%、9%: told by turns.
  if (now === undefined || before === undefined || more.length > 0 || !isCounted(now) || !now.isExact || !before.isExact) return null;
  const [, stop] = sentenceAround(spoken, now.end);
  // 较上年减少,由14篇增加到21篇: said to have gone the other way.
  const direction = saidBefore(count, spoken, move) ?? (move.entry.yields['role'] === 'rise-to' ? 'up' : 'down');
  const factor = factorBehind(count, now.end, Math.min(stop, now.end + farthest));
  return {
    now,
    before,
    direction,
    by: null,
    rate: rateBehind(count, now, stop),
    factor: factor?.value ?? null,
    isNamed: false,
    isBeside: false,
    start: saidBefore(count, spoken, move) === null ? move.start : clauseAround(spoken, clauseAround(spoken, move.start)[0] - 2)[0],
    end: factor?.end ?? now.end,
  };
}

/** The direction of a comparison without a figure of its own right before. */
function saidBefore(count: Count, spoken: string, move: Hit): 'up' | 'down' | null {
  const [clause] = clauseAround(spoken, move.start);
  if (spoken[clause - 1] !== ',') return null;
  const [start, end] = clauseAround(spoken, clause - 2);
  const than = count.all('than').find((hit) => hit.start >= start && hit.end <= end);
  const turn = than === undefined || count.within(start, end).length > 0 ? null : turnIn(count, than.end, end);
  return turn === null || turn.direction === 'same' ? null : turn.direction;
}

function rateBehind(count: Count, now: Quantity, stop: number): Quantity | null {
  const [next] = count.within(now.end, stop);
  const isRate = next?.unit === '%' && next.start - now.end <= 2 * nearest && count.has('grows-by', now.end, next.end);
  return isRate && now.unit !== '%' ? next : null;
}

function factorBehind(count: Count, start: number, end: number): { readonly value: number; readonly end: number } | null {
  const hit = count.all('doubled').find((each) => each.start >= start && each.end <= end);
  return hit === undefined ? null : { value: 2, end: hit.end };
}
