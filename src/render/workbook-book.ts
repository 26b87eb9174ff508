import type { VerdictSubject } from '#model';
import type { ReportIndex } from './report-index.ts';
import type { RenderOptions, Results } from './results.ts';
import { type Decisions, decisionName } from './review.ts';
import type { Say } from './say.ts';
import type { Cell, Heading } from './workbook-sheet.ts';

export interface BookContext {
  readonly results: Results;
  readonly reports: ReportIndex;
  readonly say: Say;
  readonly decisions: Decisions;
  readonly options: RenderOptions;
  /** Whether a report or a pair has a page to link to. */
  readonly hasReport: (reportId: string) => boolean;
  readonly hasPair: (left: string, right: string) => boolean;
}

export type Cells = readonly Cell[];
export const column = (id: string, width: number): Heading => ({ id, width });
export const share = (id: string): Heading => ({ id, width: 12, kind: 'share' });
export const who: readonly Heading[] = [column('agency', 32), column('region', 24), column('year', 8)];

/** Rows of a table, each as cells. */
export async function* mapped<Value>(
  batches: AsyncIterable<readonly Value[]>,
  cells: (value: Value) => Cells,
): AsyncGenerator<readonly Cells[]> {
  for await (const batch of batches) yield batch.map(cells);
}

function agencyCell({ reports, say, hasReport }: BookContext, reportId: string): Cell {
  const text = reports.get(reportId)?.agency ?? say.text('agency-unknown');
  return hasReport(reportId) ? { text, link: `site/report/${reportId}.html` } : text;
}

/** What stands, who decided it and the note. */
export function decisionCells({ decisions, say }: BookContext, subject: VerdictSubject, id: string): Cells {
  const verdict = decisions.verdictOf(subject, id);
  return [decisionName(verdict?.decision ?? null, say), verdict?.reviewer ?? null, verdict?.note ?? null];
}

export function whoCells(book: BookContext, reportId: string): Cells {
  const entry = book.reports.get(reportId);
  return [agencyCell(book, reportId), entry?.region ?? null, entry?.year ?? null];
}
