import { type HtmlNode, isSilent, walk } from './html-node.ts';

/** What a part of the page holds. */
export interface Weight {
  /** Marks of punctuation outside links. */
  readonly marks: number;
  /** Texts that are a figure and nothing else. */
  readonly figures: number;
  /** Texts that begin like a section of a report. */
  readonly sections: number;
  readonly tables: number;
  readonly nodes: number;
  readonly links: number;
  /** Characters that are no white space, in links and all. */
  readonly linked: number;
  readonly characters: number;
}

const nothing: Weight = { marks: 0, figures: 0, sections: 0, tables: 0, nodes: 0, links: 0, linked: 0, characters: 0 };

/** Weighs every part of the page in one pass; what is silent or in `without` weighs nothing. */
export function weigh(body: HtmlNode, without: ReadonlySet<HtmlNode>): ReadonlyMap<HtmlNode, Weight> {
  const weights = new Map<HtmlNode, Weight>();
  const before: Weight[] = [];
  let linkDepth = 0;
  let sum = nothing;
  walk(
    body,
    (node) => {
      if (isSilent(node) || without.has(node)) return false;
      before.push(sum);
      if (node.name === 'a') linkDepth += 1;
      sum = {
        ...sum,
        nodes: sum.nodes + 1,
        tables: sum.tables + (node.name === 'table' ? 1 : 0),
        links: sum.links + (node.name === 'a' ? 1 : 0),
      };
      if (node.type === 'text') sum = plus(sum, node.data ?? '', linkDepth > 0);
      return true;
    },
    (node) => {
      if (node.name === 'a') linkDepth -= 1;
      weights.set(node, minus(sum, before.pop() ?? nothing));
    },
  );
  return weights;
}

function plus(sum: Weight, text: string, isLinked: boolean): Weight {
  const words = text.trim();
  if (words === '') return sum;
  const characters = words.replaceAll(/\s+/g, '').length;
  return {
    ...sum,
    marks: sum.marks + (isLinked ? 0 : (words.match(/[，。；、,;]/g)?.length ?? 0)),
    figures: sum.figures + (/^[\d.,]+$/.test(words) ? 1 : 0),
    sections: sum.sections + (/^[一二三四五六七八]、/.test(words) ? 1 : 0),
    linked: sum.linked + (isLinked ? characters : 0),
    characters: sum.characters + characters,
  };
}

function minus(left: Weight, right: Weight): Weight {
  return {
    marks: left.marks - right.marks,
    figures: left.figures - right.figures,
    sections: left.sections - right.sections,
    tables: left.tables - right.tables,
    nodes: left.nodes - right.nodes,
    links: left.links - right.links,
    linked: left.linked - right.linked,
    characters: left.characters - right.characters,
  };
}
