import type { Configuration } from '#contract';
import type { Lexicons } from '#lexicon';
import type { Certainty, Flag, Identity, Report, Span } from '#model';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';

/** First report year under the regulation of 2019; before, every agency had until the day of governments. */
const since = 2019;
/** Of a level without a deadline, as in the configuration. */
const none = 'none';

/** Published behind the deadline of its level (DOMAIN.md 1.1, 条例第四十九、五十条); levels without one are never late. */
export const late: RuleMaker = (lexicons, configuration) => {
  return ({ report }) => {
    const { identity } = report;
    const { year, publishedOn } = identity;
    const day = deadlineOf(identity, configuration.check.deadlines);
    if (year === null || publishedOn === null || day === none) return [];
    const deadline = `${year + 1}-${day}`;
    return publishedOn <= deadline ? [] : [flagFor(lexicons, report, publishedOn, deadline, year)];
  };
};

function deadlineOf({ unitType, level, year }: Identity, deadlines: Configuration['check']['deadlines']): string {
  if (unitType === null || unitType === 'organisation') return none;
  if (level === 'township') return deadlines.township;
  if (unitType === 'department' && (year ?? since) >= since) return deadlines.department;
  return level === null && unitType !== 'department' ? none : deadlines.government;
}

/** A date far behind is rather that of a new site than of the report. */
function certaintyOf({ inferred, statements }: Identity, publishedOn: string, deadline: string, year: number): Certainty {
  const isTold = statements.some(({ what, value }) => what === 'publishedOn' && value <= deadline);
  if (isTold || publishedOn > `${year + 1}-12-31`) return 'possible';
  return inferred.includes('publishedOn') || inferred.includes('year') ? 'probable' : 'certain';
}

function flagFor(lexicons: Lexicons, report: Report, publishedOn: string, deadline: string, year: number): Flag {
  return flagOf(lexicons, {
    code: 'late',
    severity: 'medium',
    certainty: certaintyOf(report.identity, publishedOn, deadline, year),
    span: placeOf(report, publishedOn),
    rule: 'late',
    zh: { published: publishedOn, deadline },
  });
}

/** The first place that tells the date, however it is written; null where only a manifest does. */
function placeOf({ form }: Report, date: string): Span | null {
  const [year, month, day] = date.split('-').map(Number);
  const match = new RegExp(`(?<!\\d)${year}\\D{1,2}0?${month}\\D{1,2}0?${day}(?!\\d)日?`).exec(form.value);
  return match === null ? null : form.toText(match.index, match.index + match[0].length);
}
