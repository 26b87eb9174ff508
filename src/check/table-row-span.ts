import type { Lexicon } from '#lexicon';
import type { Cell, Report, Span } from '#model';

/**
 * Characters of the form before its first figure in which the label of a row is looked for; that of a group of disputes
 * mostly stands in a header, far from its figures.
 */
const farthest = { disclosure: 400, applications: 400, disputes: 16 } as const;

/** The row of a cell with its label, as a reader quotes it; without the label where it is not found right before it. */
export function rowSpan(report: Report, cell: Cell, tables: Lexicon): Span {
  const row = report.cells.filter(({ form, rowKey }) => form === cell.form && rowKey === cell.rowKey);
  const start = Math.min(...row.map(({ span }) => span.start));
  const end = Math.max(...row.map(({ span }) => span.end));
  const block = report.blocks.find(({ span }) => span.start <= start && start < span.end);
  const [from, to] = [report.form.toForm({ start: block?.span.start ?? start, end: start }), report.form.toForm({ start, end })];
  const label = labelBefore(report.form.value.slice(Math.max(from.start, to.start - farthest[cell.form]), to.start), cell.rowKey, tables);
  return label === null ? { start, end } : { start: report.form.toText(to.start - label, to.start).start, end };
}

/** How far from the end of `text` the last label of the row begins; cells break labels, so white space does not count. */
function labelBefore(text: string, rowKey: string, tables: Lexicon): number | null {
  const places = [...text.matchAll(/[^\s|]/g)].map(({ index }) => index);
  const hits = tables.scan(text.replaceAll(/[\s|]/g, '')).filter(({ entry }) => entry.id === rowKey);
  const last = hits.toSorted((left, right) => left.end - right.end || right.start - left.start).at(-1);
  const at = last === undefined ? undefined : places[last.start];
  return at === undefined ? null : text.length - at;
}
