import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Fault } from '#model';
import { type Extracted, fault, noPlatform, reasonOf } from './extracted.ts';
import { dropRunningLines } from './pdf-margins.ts';
import { readPage } from './pdf-page.ts';
import { piecesOfPages } from './pdf-pieces.ts';
import { write } from './writing.ts';

/** A PDF: paragraphs in reading order with lines rejoined over pages, ruled tables with their cells, no page numbers. */
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
  try {
    const document = await task.promise;
    const pages = [];
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(await document.getPage(number), pdfjs.OPS));
    const { text, layout } = write(piecesOfPages(dropRunningLines(pages)));
    return text.trim() === '' ? fault('ingest/no-text') : { text, layout, encoding: null, platform: noPlatform };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return fault('ingest/password');
    return fault('ingest/damaged', { reason: reasonOf(error) });
  } finally {
    await task.destroy();
  }
}
