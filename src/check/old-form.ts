import type { Lexicon, Lexicons } from '#lexicon';
import { type Block, type Flag, flatMapped, type Report, type Span } from '#model';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';

/** First report year of the form in force (国办公开办函〔2021〕30号). */
const since = 2021;

/** Labels of the form of 2019 and headings of older ones in a report that is due in the form of 2021 (DOMAIN.md 1.1). */
export const oldForm: RuleMaker = (lexicons) => {
  const tables = lexicons.lexicon('tables');
  const headings = lexicons.lexicon('form-instructions');
  return ({ report }) => {
    const { year } = report.identity;
    if (year === null || year < since) return [];
    const isOld = report.cells.some(({ rowKey, columnKey }) => made.has(columnKey) || abolished.has(rowKey));
    const blocks = isOld ? report.blocks.filter(({ form }) => form === 'disclosure') : [];
    const labels = flatMapped(blocks, (block) => labelsIn(report, block, tables));
    return [
      ...labels.map((span) => flagFor(lexicons, report, span, 'old-form')),
      ...headingsIn(report, headings).map((span) => flagFor(lexicons, report, span, 'old-heading')),
    ];
  };
};

/** Columns of the form of 2019, of which some cell was read where the table is in that form. */
const made: ReadonlySet<string> = new Set(['made', 'newly-public', 'public-total', 'previous-items', 'change']);
/** Rows of the disclosure table that the form of 2021 no longer has (DOMAIN.md 1.1). */
const abolished: ReadonlySet<string> = new Set(['other-services', 'central-purchasing']);

/** The columns of the first header, from its first to its last; one place for each table. */
function labelsIn(report: Report, block: Block, tables: Lexicon): readonly Span[] {
  const range = report.form.toForm(block.span);
  const text = report.form.value.slice(range.start, range.end);
  const places = [...text.matchAll(/[^\s|]/g)].map(({ index }) => index);
  const hits = tables.scan(text.replaceAll(/[\s|]/g, ''));
  const header = hits.filter(({ entry }) => entry.yields['role'] === 'column' && entry.yields['edition'] === '2019');
  // The header says it all; rows speak where the header was not read.
  const told = header.length > 0 ? header.slice(0, 1) : hits.filter(({ entry }) => abolished.has(entry.id)).slice(0, 1);
  return told.map(({ start, end: firstEnd }) => {
    const end = header.reduce((last, next) => (next.start <= last + 1 ? Math.max(last, next.end) : last), firstEnd);
    return report.form.toText(range.start + (places[start] ?? 0), range.start + (places[end - 1] ?? 0) + 1);
  });
}

function headingsIn(report: Report, words: Lexicon): readonly Span[] {
  const all = report.headings.map(({ span }) => span);
  const values = all.map((span) => report.form.of(span));
  if (!words.scan(values.join('\n')).some(({ entry }) => entry.yields['role'] === 'old-heading')) return [];
  return all.filter((_, i) => words.scan(values[i] ?? '').some(({ entry }) => entry.yields['role'] === 'old-heading'));
}

function flagFor(lexicons: Lexicons, { form }: Report, span: Span, rule: 'old-form' | 'old-heading'): Flag {
  return flagOf(lexicons, {
    code: 'old-form',
    severity: 'medium',
    certainty: rule === 'old-form' ? 'certain' : 'probable',
    span,
    rule,
    zh: { label: form.of(span).replaceAll(/\s+/g, ' ') },
  });
}
