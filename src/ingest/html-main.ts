import { type HtmlNode, isSilent, walk } from './html-node.ts';

/** What a part of the page holds outside links. */
interface Weight {
  readonly marks: number;
  readonly figures: number;
}

/** Marks of punctuation that may stay behind on each step down: a footer's address has one or two. */
const strayShare = 0.03;
const strayMarks = 2;
/** With less punctuation than this the page is no prose, and nothing tells its main part from the rest. */
const leastMarks = 6;

/**
 * The smallest part of the page that still holds its prose and its figures: from `body` down as long as one child has
 * all but a stray mark of the punctuation outside links and all cells with figures. Navigation and footers have
 * neither, so they fall away whatever their names.
 */
export function mainOf(body: HtmlNode): HtmlNode {
  const weights = weigh(body);
  let main = body;
  for (;;) {
    const here = weights.get(main);
    if (here === undefined || here.marks < leastMarks) return main;
    const stray = Math.max(strayMarks, here.marks * strayShare);
    const child = main.children?.find((node) => {
      const weight = weights.get(node);
      return weight !== undefined && weight.marks >= leastMarks && weight.marks >= here.marks - stray && weight.figures === here.figures;
    });
    // Below a paragraph or a table there is no page to choose from.
    if (child === undefined || child.name === 'p' || child.name === 'table') return main;
    main = child;
  }
}

function weigh(body: HtmlNode): ReadonlyMap<HtmlNode, Weight> {
  const weights = new Map<HtmlNode, Weight>();
  let linkDepth = 0;
  let marks = 0;
  let figures = 0;
  const before: Weight[] = [];
  walk(
    body,
    (node) => {
      if (isSilent(node)) return false;
      before.push({ marks, figures });
      if (node.name === 'a') linkDepth += 1;
      if (node.type === 'text' && linkDepth === 0) {
        marks += node.data?.match(/[，。；、,;]/g)?.length ?? 0;
        if (/^\s*[\d.,]+\s*$/.test(node.data ?? '')) figures += 1;
      }
      return true;
    },
    (node) => {
      const start = before.pop() ?? { marks: 0, figures: 0 };
      if (node.name === 'a') linkDepth -= 1;
      weights.set(node, { marks: marks - start.marks, figures: figures - start.figures });
    },
  );
  return weights;
}
