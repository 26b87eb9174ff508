import type { Run } from './pdf-geometry.ts';
import { lineOf, type PageLine, rowsOf } from './pdf-lines.ts';
import type { Page } from './pdf-page.ts';

/** Share of a page's height, at its top and at its bottom, where running lines stand. */
const marginShare = 0.14;
/** A header, a rule's text and a page number at most. */
const mostLines = 3;
/** A line that stands on this share of the pages is a running one; a first page and even pages may have others. */
const repeatedShare = 0.6;
/** Less is enough where it stands at the very same place. */
const samePlaceShare = 0.4;
const placePoints = 4;

const pageNumber =
  /^(?:[-—–─－~·•.\s]*(?:\d{1,4}|[ivx]{1,5})[-—–─－~·•.\s]*|第\s*[\d一二三四五六七八九十]+\s*页.{0,12}|\d{1,4}\s*[/／]\s*\d{1,4}|page\s*\d{1,4}.{0,12})$/i;

interface OuterLine extends PageLine {
  readonly runs: readonly Run[];
}

/**
 * Pages without page numbers and without the headers and footers that most of them have. Only what no text stands
 * outside of is looked at: a figure in a table may look like a page number.
 */
export function dropRunningLines(pages: readonly Page[]): readonly Page[] {
  const outer = pages.map((page) => ({ top: outerLines(page, true), bottom: outerLines(page, false) }));
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { top, bottom } of outer) {
    for (const line of [...top, ...bottom]) {
      count(keyOf(line));
      count(`${keyOf(line)}\n${placeOf(line)}`);
    }
  }
  const isRunning = (line: PageLine) => {
    if (pageNumber.test(line.text)) return true;
    const anywhere = counts.get(keyOf(line)) ?? 0;
    const there = [-1, 0, 1].reduce((sum, step) => sum + (counts.get(`${keyOf(line)}\n${placeOf(line) + step}`) ?? 0), 0);
    return (anywhere >= 3 && anywhere >= pages.length * repeatedShare) || (there >= 2 && there >= pages.length * samePlaceShare);
  };
  return pages.map((page, index) => {
    const { top = [], bottom = [] } = outer[index] ?? {};
    const dropped = new Set([...leading(top, isRunning), ...leading(bottom, isRunning)].flatMap(({ runs }) => runs));
    return dropped.size === 0 ? page : { ...page, runs: page.runs.filter((run) => !dropped.has(run)) };
  });
}

/** The lines nearest the edge, from the edge in. */
function outerLines({ runs, height }: Page, isTop: boolean): readonly OuterLine[] {
  const margin = runs.filter(({ y }) => (isTop ? y < height * marginShare : y > height * (1 - marginShare)));
  const rows = rowsOf(margin);
  return (isTop ? rows : rows.toReversed()).slice(0, mostLines).map((row) => ({ ...lineOf(row), runs: row }));
}

function leading(lines: readonly OuterLine[], isRunning: (line: PageLine) => boolean): readonly OuterLine[] {
  const end = lines.findIndex((line) => !isRunning(line));
  return end === -1 ? lines : lines.slice(0, end);
}

/** A running line may count pages. */
const keyOf = (line: PageLine) => line.text.replaceAll(/\d+/g, '#');

const placeOf = (line: PageLine) => Math.round(line.y / placePoints);
