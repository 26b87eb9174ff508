import type { Hit } from '#lexicon';
import type { Span } from '#model';
import { clauseOf } from './contradiction-pair.ts';
import type { ReportReading } from './report-reading.ts';

/** What sentences and headings say of the elements of a report, by the roles of lexicons/elements. */
export interface ElementsTold {
  readonly roles: ReadonlySet<string | undefined>;
  readonly hits: readonly Hit[];
  readonly titled: readonly { readonly role: string | undefined; readonly span: Span }[];
}

/** Whether a result of appraisal, public review or accountability is told: 未发生责任追究, 考核优秀. */
export const isResultTold = ({ roles }: ElementsTold): boolean => roles.has('result') || roles.has('named');

/** Whether a word of them stands anywhere, be it a duty alone: 纳入考核. */
export const areResultsNamed = ({ roles }: ElementsTold): boolean => roles.has('review') || roles.has('duty');

/** Where a report speaks of supervision: of accountability and public review, else of appraisal. */
export function placeOfResults(told: ElementsTold, reading: ReportReading): Span | null {
  return firstOf(told, reading, 'duty') ?? firstOf(told, reading, 'appraisal') ?? firstOf(told, reading, 'supervision');
}

function firstOf({ hits, titled }: ElementsTold, reading: ReportReading, role: string): Span | null {
  const hit = hits.find(({ entry }) => entry.yields['role'] === role);
  const clause = hit === undefined ? null : clauseOf(reading, hit);
  const places = [
    ...(clause === null ? [] : [reading.spanOf(clause.start, clause.end)]),
    ...titled.flatMap((each) => (each.role === role ? [each.span] : [])),
  ];
  return places.toSorted((left, right) => left.start - right.start)[0] ?? null;
}
