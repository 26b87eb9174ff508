import type { Lexicons } from '#lexicon';
import type { Flag } from '#model';
import type { YearFinding } from './year-report.ts';

/** Prepares the flag of a comparison with an earlier year; a value `row` is told by its name. */
export function prepareYearFlag(lexicons: Lexicons): (finding: YearFinding) => Flag {
  return ({ code, severity, certainty, span, rule, other, values }) => {
    const row = typeof values['row'] === 'string' ? lexicons.message(`summarise/row-${values['row']}`) : { zh: '', en: '' };
    return {
      code,
      severity,
      certainty,
      span,
      other: other === null ? null : { reportId: other.report.reportId, span: other.span },
      rule: `summarise/${rule}`,
      messageZh: lexicons.message(`summarise/${rule}`, { ...values, row: row.zh }).zh,
      messageEn: lexicons.message(`summarise/${rule}`, { ...values, row: row.en }).en,
    };
  };
}
