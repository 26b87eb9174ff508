import type { Lexicon } from '#lexicon';
import { flatMapped, type Report, type Span } from '#model';
import { clauseOf } from './contradiction-pair.ts';
import type { ReportReading } from './report-reading.ts';

/** What a report says of appraisal, public review and accountability, by the roles of lexicons/elements. */
export interface ResultsTold {
  /** Whether a word of them stands anywhere, be it a duty alone: 纳入考核. */
  readonly isNamed: boolean;
  /** Whether a result does: 未发生责任追究, 考核优秀. */
  readonly isTold: boolean;
  /** Where it speaks of supervision: of accountability and public review, else of appraisal. */
  readonly place: Span | null;
}

/** Reads statements and headings alike. */
export function resultsTold({ headings, form }: Report, reading: ReportReading, elements: Lexicon): ResultsTold {
  const said = reading.quoted(elements).map((hit) => {
    const { start, end } = clauseOf(reading, hit);
    return { role: hit.entry.yields['role'], span: reading.spanOf(start, end) };
  });
  const titled = flatMapped(headings, ({ span }) =>
    elements.scan(form.of(span)).map(({ entry }) => ({ role: entry.yields['role'], span })),
  );
  const all = [...said, ...titled].toSorted((left, right) => left.span.start - right.span.start);
  const first = (role: string) => all.find((each) => each.role === role)?.span ?? null;
  return {
    isNamed: first('review') !== null || first('duty') !== null,
    isTold: first('result') !== null || first('named') !== null,
    place: first('duty') ?? first('appraisal') ?? first('supervision'),
  };
}
