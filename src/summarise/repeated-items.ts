import type { Certainty, Severity } from '#model';
import type { Carried, Stated } from './carried-items.ts';
import type { YearFinding } from './year-report.ts';

/** What of a report's problems or measures was carried over from the newest earlier year. */
export interface Repetition {
  readonly what: 'problems' | 'measures';
  /** The items that could be carried over. */
  readonly items: readonly Stated[];
  readonly carried: readonly Carried[];
  /** The year it was carried over from. */
  readonly year: number;
  /** The earliest year, without a gap, of an item's wording. */
  readonly sinceOf: (item: Stated) => number;
  /** Whether something else is told between two items. */
  readonly isBetween: (left: Stated, right: Stated) => boolean;
}

interface Weight {
  readonly severity: Severity;
  readonly certainty: Certainty;
}

/** Letters from which the same words are no coincidence; a topic line (公开形式不够丰富) has fewer. */
const weighty = { problems: 12, measures: 16 } as const;
/** Reworded this little it is carried over all the same: a word in ten is another. */
const nearlyVerbatim = 0.8;

/** Problems or measures carried over from the year before (DOMAIN.md 3): a flag for each run of them that stands together. */
export function repeatedItems(repetition: Repetition): readonly YearFinding[] {
  const weight = repetition.what === 'problems' ? weightOfProblems(repetition) : weightOfMeasures(repetition);
  if (weight === null) return [];
  const { what, items, carried, year } = repetition;
  const told = what === 'problems' ? carried : carried.filter(isVerbatim);
  const verbatim = carried.filter(isVerbatim).length;
  const reworded = carried.length - verbatim;
  const how = reworded === 0 ? 'verbatim' : verbatim === 0 ? 'reworded' : 'both';
  const values = { total: items.length, verbatim, reworded, how, year };
  return runsOf(told, repetition).map((run): YearFinding => {
    const [first, last] = [run[0], run.at(-1)];
    return {
      code: 'problems-repeated',
      ...weight,
      rule: `${what}-repeated`,
      span: first === undefined || last === undefined ? null : { start: first.item.span.start, end: last.item.span.end },
      other:
        first === undefined || last === undefined
          ? null
          : { report: first.earlier.report, span: { start: first.earlier.span.start, end: last.earlier.span.end } },
      values: { ...values, since: Math.min(...run.map(({ item }) => repetition.sinceOf(item))) },
    };
  });
}

const isVerbatim = ({ likeness }: Carried): boolean => likeness.how === 'verbatim';

function isWeighty({ item }: Carried, what: Repetition['what']): boolean {
  return item.letters.length >= weighty[what] || (item.specificity > 0 && item.letters.length >= weighty[what] / 2);
}

/** All word for word is certain; a generic one alone may be chance. */
function weightOfProblems({ items, carried }: Repetition): Weight | null {
  const verbatim = carried.filter(isVerbatim);
  const near = carried.filter(({ likeness }) => likeness.score >= nearlyVerbatim);
  const telling = verbatim.some((each) => isWeighty(each, 'problems'));
  if (items.length === 0 || near.length === 0) return null;
  if (verbatim.length === items.length && (items.length > 1 || telling))
    return { severity: items.length > 1 ? 'high' : 'medium', certainty: 'certain' };
  if (telling && near.length * 2 >= items.length) return { severity: 'medium', certainty: 'probable' };
  if (verbatim.length > 0 || (near.length === items.length && items.length > 1)) return { severity: 'low', certainty: 'possible' };
  return null;
}

/** Pledges are made of the same few words everywhere: only the very words count, and not short ones alone. */
function weightOfMeasures({ items, carried }: Repetition): Weight | null {
  const verbatim = carried.filter(isVerbatim);
  if (!verbatim.some((each) => isWeighty(each, 'measures'))) return null;
  if (verbatim.length === items.length && items.length > 1) return { severity: 'medium', certainty: 'certain' };
  return verbatim.length * 2 >= items.length ? { severity: 'medium', certainty: 'probable' } : { severity: 'low', certainty: 'possible' };
}

/** Items that follow on each other here and there, with nothing told between them. */
function runsOf(carried: readonly Carried[], { isBetween }: Repetition): readonly (readonly Carried[])[] {
  const runs: Carried[][] = [];
  for (const each of carried) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && isNext(before, each) && !isBetween(before.item, each.item)) run.push(each);
    else runs.push([each]);
  }
  return runs;
}

function isNext(before: Carried, after: Carried): boolean {
  return (
    after.item.no === before.item.no + 1 &&
    after.earlier.no === before.earlier.no + 1 &&
    after.earlier.report.reportId === before.earlier.report.reportId &&
    after.item.span.start >= before.item.span.end &&
    after.earlier.span.start >= before.earlier.span.end
  );
}
