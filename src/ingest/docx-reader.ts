import type { Fault } from '#model';
import { writeNumbers } from './docx-numbering.ts';
import { type Extracted, fault, noPlatform, reasonOf } from './extracted.ts';
import { readConvertedHtml } from './html-reader.ts';

/** A Word document: paragraphs with their automatic numbers, tables with merged cells, headings. */
export async function readDocx(bytes: Buffer): Promise<Extracted | Fault> {
  try {
    const { default: mammoth } = await import('mammoth');
    const buffer = await withNumbers(bytes);
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) });
    return await readConvertedHtml(value, noPlatform);
  } catch (error) {
    return fault('ingest/damaged', { reason: reasonOf(error) });
  }
}

/** The document with its automatic numbers as text; the bytes as they are where nothing is numbered. */
async function withNumbers(bytes: Buffer): Promise<Buffer> {
  const { default: JsZip } = await import('jszip');
  const zip = await JsZip.loadAsync(bytes);
  const part = async (name: string) => (await zip.file(`word/${name}.xml`)?.async('string')) ?? null;
  const [document, numbering, styles] = [await part('document'), await part('numbering'), await part('styles')];
  if (document === null || numbering === null) return bytes;
  const { load } = await import('cheerio');
  const xml = (text: string) => load(text, { xml: true });
  const parsed = xml(document);
  writeNumbers({ document: parsed, numbering: xml(numbering), styles: styles === null ? null : xml(styles) });
  zip.file('word/document.xml', parsed.xml());
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
}
