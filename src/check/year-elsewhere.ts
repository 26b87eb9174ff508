import type { Hit } from '#lexicon';
import { flatMapped, matchesOf } from '#model';
import { isRelative, type Reading, type StaleYear } from './year-reading.ts';

type Found = Pick<StaleYear, 'rule' | 'certainty' | 'found'> & { readonly start: number; readonly end: number };

const fourDigits = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

/** The year that the words of a hit name in four digits; null where they name none. */
function yearIn({ statement }: Reading, { start, end }: Hit): number | null {
  const match = fourDigits.exec(statement.spoken.slice(start, end));
  return match === null ? null : Number(match[0]);
}

/** Years named as the present one, and figures as of the end of another year. */
export function yearsOfThePresent(reading: Reading, year: number): readonly StaleYear[] {
  const named = foundIn(reading, 'present', (hit): Found | null => {
    const found = yearIn(reading, hit);
    return found === null || found >= year ? null : { ...placeOf(hit), rule: 'stale-year', certainty: 'probable', found: String(found) };
  });
  const called = reading.quoted('of-now').length > 0 ? [] : calledYears(reading, year);
  const { sentence } = reading.statement;
  const isTold = (sentence.section === 'lead' || sentence.section === 'overview') && reading.hits('fact').length > 0;
  if (!isTold || isCompared(reading) || names(reading, year)) return [...named, ...called];
  const ended = foundIn(reading, 'as-of', (hit): Found | null => {
    const found = yearIn(reading, hit) ?? year - 1;
    const isRight = found >= year || found < year - oldest || isHistory(reading, hit.start);
    return isRight ? null : { ...placeOf(hit), rule: 'stale-year', certainty: 'probable', found: String(found) };
  });
  return [...named, ...called, ...ended];
}

/** 2022年是公开提质之年. */
const calledYears = (reading: Reading, year: number): readonly StaleYear[] =>
  foundIn(reading, 'called', (hit): Found | null => {
    const found = yearIn(reading, hit);
    return found === null || found >= year ? null : { ...placeOf(hit), rule: 'stale-year', certainty: 'possible', found: String(found) };
  });

/** With a year that is named: 比上年 compares the year itself. */
const isCompared = (reading: Reading) =>
  reading.hits('exempt').some((hit) => hit.entry.yields['compares'] === 'yes' && !isRelative(reading, hit, beside));

const beside = 2;

/** Older than this, figures as of the end of a year are history. */
const oldest = 3;
/** Years before the report's that are no history yet. */
const recent = Array.from({ length: oldest }, (_, no) => no + 1);

/** Plans for a year that is over when the report is written (2023年我镇将 in the report on 2023); those that state a fact are told as left over. */
export function stalePlans(reading: Reading, year: number): readonly StaleYear[] {
  if (reading.statement.sentence.section !== 'problems' || reading.hits('exempt').length > 0) return [];
  const found = foundIn(reading, 'planned', (hit): Found | null => {
    const ahead = yearIn(reading, hit);
    // A plan for the report year may tell what was planned at its beginning, unless it follows 下一步.
    const isLate = ahead === year && reading.hits('plan').some(({ start }) => start < hit.start);
    const isLeft = ahead === year - 1 && reading.hits('fact').length === 0;
    const isOpening = opensStatement(reading, hit) && reading.hits('done').length === 0;
    const isOver = ahead === year && isOpening;
    if ((!isLate && !isLeft && !isOver) || isHistory(reading, hit.start)) return null;
    return { ...placeOf(hit), rule: 'stale-plan', certainty: isOpening ? 'probable' : 'possible', found: String(ahead) };
  });
  return found.slice(0, 1);
}

/** 2023年,我局将: the plan's year is the first word of its statement, but for a number of the enumeration. */
function opensStatement({ statement }: Reading, { start }: Hit): boolean {
  return start <= longestNumber && /^(?:[^,。;]{0,6}[、.):,])?\s*$/.test(statement.spoken.slice(0, start));
}

const longestNumber = 8;

/** Last year's plan of the work as the basis of this year's: 按照《2022年政务公开工作要点》 in the report on 2023. */
export function staleBases(reading: Reading, year: number): readonly StaleYear[] {
  const { value, sentence } = reading.statement;
  const isNamed = recent.some((before) => value.includes(`${year - before}`));
  if (sentence.section === 'problems' || !isNamed || reading.hits('exempt').length > 0) return [];
  return flatMapped(reading.quoted('basis'), (hit): readonly StaleYear[] => {
    const found = Number(fourDigits.exec(value.slice(hit.start, hit.end))?.[0] ?? year);
    // A plan may be for two years.
    if (found >= year || found < year - oldest || isOfBoth(reading, hit, year)) return [];
    // The State Council's office has issued none after 2022: it may be the last one.
    const isLocal = reading.quoted('of-division').some(({ start, end }) => start >= hit.start && end <= hit.end);
    if (found === lastPlan && found < year - 1 && !isLocal && hit.entry.yields['national'] === 'yes') return [];
    // A task of the report year beside it makes a place's own plan no newer; another's may be the last.
    const isBeside = value.includes(`${year}`, hit.start);
    if (isBeside && !isLocal) return [];
    return [{ reading, ...placeOf(hit), rule: 'stale-basis', certainty: isBeside ? 'possible' : 'probable', found: String(found) }];
  });
}

/** The plan's own title names the report year too or one behind it (2022—2024年), or another title does. */
function isOfBoth({ statement: { value, spoken } }: Reading, { start }: Hit, year: number): boolean {
  const isTitled = ({ 0: written, index }: RegExpExecArray) => !spoken.startsWith(written, index);
  return matchesOf(value, everyYear).some((match) => match.index >= start && Number(match[0]) >= year && isTitled(match));
}

const everyYear = /(?<!\d)20\d{2}(?!\d)/g;

const lastPlan = 2022;

function foundIn(reading: Reading, role: string, read: (hit: Hit) => Found | null): readonly StaleYear[] {
  return flatMapped(reading.hits(role), (hit) => {
    const found = read(hit);
    return found === null ? [] : [{ reading, ...found }];
  });
}

const placeOf = ({ start, end }: Hit) => ({ start, end });
const names = ({ years }: Reading, year: number) => years.some((mention) => mention.year === year);

/** Characters around a year in which a word of history or documents makes it a right one. */
const near = 30;
const isHistory = (reading: Reading, place: number) => reading.hits('exempt-near').some(({ start }) => Math.abs(start - place) <= near);
