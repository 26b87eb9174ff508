import type { Hit, Lexicons } from '#lexicon';
import { type Certainty, type Flag, flatMapped } from '#model';
import { clauseAround, sentenceAround } from './clause.ts';
import { flagOf } from './flag.ts';
import { type Count, percent, prepareCount, type Quantity } from './quantity.ts';
import type { ReportReading } from './report-reading.ts';
import type { RuleMaker } from './rule.ts';
import { namedPart } from './share-named.ts';

/** A share with what it is a share of, as it is written: 占总数的33.3%. */
interface Share {
  readonly rate: Quantity;
  readonly base: string;
  /** The counted part right before it. */
  readonly part: Quantity | null;
  readonly start: number;
  readonly end: number;
}

/** Shares that make more or less than the whole, and shares that are not those of the counts beside them. */
export const shares: RuleMaker = (lexicons) => {
  const countOf = prepareCount(lexicons);
  const leads = new RegExp(`^[,(](?:${lexicons.words('part-leads').join('|')})?$`);
  const wholes = new Set(['', ...lexicons.words('whole-names')]);
  return ({ reading }) => {
    const count = countOf(reading);
    const sentences = new Map<number, Share[]>();
    for (const hit of count.all('share')) {
      const share = shareOf(count, reading.spoken, hit, leads);
      if (share === null) continue;
      const [start] = sentenceAround(reading.spoken, hit.start);
      const known = sentences.get(start);
      if (known === undefined) sentences.set(start, [share]);
      else known.push(share);
    }
    return flatMapped([...sentences], ([start, all]) => [
      ...wholeFlags(lexicons, reading, count, all),
      ...flatMapped(all, (share) => baseFlags(lexicons, reading, count, share, start)),
      ...flatMapped(all, (share) => (wholes.has(share.base) ? namedFlags(lexicons, reading, count, share) : [])),
    ]);
  };
};

function shareOf(count: Count, spoken: string, { start, end }: Hit, leads: RegExp): Share | null {
  const rate = count.within(start, end)[0];
  if (rate === undefined || rate.unit !== percent || !rate.isExact) return null;
  const [clause] = clauseAround(spoken, start);
  const [previous] = clauseAround(spoken, Math.max(0, clause - 2));
  const own = count.within(clause, start);
  const behind = own.length === 0 ? partBehind(count, spoken, rate.end, leads) : null;
  const parts = behind === null && /[,(]/.test(spoken[clause - 1] ?? '') ? count.within(previous, start) : own;
  const part = behind ?? (parts.length === 1 ? (parts[0] ?? null) : partOf(parts, clause));
  return { rate, base: spoken.slice(start + 1, rate.start), part, start, end: Math.max(end, part?.end ?? 0) };
}

/** 11件申请里头问补贴的8件,占九成: the last of two, right before the comma. */
function partOf([base, part, ...more]: readonly Quantity[], clause: number): Quantity | null {
  if (base === undefined || part === undefined || more.length > 0) return null;
  return part.unit === base.unit && part.value < base.value && part.end === clause - 1 ? part : null;
}

/** 占42%,达1523条: the part is told behind its share. */
function partBehind(count: Count, spoken: string, end: number, leads: RegExp): Quantity | null {
  const [next] = count.within(end, end + widestBehind);
  return next?.isExact === true && leads.test(spoken.slice(end, next.start)) ? next : null;
}

/** Letters in which the part follows. */
const widestBehind = 14;

const whole = 100;

/** 动态类占45%,政策类占38%,其他类占27%. */
function wholeFlags(lexicons: Lexicons, reading: ReportReading, count: Count, all: readonly Share[]): readonly Flag[] {
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined || all.length < 2) return [];
  const { spoken } = reading;
  if (all.some(({ base }) => base !== first.base) || mayOverlap(count, spoken, first, last)) return [];
  const sum = Math.round(all.reduce((total, { rate }) => total + rate.value, 0) * 100) / 100;
  const slack = all.reduce((total, { rate }) => total + rate.slack, all.length * 0.6);
  const isClosed = count.has('rest', clauseAround(spoken, last.start)[0], last.start);
  // Else the shares may be of different wholes; labels that end alike (政策类, 动态类) are those of one list.
  const isList = isClosed || (all.length > 2 && all.every((share) => spoken[share.start - 1] === spoken[first.start - 1]));
  // 网上提交占62%,信函占23%,当面递交占18%: a row that comes near the whole is meant to make it.
  const isNear = !isList && all.length > 2 && isRow(spoken, count, all) && sum < whole + nearest;
  if (!isList && !isNear) return [];
  if (sum <= whole + slack && !(isClosed && sum < whole - slack)) return [];
  const list = all.map(({ rate }) => `${rate.value}%`).join('+');
  return [
    flagFor(lexicons, reading, {
      rule: 'shares-exceed',
      certainty: isClosed ? 'certain' : isNear ? 'possible' : 'probable',
      start: clauseAround(spoken, first.start)[0],
      end: last.end,
      zh: { sum, list },
    }),
  ];
}

/** Shares of other shares, of things that overlap, or of persons who may give several answers are not added up. */
function mayOverlap(count: Count, spoken: string, first: Share, last: Share): boolean {
  const [start] = clauseAround(spoken, first.start);
  if (count.has('among', first.end, last.start) || count.has('overlap', start, last.end)) return true;
  return count.has('survey', ...sentenceAround(spoken, first.start));
}

/** Points by which a row of shares that is off exceeds the whole; what overlaps exceeds it by more. */
const nearest = 15;

/** Nothing but a short name stands between one share and the next. */
function isRow(spoken: string, count: Count, all: readonly Share[]): boolean {
  return all.slice(1).every((share, no) => {
    const before = all[no];
    if (before === undefined) return false;
    return rowName.test(spoken.slice(before.rate.end, share.start)) && count.within(before.rate.end, share.start).length === 0;
  });
}

const rowName = /^[,、;]\p{Script=Han}{2,8}$/u;

/** 121条,占33.3%: of the one greater figure in the sentence. */
function baseFlags(lexicons: Lexicons, reading: ReportReading, count: Count, share: Share, from: number): readonly Flag[] {
  const { part, rate, base } = share;
  if (part === null || !part.isExact || !part.isItem || base.length > longestBase) return [];
  const bases = count.within(from, part.start).filter(({ unit, value, isExact }) => isExact && unit === part.unit && value >= part.value);
  const isRight = ({ value }: Quantity) => Math.abs((part.value / value) * whole - rate.value) <= widestRounding + rate.slack;
  const [greatest] = bases.toSorted((left, right) => right.value - left.value);
  const isAmong = greatest !== undefined && ['among', 'out-of'].some((role) => count.has(role, greatest.end, part.start));
  if (greatest === undefined || bases.some(isRight) || !isAmong) return [];
  const right = Math.round((part.value / greatest.value) * 1000) / 10;
  const zh = { part: part.value, base: greatest.value, right, told: rate.value };
  return [
    flagFor(lexicons, reading, {
      rule: 'share-of-base',
      certainty: 'probable',
      start: Math.min(part.start, share.start),
      end: share.end,
      zh,
    }),
  ];
}

/** 其中主动公开198条。主动公开的占41.5%: of what the sentence before tells. */
function namedFlags(lexicons: Lexicons, reading: ReportReading, count: Count, { part, rate, start, end }: Share): readonly Flag[] {
  const [clause] = clauseAround(reading.spoken, start);
  const named = part === null ? namedPart(count, reading.spoken, clause, start) : null;
  if (named === null || isOfOther(reading.spoken, count, named.base, end)) return [];
  const right = (named.part.value / named.base.value) * whole;
  if (Math.abs(right - rate.value) <= widestRounding + rate.slack) return [];
  const zh = { part: named.part.value, base: named.base.value, right: Math.round(right * 10) / 10, told: rate.value };
  return [flagFor(lexicons, reading, { rule: 'share-of-base', certainty: 'probable', start: clause, end, zh })];
}

/** 占80%(占解读类50条), 以重点领域为基数: the sentence itself tells what it is a share of. */
function isOfOther(spoken: string, count: Count, { unit }: Quantity, end: number): boolean {
  const [from, to] = sentenceAround(spoken, end);
  return count.has('other-base', from, to) || count.within(end, to).some((quantity) => quantity.unit === unit);
}

/** 占全部信息的; a longer one names another whole. */
const longestBase = 8;
/** Points that rounding and cutting off explain. */
const widestRounding = 1;

interface Found {
  readonly rule: string;
  readonly certainty: Certainty;
  readonly start: number;
  readonly end: number;
  readonly zh: Readonly<Record<string, string | number>>;
}

function flagFor(lexicons: Lexicons, reading: ReportReading, { rule, certainty, start, end, zh }: Found): Flag {
  return flagOf(lexicons, { code: 'contradiction', severity: 'medium', certainty, span: reading.spanOf(start, end), rule, zh });
}
