import type { Lexicons } from '#lexicon';
import type { Flag } from '#model';
import type { YearFinding } from './year-report.ts';

/** Values that are told by a message of their own. */
const named = ['row', 'how'] as const;

/** Prepares the flag of a comparison with an earlier year. */
export function prepareYearFlag(lexicons: Lexicons): (finding: YearFinding) => Flag {
  return ({ code, severity, certainty, span, rule, other, values }) => {
    const said = named.flatMap((name) =>
      typeof values[name] === 'string' ? [{ name, words: lexicons.message(`summarise/${name}-${values[name]}`, values) }] : [],
    );
    const valuesIn = (language: 'zh' | 'en') => ({
      ...values,
      ...Object.fromEntries(said.map(({ name, words }) => [name, words[language]])),
    });
    return {
      code,
      severity,
      certainty,
      span,
      other: other === null ? null : { reportId: other.report.reportId, span: other.span },
      rule: `summarise/${rule}`,
      messageZh: lexicons.message(`summarise/${rule}`, valuesIn('zh')).zh,
      messageEn: lexicons.message(`summarise/${rule}`, valuesIn('en')).en,
    };
  };
}
