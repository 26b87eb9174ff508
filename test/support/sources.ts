import type { Source } from '#model';

/** A source of plain text, with nothing around it. */
export function plainSource(text: string): Source {
  return {
    sourceId: 'a',
    contentHash: 'a',
    path: '0001.txt',
    origin: 'corpus',
    manifest: null,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    byteCount: text.length,
    text,
    layout: { tables: [], headings: [], furniture: [], scans: [] },
    platform: { title: null, agency: null, publishedOn: null, url: null },
  };
}
