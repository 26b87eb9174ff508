import type { Hit } from '#lexicon';
import { flatMapped } from '#model';
import { isRelative, type Reading, type StaleYear, type YearMention } from './year-reading.ts';

/** Older than this, a year at the head of a sentence tells history, not the report that was copied from. */
const oldest = 5;

/**
 * Years that open a statement of fact as if they were the report's: 2022年,我镇主动公开信息9条 in the report on 2023.
 * A sentence that compares, carries over, plans for the year to come, tells a founding date or an account of another
 * year is left alone, and so is a series of years.
 */
export function leftOverYears(readings: readonly Reading[], year: number): readonly StaleYear[] {
  const openings = readings.map((reading) => openingOf(reading));
  const found: StaleYear[] = [];
  readings.forEach((reading, i) => {
    const opening = openings[i] ?? null;
    if (opening === null || opening.year === year || isSeries(readings, openings, i) || isCompared(reading, readings[i + 1], year)) return;
    const isStated = isStatedAsFact(reading, opening, year) || isComparedWithItself(reading, opening, year);
    if (!isStated && !isToldFirst(reading, opening, year)) return;
    found.push({
      reading,
      start: opening.start,
      end: endOfFact(reading, opening),
      rule: 'stale-year',
      certainty: isStated ? 'probable' : 'possible',
      found: String(opening.year),
    });
  });
  return found;
}

/** A number of the enumeration: (一), 1. */
const numbering = /^[^,。;:]{0,6}[、.):]$/;
/** Longest head looked at. */
const headLength = 12;

/** The year that the statement, or else a clause of it, opens with. */
function openingOf(reading: Reading): YearMention | null {
  const [first] = reading.years;
  if (first === undefined || first.isDated) return null;
  if (first.start > headLength) return opensClause(reading, first) ? first : null;
  const head = reading.statement.spoken.slice(0, first.start).trim();
  const isOpening = head === '' || numbering.test(head) || reading.part('before', 0, first.start).length > 0;
  return isOpening || opensClause(reading, first) ? first : null;
}

/** The only year of its statement, at the head of a clause. */
function opensClause({ statement, years }: Reading, { start }: YearMention): boolean {
  return years.length === 1 && /[,;。:)]$/.test(statement.spoken.slice(0, start).trimEnd());
}

function isStatedAsFact(reading: Reading, opening: YearMention, year: number): boolean {
  if (reading.part('behind', opening.end, opening.end + 4).length > 0) return false;
  if (reading.years.some((mention) => mention.year === year)) return false;
  const isNear = ({ start }: { readonly start: number }) => start >= opening.start && start <= opening.end + farthest;
  if (!reading.hits('fact').some(isNear) || isExempt(reading)) return false;
  const told = endOfCount(reading, opening);
  const isOther = (hit: Hit) => isNear(hit) && hit.start < told && !isBesideFigures(reading, opening, hit) && !isListed(reading, hit, told);
  if (reading.hits('exempt-near').some(isOther)) return false;
  return opening.year > year ? isReportedAhead(reading, opening, year) : year - opening.year <= oldest;
}

/** 2022年处理留言512件,办结率较2022年提高2个百分点 in the report on 2023: no year is compared with itself. */
function isComparedWithItself({ statement: { spoken }, years, hits }: Reading, opening: YearMention, year: number): boolean {
  if (opening.year >= year) return false;
  const isBehind = (start: number) => hits('exempt').some((hit) => hit.entry.yields['compares'] === 'yes' && isBetween(hit.end, start));
  const isBetween = (from: number, to: number) => from <= to && to - from <= comparing && !/[,。;]/.test(spoken.slice(from, to));
  const isChanged = ({ start }: YearMention) => hits('changed').some((hit) => hit.start === start);
  const isOther = (mention: YearMention) => mention !== opening && mention.year === opening.year;
  return years.some((mention) => isOther(mention) && isBehind(mention.start) && isChanged(mention));
}

/** Letters between 较 and the year. */
const comparing = 2;

/** Years before the report's that are likelier left over than told of once more. */
const latest = 3;

const yearAhead = /^\d{4}年/;

/** 2022年,全乡完成村务公开标准化,十五个村全部挂牌: the clause of the year states a fact, and history or a comparison stands behind it. */
function isToldFirst(
  { statement: { spoken }, years, hits }: Reading,
  { year: told, start: from, end }: YearMention,
  year: number,
): boolean {
  if (told >= year || told < year - latest || spoken[end] !== ',') return false;
  const length = spoken.slice(end + 1).search(/[,。;:!?]/);
  const stop = length === -1 ? spoken.length : end + 1 + length;
  // A day of the report year may be that on which something ended or began.
  if (years.some((mention) => mention.year === year && !(mention.isDated && mention.start >= stop))) return false;
  const isInside = (hit: Hit) => hit.start >= from && hit.start < stop;
  // A comparison that names no year may be with this one.
  const isOpen = hits('exempt').some((hit) => isInside(hit) || !yearAhead.test(spoken.slice(hit.end)));
  return hits('fact').some(isInside) && !isOpen && !['exempt-near', 'plan'].some((role) => hits(role).some(isInside));
}

/** 2022年我局公开信息146条,其中审计公告11份: what was done is told with its figure, and words behind that clause are of its parts. */
function endOfCount({ statement: { spoken }, hits }: Reading, { end }: YearMention): number {
  const start = spoken[end] === ',' ? end + 1 : end;
  const length = spoken.slice(start).search(/[,。;:!?]/);
  const stop = length === -1 ? spoken.length : start + length;
  const isTold =
    hits('fact').some((hit) => hit.start >= end && hit.end <= stop) &&
    hits('disclosed').some((hit) => hit.start >= start && hit.end === stop);
  return isTold ? stop : Number.POSITIVE_INFINITY;
}

/** 2022年公开61条,较上年增加9条 compares the year itself with the one before; all other comparisons may be with the year that is named. */
function isExempt(reading: Reading): boolean {
  return reading.hits('exempt').some((hit) => !isRelative(reading, hit));
}

/** 2022年,我厅印发规范,发布解读45篇: a document of that year, and figures too in a clause behind. */
function isBesideFigures({ statement, hits }: Reading, opening: YearMention, { entry, start, end }: Hit): boolean {
  if (entry.yields['issues'] !== 'yes' || start < opening.end + nearest) return false;
  return hits('fact').some((fact) => fact.entry.yields['counts'] === 'yes' && /[,;]/.test(statement.spoken.slice(end, fact.start)));
}

/** 公开招生、招聘、预决算等信息156条: accounts are one of the things that are counted, and the count is of the year. */
function isListed({ statement: { spoken } }: Reading, { entry, end }: Hit, told: number): boolean {
  return entry.id === accounts && told < Number.POSITIVE_INFINITY && /[、等]/.test(spoken.slice(end, told));
}

const accounts = 'money';

/** Closer to the year, a document has it for its own: 2022年印发的规范. */
const nearest = 2;

/** The end of the clause that states the fact, so that the quotation says what is stated. */
function endOfFact({ statement, hits }: Reading, opening: YearMention): number {
  const fact = hits('fact').find(({ start }) => start >= opening.end)?.end ?? opening.end;
  const rest = statement.value.slice(fact, fact + longestQuotation);
  const end = rest.search(/[,。;:!?\n]/);
  return fact + (end === -1 ? rest.length : end);
}

/** Characters behind the fact that are quoted at most. */
const longestQuotation = 40;

/** Characters between the year and what is stated of it. */
const farthest = 30;

/** The year to come is for plans: a fact of it has a figure and no word of planning, and stands in the first section. */
function isReportedAhead({ statement, hits }: Reading, opening: YearMention, year: number): boolean {
  const { section } = statement.sentence;
  const hasFigure = /\d/.test(statement.spoken.slice(opening.end));
  return (section === 'lead' || section === 'overview') && opening.year === year + 1 && hasFigure && hits('plan').length === 0;
}

/** Three neighbouring sentences that open with years of their own tell the course of years. */
function isSeries(readings: readonly Reading[], openings: readonly (YearMention | null)[], at: number): boolean {
  const section = readings[at]?.statement.sentence.section;
  const near = flatMapped([-2, -1, 0, 1, 2], (step) => {
    const opening = openings[at + step] ?? null;
    return opening === null || readings[at + step]?.statement.sentence.section !== section ? [] : [opening.year];
  });
  return new Set(near).size >= 3;
}

/** 2022年公开61条。2023年公开70条,比上年增加9条。 */
function isCompared({ statement }: Reading, next: Reading | undefined, year: number): boolean {
  if (next === undefined || next.statement.sentence.no !== statement.sentence.no + 1 || !mentions(next, year)) return false;
  return next.hits('exempt').some(({ entry }) => entry.yields['compares'] === 'yes');
}

function mentions(reading: Reading | undefined, year: number): boolean {
  return reading?.years.some((mention) => mention.year === year) ?? false;
}
