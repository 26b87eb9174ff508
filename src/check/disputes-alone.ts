import { type Cell, flatMapped } from '#model';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';
import { factsOf } from './table-facts.ts';
import { rowSpan } from './table-row-span.ts';

/** Reviews or lawsuits in the table and no application, new or carried in: a question, not an error (DOMAIN.md 1.3). */
export const disputesAlone: RuleMaker = (lexicons, configuration) => {
  const tables = lexicons.lexicon('tables');
  const { cellConfidence } = configuration.check;
  return ({ report }) => {
    if (report.cells.length === 0) return [];
    // With those carried in, the second of the two.
    const applications = factsOf(report, 'application in', cellConfidence)?.at(-1)?.value;
    if (applications !== 0) return [];
    const cases = flatMapped(['review', 'lawsuit'], (key) => factsOf(report, key, cellConfidence)?.slice(0, 1) ?? []);
    const count = cases.reduce((sum, { value }) => sum + value, 0);
    const cell = flatMapped(cases, ({ cells }): readonly Cell[] => cells).find(({ value }) => (value ?? 0) > 0);
    if (cell === undefined) return [];
    return [
      flagOf(lexicons, {
        code: 'table-relation',
        severity: 'low',
        certainty: 'possible',
        span: rowSpan(report, cell, tables),
        rule: 'disputes-alone',
        zh: { count },
      }),
    ];
  };
};
