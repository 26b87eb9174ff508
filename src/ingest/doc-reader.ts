import type { Fault } from '#model';
import { type Extracted, fault, noLayout, noPlatform, reasonOf } from './extracted.ts';

/** A Word 97 document: its body, table rows with tabs between cells. The format gives no merged cells and no numbers of lists. */
export async function readDoc(bytes: Buffer): Promise<Extracted | Fault> {
  try {
    const { default: WordExtractor } = await import('word-extractor');
    const body = (await new WordExtractor().extract(bytes)).getBody();
    const text = body
      .replaceAll(/\r\n?|\v|\f/g, '\n')
      .split('\n')
      .map(withRows)
      .join('\n')
      .trim();
    return { text, encoding: null, layout: noLayout, platform: noPlatform };
  } catch (error) {
    return fault('ingest/damaged', { reason: reasonOf(error) });
  }
}

/** The forms have 15 columns at most. */
const mostCells = 16;

/**
 * Every cell ends in a tab, and so does a row before its line break. Where word-extractor misses the break (wide rows,
 * whose properties Word keeps elsewhere) a row's end shows as a second tab.
 */
function withRows(line: string): string {
  const row = line.trimEnd();
  return row.split('\t').length <= mostCells ? row : row.replaceAll(/(?<=[^\t])\t\t(\t*)/g, '\n$1');
}
