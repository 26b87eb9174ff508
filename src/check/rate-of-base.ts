import { flatMapped } from '#model';
import { flagOf } from './flag.ts';
import { type Count, prepareCount, type Quantity } from './quantity.ts';
import type { RuleMaker } from './rule.ts';

/** Points that rounding and cutting off explain. */
const widestRounding = 0.6;
/** Letters of the word that a rate is named after: 满意率. */
const nameLength = 2;

/** A rate and the two counts that it is of: 办结300件,满意289件,满意率为99.3%. The second count has the name of the rate. */
export const rateOfBase: RuleMaker = (lexicons) => {
  const countOf = prepareCount(lexicons);
  const inTime = lexicons.words('in-time-words');
  // 按时回复率100%: may be of those only that are due.
  const certaintyOf = (spoken: string, at: number) => (inTime.some((word) => spoken.endsWith(word, at)) ? 'possible' : 'probable');
  return ({ reading }) => {
    const count = countOf(reading);
    const { spoken } = reading;
    return flatMapped([...count.all('rate'), ...count.all('rate-explained')], (hit) => {
      const sentence = startOfSentence(spoken, hit.start);
      const rate = count.within(hit.start, hit.end + 1).at(-1);
      const name = spoken.slice(hit.start, hit.start + nameLength);
      const isExplained = hit.entry.yields['role'] === 'rate-explained';
      const partOf = (end: number) =>
        isExplained ? partBehind(count, spoken, end, name) : partNamed(count, spoken, sentence, hit.start, name);
      const part = rate?.isExact === true ? partOf(rate.end) : null;
      const bases = part === null ? [] : basesOf(count, sentence, part);
      const base = bases.at(-1);
      // What was carried over or withdrawn is no part of the base.
      if (rate === undefined || part === null || base === undefined || count.has('carried', sentence, hit.start)) return [];
      if (bases.some(({ value }) => Math.abs((part.value / value) * 100 - rate.value) <= widestRounding)) return [];
      const right = (part.value / base.value) * 100;
      const zh = { part: part.value, base: base.value, right: Math.round(right * 10) / 10, told: rate.value };
      const span = reading.spanOf(base.start, Math.max(hit.end, part.end));
      const certainty = certaintyOf(spoken, hit.start);
      return [flagOf(lexicons, { code: 'contradiction', severity: 'medium', certainty, span, rule: 'share-of-base', zh })];
    });
  };
};

/** Where the sentence of a rate begins; no base stands farther before it. */
function startOfSentence(spoken: string, at: number): number {
  const from = Math.max(0, at - longestSentence);
  return from + Math.max(...ends.map((end) => spoken.slice(from, at).lastIndexOf(end))) + 1;
}

const longestSentence = 300;
const ends = ['。', '!', '?', '\n'] as const;

/** The count that the rate is named after, the last before it. */
function partNamed(count: Count, spoken: string, start: number, end: number, name: string): Quantity | null {
  const part = count.within(start, end).findLast(isCounted);
  if (part === undefined || !part.isExact) return null;
  return spoken.slice(Math.max(start, part.start - 2 * nameLength), part.end + nameLength).includes(name) ? part : null;
}

/** 公开率为90%,即公开了31件: the count that the rate is explained by. */
function partBehind(count: Count, spoken: string, end: number, name: string): Quantity | null {
  const [part] = count.within(end, end + longestExplanation).filter(isCounted);
  return part?.isExact === true && spoken.slice(end, part.start).includes(name) ? part : null;
}

const longestExplanation = 14;

const isCounted = ({ isItem, isLike }: Quantity) => isItem || isLike;

/** All counts before it of its unit, none smaller: it may be of each; none where one of them is rough. */
function basesOf(count: Count, start: number, part: Quantity): readonly Quantity[] {
  const before = count.within(start, part.start).filter(isCounted);
  const isClear = before.every(({ unit, isExact, value }) => unit === part.unit && isExact && value >= part.value && value > 0);
  return isClear ? before : [];
}
