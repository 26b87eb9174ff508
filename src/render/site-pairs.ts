import type { ViewRow } from '#contract';
import { type Html, html } from '#text';
import { decisionTag } from './review.ts';
import { reportLink, type SiteContext } from './site-context.ts';
import { type Links, linksFrom } from './site-page.ts';
import { bar, pager, partsOf } from './site-parts.ts';
import type { WritePage } from './site-write.ts';

const pageRows = 100;

/** The list of pairs, probably copied ones first. */
export async function pairLists(site: SiteContext, write: WritePage): Promise<void> {
  const { say, pairs, figures } = site;
  const links = linksFrom('list');
  const parts = partsOf(pairs, pageRows);
  const total = figures.pairCounts.filter(({ verdict }) => verdict !== 'statutory-only').reduce((sum, row) => sum + row.pairs, 0);
  const counts = figures.pairCounts.map(
    (row) => html`<span class="chip ${row.verdict}">${say.code('verdict', row.verdict)} <b>${row.pairs}</b></span> `,
  );
  const cut = total > pairs.length ? html`<p class="note">${say.text('pairs-shown', { shown: pairs.length, total })}</p>` : null;
  for (const [i, part] of parts.entries()) {
    const none = pairs.length === 0 ? html`<p>${say.text('pairs-empty')}</p>` : null;
    const items = part.map((pair) => html`<li class="item ${pair.verdict}">${pairSummary(pair, links, site)}</li>`);
    const turning = pager(i + 1, parts.length, (no) => links.list('pairs', no), say);
    const body = html`<p class="note">${say.text('pairs-note')}</p><p>${counts}</p>${cut}${none}<ol class="list" start="${i * pageRows + 1}">${items}</ol>${turning}`;
    await write(`pairs-${i + 1}.html`, { depth: 'list', title: say.text('pairs'), body });
  }
}

/** Two reports and how much they share; the comparison itself is linked from lists only. */
export function pairSummary(pair: ViewRow<'best_pairs'>, links: Links, site: SiteContext, isList = true): Html {
  const { say } = site;
  const side = (id: string, share: number) =>
    html`<span class="side">${reportLink(site, id, links)} <span class="aside">${say.text('share-of')} ${bar(share, say)}</span></span>`;
  const decision = decisionTag(site.decisions.ofPair(pair.left_report, pair.right_report), say);
  const comparison = isList ? html`<a href="${links.pair(pair.left_report, pair.right_report)}">${say.text('side-by-side')}</a>` : null;
  return html`<p><span class="tag ${pair.verdict}">${say.code('verdict', pair.verdict)}</span>${decision} ${comparison}
<span class="aside">${say.text('longest')} ${say.text('characters', { count: pair.longest })}</span></p><p>${side(pair.left_report, pair.left_share)} ${side(pair.right_report, pair.right_share)}</p>`;
}
