import type { Hit } from '#lexicon';
import type { ToldFact } from './told-fact.ts';
import type { WordsAt } from './words-at.ts';

/** Words by which nothing is told of a business, and what may stand between them and its name. */
export interface NilWords {
  /** 未, 无: before the business. */
  readonly denials: WordsAt;
  /** 无, 零, 未发生: behind it, at the end of a clause. */
  readonly nothings: WordsAt;
  /** What narrows nothing: verbs, the public in general, the name of the business. */
  readonly fillers: WordsAt;
}

/** One sentence around a business; `isLimited` tells whether words in a range speak of a part or of another time. */
export interface Said {
  readonly spoken: string;
  readonly start: number;
  readonly end: number;
  readonly isLimited: (from: number, to: number) => boolean;
}

/** Farthest a denial stands from the business, characters. */
const reach = 40;
const clauseEnds = new Set([...',;:。!?()\n'].map((mark) => mark.charCodeAt(0)));
/** A clause this short only tells when or where: 四季度,… */
const shortClause = 10;

type Range = Pick<ToldFact, 'start' | 'end'>;

/**
 * 未收到任何公民提出的公开申请, 行政复议、行政诉讼均为零, 申请情况:无: where a business is told as nothing, or null. All that stands
 * between the denial and the business must be filler: 未收到转办的申请 says nothing of the others.
 */
export function nilAround(said: Said, subject: Hit, words: NilWords): Range | null {
  return deniedBefore(said, subject, words) ?? nothingBehind(said, subject, words);
}

function deniedBefore({ spoken, start, end, isLimited }: Said, subject: Hit, { denials, fillers }: NilWords): Range | null {
  const from = startOfClause(spoken, Math.max(start, subject.start - reach), subject.start);
  const to = endOfClause(spoken, subject.end, end);
  if (to - subject.end > reach || !isCovered(spoken, subject.end, to, fillers)) return null;
  for (let at = subject.start - 1; at >= from; at -= 1) {
    const [denial] = denials(spoken, at);
    if (denial === undefined || !isCovered(spoken, at + denial.length, subject.start, fillers)) continue;
    return isLimited(startBefore(spoken, start, from), at) ? null : { start: from, end: to };
  }
  return null;
}

function nothingBehind({ spoken, start, end, isLimited }: Said, subject: Hit, { nothings, fillers }: NilWords): Range | null {
  const from = startOfClause(spoken, Math.max(start, subject.start - reach), subject.start);
  const last = Math.min(end, subject.end + reach);
  for (let at = subject.end; at < last; at += 1) {
    const nothing = nothings(spoken, at).find((word) => isEnd(spoken, at + word.length, end));
    if (nothing === undefined || !isCovered(spoken, subject.end, at, fillers)) continue;
    return isLimited(startBefore(spoken, start, from), subject.start) ? null : { start: from, end: at + nothing.length };
  }
  return null;
}

const isEnd = (spoken: string, at: number, end: number) => at >= end || endsClause(spoken, at);
/** A mark, or the end of the text. */
const endsClause = (spoken: string, at: number) => at < 0 || at >= spoken.length || clauseEnds.has(spoken.charCodeAt(at));

function startOfClause(spoken: string, least: number, at: number): number {
  let start = at;
  while (start > least && !endsClause(spoken, start - 1)) start -= 1;
  return start;
}

/** The clause with a short one before it. */
function startBefore(spoken: string, least: number, from: number): number {
  const before = startOfClause(spoken, least, from - 1);
  return from - before <= shortClause ? Math.max(least, before) : from;
}

function endOfClause(spoken: string, at: number, most: number): number {
  let end = at;
  while (end < most && !endsClause(spoken, end)) end += 1;
  return end;
}

/** Whether `[from, to)` is made of fillers alone. */
function isCovered(spoken: string, from: number, to: number, fillers: WordsAt): boolean {
  const reached = new Set([from]);
  let farthest = from;
  for (let at = from; at < to && at <= farthest; at += 1) {
    if (!reached.has(at)) continue;
    for (const { length } of fillers(spoken, at)) {
      reached.add(at + length);
      farthest = Math.max(farthest, at + length);
    }
  }
  return from >= to || reached.has(to);
}
