import type { PageLine } from './pdf-lines.ts';
import type { Page } from './pdf-page.ts';

/** Share of a page's height, at its top and at its bottom, where running lines stand. */
const marginShare = 0.12;
/** A header is one when it stands on this share of the pages, at least three. */
const repeatedShare = 0.6;

const pageNumber =
  /^(?:[-—–─－~·•.\s]*\d{1,4}[-—–─－~·•.\s]*|第\s*[\d一二三四五六七八九十]+\s*页.{0,12}|\d{1,4}\s*[/／]\s*\d{1,4}|page\s*\d{1,4}.{0,12})$/i;

/** Page numbers, and headers and footers that stand on most pages, taken out. */
export function dropRunningLines(pages: readonly Page[]): readonly Page[] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(outerLines(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const isRepeated = (line: PageLine) => {
    const count = seen.get(keyOf(line)) ?? 0;
    return count >= 3 && count >= pages.length * repeatedShare;
  };
  return pages.map((page) => {
    const dropped = new Set(outerLines(page).filter((line) => pageNumber.test(line.text) || isRepeated(line)));
    return { ...page, lines: page.lines.filter((line) => !dropped.has(line)) };
  });
}

function outerLines(page: Page): readonly PageLine[] {
  return page.lines.filter((line) => line.y < page.height * marginShare || line.y > page.height * (1 - marginShare));
}

/** A running line may count pages. */
const keyOf = (line: PageLine) => line.text.replaceAll(/\d+/g, '#');
