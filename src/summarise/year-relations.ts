import type { Configuration, Row } from '#contract';
import type { Lexicon, Lexicons } from '#lexicon';
import type { Certainty } from '#model';
import { prepareRowSpan } from './row-span.ts';
import type { EarlierYear, YearFinding, YearReport } from './year-report.ts';

type CellRow = Row<'cells'>;
type CellOf = (report: YearReport, column: string) => CellRow | null;

/** A relation of DOMAIN.md 1.3 between the tables of two years: `should` of the year before and this year's own cells is `is`. */
interface Relation {
  readonly rule: 'carried-between-years' | 'in-force-between-years';
  readonly form: CellRow['form'];
  /** The row of this year, and that of the year before. */
  readonly row: string;
  readonly earlierRow: string;
  readonly column: string;
  /** What came in and what went out in between: columns of this year's row. */
  readonly plus: string | null;
  readonly minus: string | null;
}

const inForce = { rule: 'in-force-between-years', form: 'disclosure', column: 'in-force', plus: 'issued', minus: 'repealed' } as const;
const relations: readonly Relation[] = [
  {
    rule: 'carried-between-years',
    form: 'applications',
    row: 'carried-in',
    earlierRow: 'carried-over',
    column: 'total',
    plus: null,
    minus: null,
  },
  { ...inForce, row: 'normative-documents', earlierRow: 'normative-documents' },
  { ...inForce, row: 'rules', earlierRow: 'rules' },
];

interface Break {
  readonly relation: Relation;
  readonly earlier: YearReport;
  readonly cells: readonly CellRow[];
  readonly before: CellRow;
  readonly now: CellRow;
  readonly plus: number;
  readonly minus: number;
}

/**
 * Prepares the relations between the tables of two years that follow on each other. A cell that is no number or not
 * surely read says nothing, and where several versions of the year before are there one that fits is enough.
 */
export function prepareYearRelations(
  lexicons: Lexicons,
  configuration: Configuration,
): (report: YearReport, year: EarlierYear) => readonly YearFinding[] {
  const { cellConfidence, certainCell } = configuration.check;
  const cues = lexicons.lexicon('earlier-years');
  const spanOfRow = prepareRowSpan(lexicons);
  const isSure = (cell: CellRow | null): cell is CellRow => cell !== null && cell.value !== null && cell.confidence >= cellConfidence;
  return (report, year) => {
    if (year.year !== report.year - 1) return [];
    const found: YearFinding[] = [];
    for (const relation of relations) {
      const breaks = year.reports.map((earlier) => breakOf(relation, report, earlier, isSure));
      const [first] = breaks;
      if (first === undefined || first === null || breaks.includes(null)) continue;
      if (relation.rule === 'in-force-between-years' && isCleared(report, cues)) continue;
      const certainty: Certainty = first.cells.every(({ confidence }) => confidence >= certainCell) ? 'certain' : 'probable';
      found.push(finding(first, report, certainty, spanOfRow));
    }
    return found;
  };
}

/** Null where the relation holds or nothing can be said. */
function breakOf(
  relation: Relation,
  report: YearReport,
  earlier: YearReport,
  isSure: (cell: CellRow | null) => cell is CellRow,
): Break | null {
  const { form, row, earlierRow, column } = relation;
  const cellOf: CellOf = (of, name) =>
    of.cells.find((cell) => cell.form === form && cell.row_key === (of === report ? row : earlierRow) && cell.column_key === name) ?? null;
  const [before, now] = [cellOf(earlier, column), cellOf(report, column)];
  const flows = [relation.plus, relation.minus].map((name) => (name === null ? null : cellOf(report, name)));
  if (!isSure(before) || !isSure(now)) return null;
  if ([relation.plus, relation.minus].some((name, no) => name !== null && !isSure(flows[no] ?? null))) return null;
  const [plus, minus] = flows.map((cell) => cell?.value ?? 0);
  const expected = (before.value ?? 0) + (plus ?? 0) - (minus ?? 0);
  if (Math.abs(expected - (now.value ?? 0)) < 1e-6) return null;
  const cells = [before, now, ...flows.filter((cell) => cell !== null)];
  return { relation, earlier, cells, before, now, plus: plus ?? 0, minus: minus ?? 0 };
}

/** The narrative says that documents were cleared out or handed over: the count starts anew. */
function isCleared({ narrative }: YearReport, cues: Lexicon): boolean {
  return cues.scan(narrative.value).some(({ entry }) => entry.yields['cue'] === 'cleared');
}

function finding(
  { relation, earlier, before, now, plus, minus }: Break,
  report: YearReport,
  certainty: Certainty,
  spanOfRow: ReturnType<typeof prepareRowSpan>,
): YearFinding {
  const isCarried = relation.rule === 'carried-between-years';
  return {
    code: 'table-relation',
    // Counts of documents in force are corrected from year to year; what was carried over is one and the same figure.
    severity: isCarried && certainty === 'certain' ? 'high' : 'medium',
    certainty: isCarried ? certainty : 'probable',
    rule: relation.rule,
    span: spanOfRow(report, now),
    other: { report: earlier, span: spanOfRow(earlier, before) },
    values: {
      row: relation.row,
      year: earlier.year,
      before: before.value ?? 0,
      now: now.value ?? 0,
      plus,
      minus,
      expected: (before.value ?? 0) + plus - minus,
    },
  };
}
