import type { Hit, Lexicons } from '#lexicon';
import { type Flag, flatMapped, type Identity, numerals, type Sentence, zeros } from '#model';
import { flagOf, weaker } from './flag.ts';
import type { RuleMaker } from './rule.ts';
import { staleBases, stalePlans, yearsOfThePresent } from './year-elsewhere.ts';
import { leftOverYears } from './year-left-over.ts';
import { brokenPeriods, wholeYears, wrongPeriods, yearsOfNotices, yearsOfThisReport } from './year-of-report.ts';
import { readingOf, type StaleYear } from './year-reading.ts';

/** Other years than the report's in what is stated as fact, or as the period and basis of the report (DOMAIN.md 3). */
export const staleYear: RuleMaker = (lexicons) => {
  const words = lexicons.lexicon('year-context');
  return ({ report, reading: whole }) => {
    const { year } = report.identity;
    if (year === null) return [];
    const toldInWords = new Set(
      whole
        .hits(words)
        .filter(namesNoYear)
        .map(({ start }) => whole.statementAt(start)),
    );
    const readings = flatMapped(whole.statements, (statement, no) =>
      toldInWords.has(no) || namesYear(statement.value) ? [readingOf(words, whole, no, statement)] : [],
    );
    return [
      ...flatMapped(readings, (reading) => [
        ...(isIntroduction(reading.statement.sentence) ? [...wrongPeriods(reading, year), ...brokenPeriods(reading, year)] : []),
        ...wholeYears(reading, year),
        ...yearsOfThePresent(reading, year),
        ...stalePlans(reading, year),
        ...staleBases(reading, year),
        ...(isLead(reading.statement.sentence) ? yearsOfThisReport(reading, year) : []),
        ...yearsOfNotices(reading, year),
      ]),
      ...leftOverYears(readings, year),
    ].map((found) => stale(lexicons, report.identity, year, found));
  };
};

const yearDigits = new RegExp(`\\d{2}年|二[${zeros}][${zeros}${numerals}]{1,2}年`);
const namesYear = (value: string) => value.includes('年') && yearDigits.test(value);
/** 截至上年底: a year, though not by its number. */
const namesNoYear = ({ entry }: Hit) => entry.yields['role'] === 'as-of' || entry.yields['role'] === 'present';
const isLead = ({ section }: Sentence) => section === 'lead';
const isIntroduction = ({ section }: Sentence) => section === 'lead' || section === 'overview';

function stale(lexicons: Lexicons, identity: Identity, year: number, { reading, start, end, rule, certainty, found }: StaleYear): Flag {
  return flagOf(lexicons, {
    code: 'stale-year',
    severity: certainty === 'possible' ? 'low' : 'medium',
    // Where the report year itself was concluded, it may be that one which is wrong.
    certainty: identity.inferred.includes('year') ? weaker(certainty) : certainty,
    span: reading.statement.spanOf(start, end),
    rule,
    zh: { year, found },
  });
}
