import { type Cell, type Flag, flatMapped, type Report } from '#model';
import { sentenceAround } from './clause.ts';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';
import { factsOf } from './table-facts.ts';
import { rowSpan } from './table-row-span.ts';
import { prepareToldFacts, type ToldFact } from './told-fact.ts';

const disputes: ReadonlySet<string> = new Set(['review', 'lawsuit']);

/**
 * Reviews or lawsuits and no application, new or carried in: a question, not an error (DOMAIN.md 1.3). Asked where the
 * prose tells them, else on the row of the table.
 */
export const disputesAlone: RuleMaker = (lexicons, configuration) => {
  const tables = lexicons.lexicon('tables');
  const toldIn = prepareToldFacts(lexicons);
  const explanations = lexicons.words('explanations');
  const { cellConfidence } = configuration.check;
  return ({ report, reading }) => {
    const told = toldIn(reading, report);
    const received = receivedIn(report, cellConfidence);
    if (received === null ? !isToldAsNone(told) : received > 0) return [];
    const fact = told.find(({ key, value }) => disputes.has(key) && value > 0);
    if (fact !== undefined && isExplained(reading.spoken.slice(...sentenceAround(reading.spoken, fact.start)), report.identity.year))
      return [];
    const cell = disputeCell(report, cellConfidence);
    const row = cell === undefined ? null : { reportId: report.reportId, span: rowSpan(report, cell, tables) };
    const place = fact === undefined ? placeOfRow(row) : placeOfFact(reading.spanOf(fact.start, fact.end), row);
    if (place === null) return [];
    const count = fact?.value ?? cell?.value ?? 0;
    return [flagOf(lexicons, { ...place, severity: 'low', certainty: 'possible', rule: 'disputes-alone', zh: { count } })];
  };

  /** 系申请人不服上年的答复: the question is answered. */
  function isExplained(said: string, year: number | null): boolean {
    return explanations.some((word) => said.includes(word)) || (year !== null && said.includes(`${year - 1}年`));
  }
};

type Place = Pick<Flag, 'code' | 'span' | 'other'>;

function placeOfRow(row: Flag['other']): Place | null {
  return row === null ? null : { code: 'table-relation', span: row.span, other: null };
}

function placeOfFact(span: Flag['span'], other: Flag['other']): Place {
  return { code: 'contradiction', span, other };
}

/** Received and carried in; null where the table was not surely read. */
function receivedIn(report: Report, leastConfidence: number): number | null {
  return factsOf(report, 'application in', leastConfidence)?.at(-1)?.value ?? null;
}

function isToldAsNone(told: readonly ToldFact[]): boolean {
  const received = told.filter(({ key }) => key === 'application in' || key === 'application carried-in');
  return received.length > 0 && received.every(({ value }) => value === 0);
}

function disputeCell(report: Report, leastConfidence: number): Cell | undefined {
  const cases = flatMapped([...disputes], (key) => factsOf(report, key, leastConfidence)?.slice(0, 1) ?? []);
  return flatMapped(cases, ({ cells }): readonly Cell[] => cells).find(({ value }) => (value ?? 0) > 0);
}
