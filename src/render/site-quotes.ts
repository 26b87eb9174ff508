import { type Html, html } from '#text';
import type { Example } from './examples.ts';
import { reportLink, type SiteContext } from './site-context.ts';
import type { Links } from './site-page.ts';

/** Quotations with their place; each wording once, in the order they come. */
export function quoteList(examples: readonly Example[], site: SiteContext, links: Links): Html {
  const seen = new Set<string>();
  const items = examples
    .filter(({ reportId, start }) => !seen.has(`${reportId} ${start}`) && seen.add(`${reportId} ${start}`))
    .map((example) => quoteItem(example, site, links));
  return html`<ul class="quotes">${items}</ul>`;
}

function quoteItem({ side, kind, reportId, quote, start, end }: Example, site: SiteContext, links: Links): Html {
  const { say } = site;
  const tags = html`<span class="tag">${say.text(side)}</span>${kind === 'listed' ? null : html` <span class="tag">${say.text(`example-${kind}`)}</span>`}`;
  return html`<li><blockquote lang="zh">${quote}</blockquote><p class="aside">${tags} ${reportLink(site, reportId, links)} · ${say.text('at-characters', { start, end })}</p></li>`;
}
