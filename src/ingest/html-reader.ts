import type { Fault, PlatformMetadata } from '#model';
import type { Decode } from './decode.ts';
import { type Extracted, isFault } from './extracted.ts';
import { mainOf } from './html-main.ts';
import type { HtmlNode } from './html-node.ts';
import { piecesOf } from './html-pieces.ts';
import { merge, type Platform } from './platform.ts';
import { write } from './writing.ts';

/** A web page: its main part as text; what the rest says about it as metadata. */
export async function readHtml(bytes: Buffer, decode: Decode, platform: Platform): Promise<Extracted | Fault> {
  const decoded = await decode(bytes, declaredCharset(bytes));
  if (isFault(decoded)) return decoded;
  const page = await parsePage(decoded.text);
  const body = write(piecesOf(mainOf(page.body)));
  const around = platform.ofText(write(piecesOf(page.body)).text).platform;
  const said = merge(merge(around, platform.ofTags(page.tags)), { title: page.title, agency: null, publishedOn: null, url: null });
  return { ...body, encoding: decoded.encoding, platform: said };
}

/** Extracts HTML that a converter made: all of it is the document. */
export async function readConvertedHtml(html: string, platform: PlatformMetadata): Promise<Extracted> {
  const { body } = await parsePage(html);
  return { ...write(piecesOf(body)), encoding: null, platform };
}

async function parsePage(html: string): Promise<{ body: HtmlNode; tags: (readonly [string, string])[]; title: string | null }> {
  const { load } = await import('cheerio');
  // htmlparser2, not parse5: linear however deep a page nests, and it needs no repaired tree to find the text.
  const $ = load(html, { xml: { xmlMode: false, decodeEntities: true } });
  const tags = $('meta')
    .toArray()
    .map((tag) => [tag.attribs['name'] ?? tag.attribs['property'] ?? '', tag.attribs['content'] ?? ''] as const);
  const title = $('h1').first().text().trim() !== '' ? $('h1').first().text() : $('title').first().text();
  const tidied = title.replaceAll(/\s+/g, ' ').trim();
  const body: HtmlNode = $('body')[0] ?? $.root()[0] ?? { type: 'root', children: [] };
  return { body, tags, title: tidied === '' ? null : tidied };
}

/** The charset a page claims, in the names of the decoder. */
function declaredCharset(bytes: Buffer): string | null {
  const claimed = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.toString('latin1', 0, 2048))?.[1]?.toLowerCase();
  if (claimed === undefined) return null;
  return /^gb/.test(claimed) ? 'gb18030' : claimed.replace('utf8', 'utf-8').replace('big5-hkscs', 'big5');
}
