import type { PDFPageProxy } from 'pdfjs-dist';
import { drawnOn, type Operators, type Rule } from './pdf-drawing.ts';
import type { Run } from './pdf-geometry.ts';
import { linesOf } from './pdf-lines.ts';
import { runsOf, type TextItem, uprightView } from './pdf-runs.ts';

/** What a page holds, before anything is known of its order. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** Straight lines; only where the page may have a table. */
  readonly rules: readonly Rule[];
  /** Share of the page that pictures cover; looked at only where there is next to no text. */
  readonly pictureShare: number;
}

/** A scan may carry a stamp or a page number as text. */
const fewCharacters = 40;

export async function readPage(page: PDFPageProxy, operators: Operators): Promise<Page> {
  const content = await page.getTextContent();
  const items: readonly TextItem[] = content.items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  const { width, height, transform } = uprightView(items, page.getViewport({ scale: 1 }));
  const runs = runsOf(items, { width, height, transform });
  const isBare = runs.reduce((count, run) => count + run.text.length, 0) < fewCharacters;
  // Drawing operators cost more than the text; a page without columns has no table.
  const hasColumns = linesOf(runs).filter((line) => line.text.includes('\t')).length >= 2;
  const drawn = isBare || hasColumns ? drawnOn(await page.getOperatorList(), operators, transform) : { rules: [], pictureArea: 0 };
  page.cleanup();
  return { width, height, runs, rules: drawn.rules, pictureShare: drawn.pictureArea / (width * height) };
}
