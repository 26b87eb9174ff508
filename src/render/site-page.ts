import { type Html, html } from '#text';
import type { RenderOptions } from './results.ts';
import type { Say } from './say.ts';
import { script } from './site-script.ts';
import { style } from './site-style.ts';

const raw = (markup: string): Html => ({ markup });

/** Where a page lies: the overview beside the folder `site`, lists in it, pages of one thing one folder deeper. */
export type Depth = 'overview' | 'list' | 'leaf';

/** Links from a page to others of the site, which opens from disk: all are relative. */
export function linksFrom(depth: Depth) {
  const root = { overview: 'site/', list: '', leaf: '../' }[depth];
  return {
    overview: { overview: 'index.html', list: '../index.html', leaf: '../../index.html' }[depth],
    asset: (name: string) => `${root}${name}`,
    list: (name: string, no = 1) => `${root}${name}-${no}.html`,
    topics: `${root}topics.html`,
    topic: (topic: string) => `${root}topic/${topic}.html`,
    report: (reportId: string) => `${root}report/${reportId}.html`,
    pair: (left: string, right: string) => `${root}pair/${pairName(left, right)}.html`,
    family: (familyId: string) => `${root}family/${familyId}.html`,
  };
}

export type Links = ReturnType<typeof linksFrom>;

export const pairName = (left: string, right: string): string => (left < right ? `${left}-${right}` : `${right}-${left}`);

export interface Page {
  readonly depth: Depth;
  readonly title: string;
  readonly body: Html;
  /** What the program counted or measured of all reports stands on it: nothing else, or beside leads. None where not said. */
  readonly counts?: 'only' | 'beside';
}

/** Of what people confirmed nothing is said where the program counted; elsewhere all are leads. */
const leadOf = ({ counts }: Page, say: Say): string =>
  say.text(say.face === null || counts === undefined ? 'lead' : `confirmed-lead-counts-${counts}`);

const sections = ['flagged', 'pairs', 'families', 'topics', 'clusters', 'unreadable'] as const;

/** One page. The overview holds its style and script itself, so that it can be handed on alone; the others share two files. */
export function sitePage(page: Page, options: RenderOptions, say: Say): string {
  const { depth, title, body } = page;
  const links = linksFrom(depth);
  const isAlone = depth === 'overview';
  const shown = sections.filter((id) => id !== 'families' || say.face === null);
  const nav = shown.map((id) => html`<a href="${id === 'topics' ? links.topics : links.list(id)}">${say.text(id)}</a>`);
  const head = isAlone ? html`<style>${raw(style)}</style>` : html`<link rel="stylesheet" href="${links.asset('style.css')}">`;
  const foot = isAlone ? html`<script>${raw(script)}</script>` : html`<script src="${links.asset('script.js')}"></script>`;
  const madeBy = say.text('made-by', { version: options.version, lexicons: options.lexiconFingerprint, segmenter: options.segmenter });
  const product = say.text('product');
  return html`${raw('<!doctype html>')}
<html lang="${say.language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title === product ? title : `${title} · ${product}`}</title>${head}</head>
<body><a class="skip" href="#main">${say.text('skip')}</a>
<header><div><p class="product"><a href="${links.overview}">${product}</a></p><nav aria-label="${say.text('navigation')}"><a href="${links.overview}">${say.text('overview')}</a>${nav}</nav></div></header>
<main id="main"><h1>${title}</h1>${say.face === null ? null : html`<p class="face">${say.face}</p>`}
${body}</main><footer><p>${leadOf(page, say)}</p><p>${madeBy}</p></footer>${foot}</body></html>
`.markup;
}
