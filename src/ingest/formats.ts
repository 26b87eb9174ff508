/** What leitong reads. `text` covers plain text and Markdown: both are read as they stand. */
export type Format = 'text' | 'markdown' | 'html' | 'docx' | 'doc' | 'pdf';

export const mediaTypes: Readonly<Record<Format, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  pdf: 'application/pdf',
};

const extensions: ReadonlyMap<string, Format> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['shtml', 'html'],
  ['xhtml', 'html'],
  ['docx', 'docx'],
  ['docm', 'docx'],
  ['doc', 'doc'],
  ['wps', 'doc'],
  ['pdf', 'pdf'],
]);

/** Lower-case extension without the dot; empty where the name has none. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** Names of other things: plain text under one of them is no report. */
const others = new Set(
  '7z accdb avi bmp bz2 csv css db dll dwg exe gif gz heic ico iso jar jpeg jpg js json log mdb mov mp3 mp4 ofd png ppt pptx psd py rar svg tar tif tiff ttf wav webp wmf woff woff2 xls xlsx xml yaml yml zip'.split(
    ' ',
  ),
);

/** Whether the name says that the file is something else, unless its bytes are a document's. */
export function isOtherName(path: string): boolean {
  return others.has(extensionOf(path));
}

/** The format a name promises; null for a name without extension, undefined for one not known: the content decides. */
export function formatOfName(path: string): Format | null | undefined {
  const extension = extensionOf(path);
  return extension === '' ? null : extensions.get(extension);
}
