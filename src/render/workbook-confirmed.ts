import type { ViewRow } from '#contract';
import { type BookContext, type Cells, column, mapped, who, whoCells } from './workbook-book.ts';
import type { Sheet } from './workbook-sheet.ts';

/** The first sheet of a workbook of confirmed findings: that it is one. */
export function faceSheet({ say }: BookContext): Sheet {
  async function* rows(): AsyncGenerator<readonly Cells[]> {
    yield [say.face ?? '', say.text('confirmed-workbook')].map((text) => [text]);
  }
  return { id: 'face', headings: [column('face', 100)], rows: rows() };
}

/** The reports with something confirmed, and how much. */
export function flaggedSheet(book: BookContext): Sheet {
  const { say, results } = book;
  const headings = [
    ...who,
    ...['high', 'medium', 'low'].map((id) => column(`count-${id}`, 10)),
    column('flag-kind', 60),
    column('file', 40),
  ];
  const cells = (row: ViewRow<'flagged'>): Cells => [
    ...whoCells(book, row.report_id),
    row.high,
    row.medium,
    row.low,
    row.codes.map((code) => say.code('flag', code)).join(say.text('comma')),
    row.path,
  ];
  return { id: 'flagged', headings, rows: mapped(results.view('flagged'), cells) };
}
