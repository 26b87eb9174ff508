import { outcomeRowsByGroup } from '#contract';
import { type Cell, flatMapped, type Report, type TableForm } from '#model';

/** A figure of the tables that the prose may tell too; `cells` add up to `value`. */
export interface TableFact {
  readonly value: number;
  readonly cells: readonly Cell[];
}

const { granted, refused, unavailable, 'not-processed': unhandled, 'other-handling': otherwise } = outcomeRowsByGroup;

type Key = readonly [TableForm, string, string];
const application = (...rows: readonly string[]): readonly Key[] => rows.map((row) => ['applications', row, 'total']);
const dispute = (...rows: readonly string[]): readonly Key[] => rows.map((row) => ['disputes', row, 'total']);

/** Outcomes that are told by the name of their row. */
const ofOneRow: readonly string[] = Object.values(outcomeRowsByGroup)
  .flat()
  .filter((row) => !/granted$/.test(row));

export const isOneRow = (key: string): boolean => ofOneRow.some((row) => key === `application ${row}`);

/** What became of reviews and lawsuits. */
const ofDisputes = (column: string): Readonly<Record<string, readonly (readonly Key[])[]>> => ({
  [`review ${column}`]: [[['disputes', 'review', column]]],
  [`lawsuit ${column}`]: [
    [
      ['disputes', 'direct-lawsuit', column],
      ['disputes', 'lawsuit-after-review', column],
    ],
    [['disputes', 'direct-lawsuit', column]],
    [['disputes', 'lawsuit-after-review', column]],
  ],
});

/**
 * By `subject act` of lexicons/facts.yaml the sums of cells that the prose may rightly tell, the plainest first. Who
 * received may count what came over from last year, who answered may tell what was received.
 */
const rightly: Readonly<Record<string, readonly (readonly Key[])[]>> = {
  'application in': [application('received'), application('received', 'carried-in')],
  'application out': [application('outcome-total'), application('received'), application('received', 'carried-in')],
  'application carried-in': [application('carried-in')],
  'application carried-over': [application('carried-over')],
  'application granted': [application('granted'), application(...granted)],
  'application partly': [application('partly-granted')],
  'application refused': [application(...refused)],
  'application unable': [application(...unavailable)],
  'application unhandled': [application(...unhandled)],
  'application otherwise': [application(...otherwise), application('other-handling-other')],
  ...Object.fromEntries(ofOneRow.map((row) => [`application ${row}`, [application(row)]])),
  ...ofDisputes('upheld'),
  ...ofDisputes('corrected'),
  review: [dispute('review')],
  lawsuit: [dispute('direct-lawsuit', 'lawsuit-after-review'), dispute('direct-lawsuit'), dispute('lawsuit-after-review')],
  'permit decided': [[['disclosure', 'permits', 'decisions']]],
  'penalty decided': [[['disclosure', 'penalties', 'decisions']]],
  'coercion decided': [[['disclosure', 'coercion', 'decisions']]],
  'normative issued': [[['disclosure', 'normative-documents', 'issued']]],
  'normative repealed': [[['disclosure', 'normative-documents', 'repealed']]],
  'normative in-force': [[['disclosure', 'normative-documents', 'in-force']]],
  'rules issued': [[['disclosure', 'rules', 'issued']]],
  'rules repealed': [[['disclosure', 'rules', 'repealed']]],
  'rules in-force': [[['disclosure', 'rules', 'in-force']]],
  charge: [[['disclosure', 'charges', 'fee']]],
};

/** Whether the tables have a figure of this kind at all. */
export function isTabled(key: string): boolean {
  return Object.hasOwn(rightly, key);
}

/** The figures of a kind, or null where one of them was not surely read: then nothing can be said against the prose. */
export function factsOf(report: Report, key: string, leastConfidence: number): readonly TableFact[] | null {
  const found = (Object.hasOwn(rightly, key) ? (rightly[key] ?? []) : []).map((keys) => {
    const cells = keys.map(([form, row, column]) =>
      report.cells.find(({ rowKey, columnKey, form: own }) => rowKey === row && columnKey === column && own === form),
    );
    const sure = cells.filter((cell) => cell !== undefined && cell.value !== null && cell.confidence >= leastConfidence);
    return sure.length < cells.length ? null : flatMapped(sure, (cell) => (cell === undefined ? [] : [cell]));
  });
  if (found.length === 0 || found.some((cells) => cells === null)) return null;
  return flatMapped(found, (cells) => (cells === null ? [] : [{ cells, value: cells.reduce((sum, { value }) => sum + (value ?? 0), 0) }]));
}
