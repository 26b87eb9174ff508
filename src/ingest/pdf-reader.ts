import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Fault } from '#model';
import { type Extracted, fault, noPlatform, reasonOf } from './extracted.ts';
import type { Operators } from './pdf-drawing.ts';
import { blocksOf } from './pdf-layout.ts';
import { dropRunningLines } from './pdf-margins.ts';
import { type Page, readPage } from './pdf-page.ts';
import { piecesOfBlocks } from './pdf-pieces.ts';
import { write } from './writing.ts';

/** Less text than this beside pictures is a stamp or a page number, in characters. */
const fewCharacters = 30;
/** A page that pictures cover by this share is a scan. */
const scanShare = 0.4;

/**
 * A PDF: paragraphs in reading order with lines rejoined over pages, tables with their cells, no headers and page numbers.
 * Pages that are pictures without text are named in the layout.
 */
export async function readPdf(bytes: Buffer): Promise<Extracted | Fault> {
  // The plain build needs browser features that Node 20 lacks.
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    // pdfjs takes the buffer away from its owner.
    data: new Uint8Array(bytes),
    cMapUrl: `${root}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${root}/standard_fonts/`,
    wasmUrl: `${root}/wasm/`,
    isEvalSupported: false,
    verbosity: 0,
  });
  let pages: readonly Page[];
  try {
    pages = await readPages(await task.promise, pdfjs.OPS);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return fault('ingest/password');
    return fault('ingest/damaged', { reason: reasonOf(error) });
  } finally {
    await task.destroy();
  }
  const cleared = dropRunningLines(pages);
  const scans = cleared.flatMap((page, index) => (isScan(page) ? [index + 1] : []));
  const { text, layout } = write(piecesOfBlocks(blocksOf(cleared), new Set(scans)));
  if (text.trim() === '') return fault('ingest/no-text');
  return { text, layout: { ...layout, scans }, encoding: null, platform: noPlatform };
}

async function readPages(document: PDFDocumentProxy, operators: Operators): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(await document.getPage(number), operators));
  return pages;
}

function isScan({ runs, pictureShare }: Page): boolean {
  return pictureShare >= scanShare && runs.reduce((count, run) => count + run.text.trim().length, 0) < fewCharacters;
}
