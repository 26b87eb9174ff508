import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';

/** First report year whose title is that of the form in force. */
const since = 2019;

/** A report that calls itself a summary in its title, where its title is laid down (DOMAIN.md 1.2). */
export const calledSummary: RuleMaker = (lexicons) => {
  const elements = lexicons.lexicon('elements');
  return ({ report }) => {
    const { title, year, unitType } = report.identity;
    if (title === null || year === null || year < since || unitType === 'organisation') return [];
    if (!elements.scan(title).some(({ entry }) => entry.yields['role'] === 'summary')) return [];
    const at = report.form.value.indexOf(title);
    const span = at === -1 ? null : report.form.toText(at, at + title.length);
    return [
      flagOf(lexicons, { code: 'missing-element', severity: 'low', certainty: 'possible', span, rule: 'called-summary', zh: { title } }),
    ];
  };
};
