import type { Source } from '#model';

/** A source of plain text, with nothing around it but what `more` says. */
export function plainSource(text: string, more: Partial<Source> = {}): Source {
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
    ...more,
  };
}
