import type { Fault } from './fault.ts';
import type { Span } from './span.ts';

/** Which option of the command line brought the file. */
export type Origin = 'corpus' | 'previous' | 'references';

/** What the manifest says of a file; null is "not said". */
export interface ManifestRow {
  readonly path: string;
  readonly agency: string | null;
  readonly level: string | null;
  readonly region: string | null;
  readonly regionCode: string | null;
  readonly year: number | null;
  /** ISO date, `2024-01-19`. */
  readonly publishedOn: string | null;
  readonly url: string | null;
}

/** A file to be read. `path` is relative to its corpus, with forward slashes. */
export interface CorpusFile {
  readonly path: string;
  readonly absolutePath: string;
  readonly origin: Origin;
  readonly manifest: ManifestRow | null;
}

/** A cell of a table as the format (html, docx, pdf) had it; `row` and `column` count from 0. */
export interface LayoutCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly span: Span;
}

/** What the file format said about the extracted text; all empty for plain text. */
export interface Layout {
  readonly tables: readonly { readonly span: Span; readonly cells: readonly LayoutCell[] }[];
  readonly headings: readonly Span[];
  /** Platform text, metadata headers, page numbers: in `text`, but no part of the report. */
  readonly furniture: readonly Span[];
  /** Numbers of the pages, from 1, that are pictures without text: nothing of them is in `text`. */
  readonly scans: readonly number[];
}

/** What platform text around the report says; null is "not said". */
export interface PlatformMetadata {
  readonly title: string | null;
  readonly agency: string | null;
  readonly publishedOn: string | null;
  readonly url: string | null;
}

/** A file as taken in. `text` is kept once; every claim points into it. */
export interface Source {
  readonly sourceId: string;
  /** Hash of the bytes alone: equal for copies of one file under other names. */
  readonly contentHash: string;
  readonly path: string;
  readonly origin: Origin;
  readonly manifest: ManifestRow | null;
  readonly mediaType: string;
  /** Character encoding as found in the bytes; null where the format fixes it (docx, doc, pdf). */
  readonly encoding: string | null;
  readonly byteCount: number;
  readonly text: string;
  readonly layout: Layout;
  readonly platform: PlatformMetadata;
}

/** A file that could not become a source. */
export interface Unread {
  readonly sourceId: string;
  readonly contentHash: string | null;
  readonly path: string;
  readonly origin: Origin;
  readonly mediaType: string | null;
  readonly byteCount: number | null;
  readonly fault: Fault;
}
