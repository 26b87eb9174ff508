import type { PDFPageProxy } from 'pdfjs-dist';
import { type Matrix, mapped, type Run } from './pdf-geometry.ts';
import { type Grid, gridsOf } from './pdf-grid.ts';
import { linesOf, type PageLine } from './pdf-lines.ts';
import { type Operators, rulesOf } from './pdf-rules.ts';

export interface Page {
  readonly height: number;
  /** What stands outside tables, from top to bottom. */
  readonly lines: readonly PageLine[];
  readonly grids: readonly Grid[];
}

export async function readPage(page: PDFPageProxy, operators: Operators): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const runs = content.items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [runOf(item, viewport.transform)] : []));
  // Drawing operators cost more than the text; a page without columns has no table.
  const hasColumns = linesOf(runs).filter((line) => line.text.includes('\t')).length >= 2;
  const rules = hasColumns ? rulesOf(await page.getOperatorList(), operators, viewport.transform) : [];
  const { grids, rest } = gridsOf(rules, runs);
  page.cleanup();
  return { height: viewport.height, lines: linesOf(rest), grids };
}

function runOf(
  item: { readonly str: string; readonly transform: Matrix; readonly width: number; readonly height: number },
  view: Matrix,
): Run {
  const [a = 1, b = 0, , d = 1, e = 0, f = 0] = item.transform;
  const size = Math.hypot(a, b) === 0 ? Math.abs(d) : Math.hypot(a, b);
  // Vertical writing runs down from its origin: as wide as a character, as high as the run.
  const isVertical = item.height > item.width * 1.5 && item.str.length > 1;
  const start = mapped(view, e, f);
  const end = isVertical ? mapped(view, e + item.width, f - item.height) : mapped(view, e + item.width, f + size * 0.7);
  return { text: item.str, x: Math.min(start.x, end.x), right: Math.max(start.x, end.x), y: (start.y + end.y) / 2, size };
}
