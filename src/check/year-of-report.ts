import type { Hit } from '#lexicon';
import { flatMapped, matchesOf } from '#model';
import { type Reading, type StaleYear, yearsOf } from './year-reading.ts';

/** A whole year told by its first and last day; digits eaten in conversion are not guessed. */
const period = /(?<!\d)((?:19|20)\d{2})年0?1月0?1日[^\d,。;]{0,6}(?:((?:19|20)\d{2})年)?12月31日/g;

/** The statistics period against the report year: 自2022年1月1日起至2022年12月31日. */
export function wrongPeriods(reading: Reading, year: number): readonly StaleYear[] {
  if (reading.hits('period').length === 0) return [];
  return flatMapped(matchesOf(reading.statement.spoken, period), (match) => {
    const first = Number(match[1]);
    const last = Number(match[2] ?? first);
    if (first === year && last === year) return [];
    const found = match[0];
    return [{ reading, start: match.index, end: match.index + found.length, rule: 'stale-period', certainty: 'certain', found }];
  });
}

/** Any two days as the bounds of the statistics. */
const bounds = /(?<!\d)((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日[^\d,。;]{0,6}(?:((?:19|20)\d{2})年)?(\d{1,2})月(\d{1,2})日/g;

/** A statistics period that is not the whole year: 2023年1月1日至11月30日. Who was set up within the year has a shorter one. */
export function brokenPeriods(reading: Reading, year: number): readonly StaleYear[] {
  const told = reading.hits('period');
  if (told.length === 0 || reading.hits('exempt-near').length > 0) return [];
  const { spoken } = reading.statement;
  return flatMapped(matchesOf(spoken, bounds), (match): readonly StaleYear[] => {
    const isStatistics = told.some(({ end }) => end <= match.index && match.index - end <= nearest);
    const isWhole = `${match[2]}/${match[3]}-${match[5]}/${match[6]}` === '1/1-12/31';
    const [first, last] = [Number(match[1]), Number(match[4] ?? match[1])];
    if (!isStatistics || isWhole || first > year || last < year || last > year + 1) return [];
    const found = match[0];
    return [{ reading, start: match.index, end: match.index + found.length, rule: 'stale-period', certainty: 'probable', found }];
  });
}

/** Characters between 统计期限 and its first day. */
const nearest = 6;

/** A whole year told by its months: 2022年1月至12月. */
const months = /((?:19|20)\d{2})(?<!\d{5})年0?1月?(?:0?1日)?(?:—|-|~|至|到)(?:((?:19|20)\d{2})年)?12月(?:31日)?/g;

/** What was done from January to December of another year than the report's, and not for the sake of comparison; the lead-in need state no fact. */
export function wholeYears(reading: Reading, year: number): readonly StaleYear[] {
  if (reading.years.length === 0 || reading.hits('exempt').length > 0 || reading.hits('period').length > 0) return [];
  return flatMapped(matchesOf(reading.statement.spoken, months), (match): readonly StaleYear[] => {
    const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
    // What is to come is planned, not told.
    const isRight = first === year || (first > year && reading.hits('plan').length > 0);
    if (first !== last || isRight || reading.years.some((mention) => mention.year === year)) return [];
    const end = match.index + match[0].length;
    const isLead = reading.statement.sentence.section === 'lead';
    const isFact = (isLead || reading.hits('fact').some(({ start }) => start >= end)) && reading.hits('exempt-near').length === 0;
    return isFact ? [{ reading, start: match.index, end, rule: 'stale-year', certainty: 'certain', found: String(first) }] : [];
  });
}

/** 现公布我镇2022年政府信息公开工作年度报告 in the report on 2023. */
export function yearsOfThisReport(reading: Reading, year: number): readonly StaleYear[] {
  return flatMapped(reading.hits('this-report'), (hit) =>
    ofHit(reading, reading.statement.spoken, hit, 'stale-report-year', (found) => found !== year),
  );
}

/** Last year's notice as the basis of this year's report; a notice named after the year of its issue is right. */
export function yearsOfNotices(reading: Reading, year: number): readonly StaleYear[] {
  const isLead = reading.statement.sentence.section === 'lead';
  // Elsewhere it may be told of the report before.
  if (!isLead && (reading.years.length > 0 || reading.hits('exempt').length > 0)) return [];
  if (!reading.namesBefore(year)) return [];
  return flatMapped(reading.quoted('notice'), (hit) =>
    ofHit(reading, reading.statement.value, hit, 'stale-notice', (found) => found < year),
  );
}

function ofHit(
  reading: Reading,
  value: string,
  hit: Hit,
  rule: StaleYear['rule'],
  isStale: (year: number) => boolean,
): readonly StaleYear[] {
  const years = yearsOf(value.slice(hit.start, hit.end));
  const [mention] = years;
  if (mention === undefined || years.length > 1 || mention.isDated || !isStale(mention.year)) return [];
  return [
    { reading, start: hit.start + mention.start, end: hit.start + mention.end, rule, certainty: 'probable', found: String(mention.year) },
  ];
}
