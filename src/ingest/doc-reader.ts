import type { Fault } from '#model';
import { type Extracted, fault, noLayout, noPlatform, reasonOf } from './extracted.ts';

/** A Word 97 document: its body, table rows with tabs between cells. The format gives no merged cells and no numbers of lists. */
export async function readDoc(bytes: Buffer): Promise<Extracted | Fault> {
  try {
    const { default: WordExtractor } = await import('word-extractor');
    const body = (await new WordExtractor().extract(bytes)).getBody();
    const text = body
      .replaceAll(/\r\n?|\v|\f/g, '\n')
      // A row ends in a tab before its line break: an end mark, no empty cell.
      .replaceAll(/\t+\n/g, '\n')
      .trim();
    return { text, encoding: null, layout: noLayout, platform: noPlatform };
  } catch (error) {
    return fault('ingest/damaged', { reason: reasonOf(error) });
  }
}
