import type { Lexicon } from '#lexicon';
import { type HtmlNode, isSilent, lineOf, walk } from './html-node.ts';
import { type Weight, weigh } from './html-weight.ts';

/** A part with more of the page's punctuation is the article, whatever its name. */
const mostShare = 0.45;
/** Share of a list's characters in links: what stands beside them is a date or a bullet. */
const linkedShare = 0.8;
/** A button says no more. */
const longestButton = 8;
/** Name of the agency and day. */
const longestSignature = 60;
const mostSignatureNodes = 40;

const tags = new Set(['aside', 'footer']);
const containers = new Set(['aside', 'div', 'dl', 'footer', 'li', 'ol', 'p', 'section', 'table', 'td', 'ul']);

/**
 * The parts around the article: side columns, footers, menus and share bars by tag or name, lists of nothing but links,
 * buttons. Never what holds a section or a table, much of the page's prose, or the signature.
 */
export function aroundOf(body: HtmlNode, names: Lexicon): ReadonlySet<HtmlNode> {
  const weights = weigh(body, new Set());
  const all = weights.get(body)?.marks ?? 0;
  const isAround = prepareIsAround(names);
  const around = new Set<HtmlNode>();
  walk(
    body,
    (node) => {
      const weight = weights.get(node);
      if (isSilent(node) || weight === undefined) return false;
      const named = isButton(node, weight) || isLinkList(node, weight) || (isAround(node) && weight.marks <= all * mostShare);
      if (node === body || !named || weight.sections > 0 || holdsTable(node, weight) || isSignature(node, weight)) return true;
      around.add(node);
      return false;
    },
    () => undefined,
  );
  return around;
}

/** The agency and the day, as they end a report: short, without punctuation or label. */
export function isSignature(node: HtmlNode, { characters, nodes }: Weight): boolean {
  if (characters > longestSignature || nodes > mostSignatureNodes || characters === 0) return false;
  const line = lineOf(node).replaceAll(/\s+/g, '');
  return /^[^，。；：,;:|>]*(?:20\d\d|二[〇○零oO0][一二三四五六七八九〇○零]{2})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/.test(
    line,
  );
}

/** Names are looked up once: pages repeat them. */
function prepareIsAround(names: Lexicon): (node: HtmlNode) => boolean {
  const known = new Map<string, boolean>();
  const isName = (name: string) => {
    const found = known.get(name) ?? names.scan(name.toLowerCase().replaceAll('_', '-')).length > 0;
    known.set(name, found);
    return found;
  };
  return ({ name, attribs }) => {
    if (tags.has(name ?? '')) return true;
    if (!containers.has(name ?? '')) return false;
    return `${attribs?.['class'] ?? ''} ${attribs?.['id'] ?? ''}`.split(/\s+/).some((each) => each !== '' && isName(each));
  };
}

/** A link or an element that runs a script when it is clicked. */
function isButton({ name, attribs }: HtmlNode, { characters }: Weight): boolean {
  const runs = attribs?.['onclick'] !== undefined || (name === 'a' && /^\s*javascript:/i.test(attribs?.['href'] ?? ''));
  return runs && characters <= longestButton;
}

function isLinkList({ name }: HtmlNode, { links, linked, characters }: Weight): boolean {
  return containers.has(name ?? '') && links > 1 && linked >= characters * linkedShare;
}

function holdsTable({ name }: HtmlNode, { tables }: Weight): boolean {
  return tables > (name === 'table' ? 1 : 0);
}
