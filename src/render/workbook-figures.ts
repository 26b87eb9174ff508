import { corpusFigures, flagsByCode } from './corpus-figures.ts';
import { readFigures } from './figures.ts';
import { type BookContext, type Cells, column } from './workbook-book.ts';
import type { Sheet } from './workbook-sheet.ts';

/** The figures of the corpus, as the overview and the notice have them: one a row. */
export function figureSheet({ results, options, say }: BookContext): Sheet {
  const headings = [column('figure-group', 24), column('figure', 40), column('value', 14), column('unit', 10)];
  async function* rows(): AsyncGenerator<readonly Cells[]> {
    const groups = corpusFigures(await readFigures(results), options, say);
    yield groups.flatMap(({ id, figures }) =>
      figures.map(({ id: name, values, kind, value }): Cells => {
        const isShare = kind === 'share' && value !== null;
        return [say.text(id), say.text(name, values), isShare ? Number((value * 100).toFixed(2)) : value, isShare ? '%' : null];
      }),
    );
  }
  return { id: 'figures', headings, rows: rows() };
}

/** Flags by kind and certainty. */
export function kindSheet({ results, say }: BookContext): Sheet {
  const certainty = ['certain', 'probable', 'possible'] as const;
  const headings = [
    column('flag-kind', 28),
    column('reports', 12),
    column('flags', 12),
    ...certainty.map((id) => column(`flags-${id}`, 12)),
  ];
  async function* rows(): AsyncGenerator<readonly Cells[]> {
    yield flagsByCode(await readFigures(results)).map(
      (row): Cells => [say.code('flag', row.code), row.reports, row.flags, ...certainty.map((id) => row[id])],
    );
  }
  return { id: 'kinds', headings, rows: rows() };
}
