import type { Configuration } from '#contract';
import type { Lexicons } from '#lexicon';
import { type Carried, carriedFrom, placeOf, type Stated, statedOf } from './carried-items.ts';
import { prepareContinued } from './continued.ts';
import { prepareLikeness } from './likeness.ts';
import { prepareContent } from './masked-words.ts';
import { type Repetition, repeatedItems } from './repeated-items.ts';
import { rounded } from './rounded.ts';
import { type EarlierYear, placeJson, type StatedBeforeRow, type YearFinding, type YearReport } from './year-report.ts';

/** Topic of a report that claims to have no problems (DOMAIN.md 2.1). */
const noneClaimed = '00';

/** What a report repeats of earlier years. */
interface Repeated {
  readonly statedBefore: readonly StatedBeforeRow[];
  readonly findings: readonly YearFinding[];
}

/** The matches of the items in each year, the newest first. */
type ByYear = readonly { readonly year: number; readonly carried: readonly Carried[] }[];

/** Prepares the comparison of a report's problems and measures with those of the years before it, the newest first. */
export function prepareRepetition(
  lexicons: Lexicons,
  configuration: Configuration,
): (report: YearReport, before: readonly EarlierYear[]) => Repeated {
  const contentOf = prepareContent(lexicons.words('list-words'));
  const likenessOf = prepareLikeness(configuration);
  const isContinued = prepareContinued(lexicons);
  const problemsOf = (of: YearReport) =>
    statedOf(
      of,
      of.problems.filter(({ topics }) => !topics.includes(noneClaimed)),
      contentOf,
    );
  const pledgesOf = (of: YearReport) =>
    statedOf(
      of,
      of.measures.filter(({ kind }) => kind !== 'result'),
      contentOf,
    );
  const match = (items: readonly Stated[], before: readonly EarlierYear[], rowsOf: (of: YearReport) => readonly Stated[]): ByYear =>
    before.map((year) => ({ year: year.year, carried: carriedFrom(items, year, rowsOf, likenessOf) }));
  return (report, before) => {
    const [problems, pledges] = [problemsOf(report), pledgesOf(report)];
    const [stated, pledged] = [match(problems, before, problemsOf), match(pledges, before, pledgesOf)];
    return {
      statedBefore: rowsOf(problems, stated),
      findings: [
        ...repeatedItems(repetitionOf('problems', problems, stated, pledges, isContinued)),
        ...repeatedItems(repetitionOf('measures', pledges, pledged, problems, isContinued)),
      ],
    };
  };
}

function rowsOf(items: readonly Stated[], byYear: ByYear): readonly StatedBeforeRow[] {
  const rows: StatedBeforeRow[] = [];
  for (const item of items) {
    const before = byYear.toReversed().flatMap(({ carried }) => carried.filter((each) => each.item === item));
    if (before.length === 0) continue;
    const places = before.map((each) => ({ ...placeJson(placeOf(each)), how: each.likeness.how, score: rounded(each.likeness.score) }));
    rows.push({ report_id: item.report.reportId, problem_no: item.rowNo, stated_before: JSON.stringify(places) });
  }
  return rows;
}

/** What says itself that it goes on from last year is no repetition, unless it said so last year too. */
function repetitionOf(
  what: Repetition['what'],
  items: readonly Stated[],
  byYear: ByYear,
  others: readonly Stated[],
  isContinued: (item: Stated) => boolean,
): Repetition {
  const [newest] = byYear;
  const owned = new Set(
    (newest?.carried ?? []).filter(({ item, earlier }) => isContinued(item) && !isContinued(earlier)).map(({ item }) => item),
  );
  return {
    what,
    items: items.filter((item) => !owned.has(item)),
    carried: (newest?.carried ?? []).filter(({ item }) => !owned.has(item)),
    year: newest?.year ?? 0,
    sinceOf: (item) => sinceOf(item, byYear),
    isBetween: (left, right) => others.some(({ span }) => span.start >= left.span.end && span.start < right.span.start),
  };
}

/** The earliest of the years that state an item without a gap, back from the newest. */
function sinceOf(item: Stated, byYear: ByYear): number {
  const gap = byYear.findIndex(({ carried }) => !carried.some((each) => each.item === item));
  const last = gap < 0 ? byYear.at(-1) : byYear[gap - 1];
  return last?.year ?? 0;
}
