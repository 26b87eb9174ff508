import type { Row } from '#contract';
import type { Lexicons } from '#lexicon';
import type { Span } from '#model';
import { normalise } from '#text';
import { spanOf, type YearReport } from './year-report.ts';

/** Characters before the first figure of a row in which its label stands; a label may be broken over lines. */
const farthest = 80;

/** Prepares the place of a cell as a reader quotes it: its row with the label where that stands right before. */
export function prepareRowSpan(lexicons: Lexicons): (report: YearReport, cell: Row<'cells'>) => Span {
  const tables = lexicons.lexicon('tables');
  return ({ cells, text }, { form, row_key }) => {
    const row = cells.filter((each) => each.form === form && each.row_key === row_key).map(spanOf);
    const [start, end] = [Math.min(...row.map((span) => span.start)), Math.max(...row.map((span) => span.end))];
    const from = Math.max(0, start - farthest);
    const before = normalise(text.slice(from, start));
    const places = Array.from(before.value.matchAll(/[^\s|]/g), ({ index }) => index);
    const hits = tables.scan(before.value.replaceAll(/[\s|]/g, '')).filter(({ entry }) => entry.id === row_key);
    const label = hits.toSorted((left, right) => left.end - right.end || right.start - left.start).at(-1);
    const at = label === undefined ? undefined : places[label.start];
    return { start: at === undefined ? start : from + before.toText(at, at + 1).start, end };
  };
}
