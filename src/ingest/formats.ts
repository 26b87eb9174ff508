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

/** The format a name promises; null for a name without extension (its content decides), undefined for one not read. */
export function formatOfName(path: string): Format | null | undefined {
  const extension = extensionOf(path);
  return extension === '' ? null : extensions.get(extension);
}
