import { isSignature } from './html-around.ts';
import { type HtmlNode, lineOf } from './html-node.ts';
import { tableCells } from './html-table.ts';
import { type Weight, weigh } from './html-weight.ts';

/** Marks of punctuation that may stay behind on each step down: a footer's address has one or two. */
const strayShare = 0.03;
const strayMarks = 2;
/** With less punctuation than this the page is no prose, and nothing tells its main part from the rest. */
const leastMarks = 6;
/** Share of the punctuation in the column of the report; its neighbours hold news and notices. */
const columnShare = 0.5;
/** Sections that show a column to be the report's. */
const leastSections = 3;
/** Characters of a sentence, not of a button. */
const shortestSentence = 20;

/**
 * The parts of the page that are the article, in order: the smallest one that still holds its prose and its figures, and
 * what of the article was left beside it. From `body` down as long as one child has all but a stray mark of the
 * punctuation outside links and all figures, or as a column beside others has all sections. Navigation and footers have
 * neither, so they fall away whatever their names; `around` is left out from the start.
 */
export function mainOf(body: HtmlNode, around: ReadonlySet<HtmlNode>): readonly HtmlNode[] {
  const weights = weigh(body, around);
  const before: HtmlNode[] = [];
  const after: HtmlNode[][] = [];
  let main = body;
  for (;;) {
    const child = below(main, weights);
    if (child === undefined) return [...before, main, ...after.reverse().flat()];
    const children = main.children ?? [];
    const at = children.indexOf(child);
    const isLeft = (node: HtmlNode) => belongs(node, weights.get(node));
    before.push(...children.slice(0, at).filter(isLeft));
    after.push(children.slice(at + 1).filter(isLeft));
    main = child;
  }
}

/** The child to step down to. Below a paragraph or a table of figures there is no page to choose from. */
function below(main: HtmlNode, weights: ReadonlyMap<HtmlNode, Weight>): HtmlNode | undefined {
  const here = weights.get(main);
  if (here === undefined || here.marks < leastMarks) return undefined;
  const stray = Math.max(strayMarks, here.marks * strayShare);
  const isColumn = areColumns(main.children ?? [], weights);
  const child = main.children?.find((node) => {
    const weight = weights.get(node);
    if (weight === undefined || weight.marks < leastMarks) return false;
    if (weight.marks >= here.marks - stray && weight.figures === here.figures) return true;
    const hasSections = weight.sections >= leastSections && weight.sections === here.sections;
    return isColumn && hasSections && weight.tables === here.tables && weight.marks >= here.marks * columnShare;
  });
  const isEnd = child === undefined || child.name === 'p' || (child.name === 'table' && tableCells(child) !== null);
  return isEnd ? undefined : child;
}

/** Cells of a row, or parts that float: text does not run on from one to the next. */
function areColumns(children: readonly HtmlNode[], weights: ReadonlyMap<HtmlNode, Weight>): boolean {
  const parts = children.filter((node) => (weights.get(node)?.characters ?? 0) > 0);
  return (
    parts.length > 1 && parts.every(({ name, attribs }) => name === 'td' || /float\s*:\s*(?:left|right)/i.test(attribs?.['style'] ?? ''))
  );
}

/** A signature, or a paragraph that is a sentence, stands beside the article's part on some pages. */
function belongs(node: HtmlNode, weight: Weight | undefined): boolean {
  if (weight === undefined || node.type === 'text') return false;
  if (isSignature(node, weight)) return true;
  return node.name === 'p' && weight.links === 0 && weight.characters >= shortestSentence && /[。：]\s*$/.test(lineOf(node));
}
