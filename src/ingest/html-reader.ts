import type { Lexicon } from '#lexicon';
import type { Fault, PlatformMetadata } from '#model';
import type { Decode } from './decode.ts';
import { type Extracted, isFault } from './extracted.ts';
import { aroundOf } from './html-around.ts';
import { mainOf } from './html-main.ts';
import { type HtmlNode, lineOf, walk } from './html-node.ts';
import { piecesOf } from './html-pieces.ts';
import { merge, type Platform } from './platform.ts';
import { write } from './writing.ts';

/** Headings of the first rank that are looked at; a page should have one. */
const mostHeadings = 4;

interface HtmlTools {
  readonly decode: Decode;
  readonly platform: Platform;
  /** Names of the parts around an article. */
  readonly pageParts: Lexicon;
}

/** A web page: its main part as text; what the rest says about it as metadata. */
export async function readHtml(bytes: Buffer, { decode, platform, pageParts }: HtmlTools): Promise<Extracted | Fault> {
  const decoded = await decode(bytes, declaredCharset(bytes));
  if (isFault(decoded)) return decoded;
  const page = await parsePage(decoded.text);
  const parts = aroundOf(page.body, pageParts);
  const body = write(piecesOf(mainOf(page.body, parts), parts));
  const around = platform.ofText(write(piecesOf([page.body])).text).platform;
  const said = merge(merge(around, platform.ofTags(page.tags)), { title: page.title, agency: null, publishedOn: null, url: null });
  return { ...body, encoding: decoded.encoding, platform: said };
}

/** Extracts HTML that a converter made: all of it is the document. */
export async function readConvertedHtml(html: string, platform: PlatformMetadata): Promise<Extracted> {
  const { body } = await parsePage(html);
  return { ...write(piecesOf([body])), encoding: null, platform };
}

interface Page {
  readonly body: HtmlNode;
  /** Name and content of each. */
  readonly tags: readonly (readonly [string, string])[];
  readonly title: string | null;
}

async function parsePage(html: string): Promise<Page> {
  const { load } = await import('cheerio');
  // htmlparser2, not parse5: linear however deep a page nests, and it needs no repaired tree to find the text.
  const root: HtmlNode = load(html, { xml: { xmlMode: false, decodeEntities: true } }).root()[0] ?? { type: 'root', children: [] };
  const named = { meta: [] as HtmlNode[], h1: [] as HtmlNode[], title: [] as HtmlNode[], body: [] as HtmlNode[] };
  // One walk of our own: selectors take quadratic time on deep pages.
  walk(
    root,
    (node) => {
      if (isNamed(node.name)) named[node.name].push(node);
      return true;
    },
    () => undefined,
  );
  const tags = named.meta.map(({ attribs }) => [attribs?.['name'] ?? attribs?.['property'] ?? '', attribs?.['content'] ?? ''] as const);
  const headings = named.h1.slice(0, mostHeadings).map(lineOf);
  const titles = named.title.slice(0, 1).flatMap(({ children }) => children?.map(({ data }) => data ?? '') ?? []);
  return { body: named.body[0] ?? root, tags, title: titleOf([...headings, ...titles]) };
}

const isNamed = (name: string | undefined) => name === 'meta' || name === 'h1' || name === 'title' || name === 'body';

/** The first heading that names a year; the site's own name does not. A page's title may name the site behind the article. */
function titleOf(headings: readonly string[]): string | null {
  const tidied = headings.map((heading) => heading.replaceAll(/\s+/g, ' ').trim()).filter((heading) => heading !== '');
  const named = tidied.flatMap((heading) => heading.split(/\s*[_|]\s*|\s+[-—–]+\s+|(?<=\p{Script=Han})[-—–]+(?=\p{Script=Han})/u));
  return named.find((heading) => /20\d\d|二[〇○零]/.test(heading)) ?? tidied[0] ?? null;
}

/** The charset a page claims, in the names of the decoder. */
function declaredCharset(bytes: Buffer): string | null {
  const claimed = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.toString('latin1', 0, 2048))?.[1]?.toLowerCase();
  if (claimed === undefined) return null;
  return /^gb/.test(claimed) ? 'gb18030' : claimed.replace('utf8', 'utf-8').replace('big5-hkscs', 'big5');
}
