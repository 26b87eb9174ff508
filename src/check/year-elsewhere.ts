import { flatMapped } from '#model';
import type { Reading, StaleYear } from './year-reading.ts';

type Found = Pick<StaleYear, 'rule' | 'certainty' | 'found'> & { readonly start: number; readonly end: number };

/** 今年(2022年), 本年度(2022年), 2022年(本年度). */
const thisYear = /(?:今年|本年度?|当年)\(((?:19|20)\d{2})年?度?\)|(?<!\d)((?:19|20)\d{2})年度?\((?:即)?(?:今年|本年度?)\)/g;

/** 截至2022年12月31日, 截至上年12月底: figures of the year before told as the report's. */
const endOfYear = /(?:截至|截止到?|截至到)(?:((?:19|20)\d{2})年|(上一?年度?|去年))(?:12月(?:31日|底|末)|年?(?:底|末)(?![前之]))/g;

/** Years named as the present one, and figures as of the end of another year. */
export function yearsOfThePresent(reading: Reading, year: number): readonly StaleYear[] {
  const { spoken, sentence } = reading.statement;
  const named = matches(spoken, thisYear, (match): Found | null => {
    const found = Number(match[1] ?? match[2]);
    return found >= year ? null : { ...placeOf(match), rule: 'stale-year', certainty: 'probable', found: String(found) };
  });
  const isTold = (sentence.section === 'lead' || sentence.section === 'overview') && reading.hits('fact').length > 0;
  if (!isTold || reading.hits('exempt').some(({ entry }) => entry.yields['compares'] === 'yes') || names(reading, year))
    return of(reading, named);
  const ended = matches(spoken, endOfYear, (match): Found | null => {
    const found = match[1] === undefined ? year - 1 : Number(match[1]);
    const isRight = found >= year || found < year - 1 || isHistory(reading, match.index ?? 0);
    return isRight ? null : { ...placeOf(match), rule: 'stale-year', certainty: 'probable', found: String(found) };
  });
  return of(reading, [...named, ...ended]);
}

/** What was planned for the report year by then: 下一步,2023年我镇将 in the report on 2023. */
const planned =
  /(?<!\d)((?:19|20)\d{2})年度?[,]?(?:[\p{Script=Han}]{0,6}?)(?:将(?:继续|进一步|从|着力|持续|重点|按照|不断|加大|加强|强化|坚持|围绕|结合|严格|深化|全面|积极|认真|聚焦|采取|做好|切实|每)|计划|拟|打算|力争)/gu;

/** Plans for a year that is over when the report is written; those that state a fact are told as left over. */
export function stalePlans(reading: Reading, year: number): readonly StaleYear[] {
  const { sentence, spoken } = reading.statement;
  if (sentence.section !== 'problems' || reading.hits('exempt').length > 0) return [];
  const found = matches(spoken, planned, (match): Found | null => {
    const ahead = Number(match[1]);
    const place = match.index ?? 0;
    // A plan for the report year may tell what was planned at its beginning, unless it follows 下一步.
    const isLate = ahead === year && reading.hits('plan').some(({ start }) => start < place);
    const isLeft = ahead === year - 1 && reading.hits('fact').length === 0;
    if ((!isLate && !isLeft) || isHistory(reading, place)) return null;
    return { ...placeOf(match), rule: 'stale-plan', certainty: 'possible', found: String(ahead) };
  });
  return of(reading, found.slice(0, 1));
}

/** Last year's plan of the work as the basis of this year's: 按照《2022年政务公开工作要点》 in the report on 2023. */
export function staleBases(reading: Reading, year: number): readonly StaleYear[] {
  const { value, sentence } = reading.statement;
  if (sentence.section === 'problems' || reading.hits('exempt').length > 0) return [];
  return of(
    reading,
    reading.quoted('basis').flatMap((hit): Found[] => {
      const match = /((?:19|20)\d{2})年/.exec(value.slice(hit.start, hit.end));
      const found = Number(match?.[1] ?? year);
      // The State Council's office has issued none after 2022, and a plan may be for two years.
      if (found !== year - 1 || value.includes(`${year}年`, hit.start)) return [];
      return [{ start: hit.start, end: hit.end, rule: 'stale-basis', certainty: 'probable', found: String(found) }];
    }),
  );
}

function matches(text: string, expression: RegExp, read: (match: RegExpMatchArray) => Found | null): readonly Found[] {
  return flatMapped(Array.from(text.matchAll(expression)), (match) => {
    const found = read(match);
    return found === null ? [] : [found];
  });
}

const placeOf = ({ 0: words, index = 0 }: RegExpMatchArray) => ({ start: index, end: index + words.length });
const of = (reading: Reading, found: readonly Found[]): readonly StaleYear[] => found.map((each) => ({ reading, ...each }));
const names = ({ years }: Reading, year: number) => years.some((mention) => mention.year === year);

/** Characters around a year in which a word of history or documents makes it a right one. */
const near = 30;
const isHistory = (reading: Reading, place: number) => reading.hits('exempt-near').some(({ start }) => Math.abs(start - place) <= near);
