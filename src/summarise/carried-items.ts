import type { Row } from '#contract';
import type { Span, Topic } from '#model';
import { type Item, itemOf, type Likeness, pairUp } from './likeness.ts';
import { maskedWords } from './masked-words.ts';
import { type EarlierPlace, type EarlierYear, spanOf, type YearReport } from './year-report.ts';

/** A problem or measure of a report. */
export interface Stated extends Item {
  /** Its place among those that are compared, and its number in its table. */
  readonly no: number;
  readonly rowNo: number;
  readonly span: Span;
  readonly specificity: number;
  readonly report: YearReport;
}

/** The best match of an item in one earlier year. */
export interface Carried {
  readonly item: Stated;
  readonly earlier: Stated;
  readonly likeness: Likeness;
}

/** More are no report: every one is compared with every one. */
const mostItems = 200;

type ItemRow = Pick<Row<'problems'>, 'start_at' | 'end_at' | 'topics' | 'specificity'> & {
  readonly problem_no?: number;
  readonly measure_no?: number;
};
export type ContentOf = (words: string) => ReadonlySet<string>;

export function statedOf(report: YearReport, rows: readonly ItemRow[], contentOf: ContentOf): readonly Stated[] {
  return rows.slice(0, mostItems).map((row, no): Stated => {
    const topics: readonly Topic[] = row.topics;
    const item = itemOf(maskedWords(report.narrative, spanOf(row)), topics, contentOf);
    return { ...item, no, rowNo: row.problem_no ?? row.measure_no ?? no, span: spanOf(row), specificity: row.specificity, report };
  });
}

/** Of each item its best match in a year, in order; an item that has none is left out. */
export function carriedFrom(
  items: readonly Stated[],
  year: EarlierYear,
  rowsOf: (report: YearReport) => readonly Stated[],
  likenessOf: (left: Item, right: Item) => Likeness | null,
): readonly Carried[] {
  const earlier: Stated[] = [];
  for (const report of year.reports) earlier.push(...rowsOf(report));
  const pairs = pairUp(items, earlier, likenessOf);
  const carried: Carried[] = [];
  items.forEach((item, index) => {
    const pairing = pairs.get(index);
    const match = pairing === undefined ? undefined : earlier[pairing.to];
    if (pairing !== undefined && match !== undefined) carried.push({ item, earlier: match, likeness: pairing.likeness });
  });
  return carried;
}

export const placeOf = ({ earlier }: Carried): EarlierPlace => ({ report: earlier.report, span: earlier.span });
