import { type Html, html } from '#text';
import { type Heat, heatMap } from './chart-heat.ts';
import { type ClusterFigure, type ClusterQuote, readClusters } from './cluster-figures.ts';
import { figure } from './draw.ts';
import { isRanked, reportLink, type SiteContext } from './site-context.ts';
import { linksFrom } from './site-page.ts';
import { folded, narrowNote, number, table, words } from './site-parts.ts';
import type { WritePage } from './site-write.ts';

/** Topics of the picture, and those told of a group that it writes of more than the others. */
const most = { topics: 16, ofGroup: 5 };
/** Fewer reports of a group are no trait of it. */
const fewestOnTopic = 3;
const links = linksFrom('list');

/** Groups of agencies by what they state, with their topics and quotations; where there are none, why. */
export async function clusterPage(site: SiteContext, write: WritePage): Promise<void> {
  const { say } = site;
  const figures = await readClusters(site);
  const items = figures.map((each) => clusterItem(each, figures, site));
  const none = figures.length > 0 ? null : html`<p>${say.text(isRanked(site) ? 'clusters-none' : 'clusters-few')}</p>`;
  const picture = figures.length === 0 ? null : await topicPicture(figures, site);
  const body = html`<p class="note">${say.text('clusters-note')}</p>${none}${picture}<ol class="list">${items}</ol>`;
  await write('clusters-1.html', { depth: 'list', title: say.text('clusters'), body, counts: 'only' });
}

const labelOf = ({ cluster }: ClusterFigure, { say }: SiteContext): string =>
  cluster.label === '' ? say.text('cluster-unlabelled') : cluster.label;

/** What each group writes of: topics that most reports write of, by code. */
async function topicPicture(figures: readonly ClusterFigure[], site: SiteContext): Promise<Html> {
  const { say } = site;
  const totals = new Map<string, number>();
  for (const { topics } of figures) for (const [topic, count] of topics) totals.set(topic, (totals.get(topic) ?? 0) + count);
  const codes = [...totals]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, most.topics)
    .map(([code]) => code)
    .sort();
  const count = (topic: number, group: number) => figures[group]?.topics.get(codes[topic] ?? '') ?? 0;
  const heat: Heat = {
    columns: figures.map(({ cluster }) => say.text('cluster-name', { no: cluster.cluster_no })),
    rows: codes.map((code) => `${code} ${say.topic(code)}`),
    values: codes.map((_, i) => figures.map(({ cluster }, at) => count(i, at) / cluster.size)),
    highest: 1,
    ends: [say.text('all-of-group'), '0'],
    told: (topic, group) => String(count(topic, group)),
  };
  const heads = figures.map((each) => html`<th scope="col">${each.cluster.cluster_no} ${labelOf(each, site)}</th>`);
  const rows = codes.map(
    (code, i) =>
      html`<tr><th scope="row">${code} ${say.topic(code)}</th>${figures.map(({ cluster }, at) => html`<td class="number">${say.text('count-of', { count: count(i, at), of: cluster.size })}</td>`)}</tr>`,
  );
  const data = html`<div class="wide" tabindex="0"><table><thead><tr><th scope="col">${say.text('topic')}</th>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
  const draft = (size: 'wide' | 'narrow') => heatMap('clusters', say.text('chart-clusters'), heat, size);
  return figure(draft, html`${narrowNote(figures.length, say)}${folded(data, say)}`);
}

function clusterItem(each: ClusterFigure, all: readonly ClusterFigure[], site: SiteContext): Html {
  const { say } = site;
  const { cluster, nearest, quotes } = each;
  const terms = cluster.terms.map((term) => html`<span class="chip">${term}</span> `);
  const names = nearest.map((id) => html`<li>${reportLink(site, id, links)}</li>`);
  const quotations =
    quotes.length === 0
      ? null
      : html`<h3>${say.text('cluster-quotes')}</h3><ul class="quotes">${quotes.map((quote) => quoteItem(quote, cluster.terms, site))}</ul>`;
  return html`<li class="item" id="group-${cluster.cluster_no}"><h2>${say.text('cluster-name', { no: cluster.cluster_no })} ${labelOf(each, site)} <span class="aside">${say.text('cluster-size', { count: cluster.size })}</span></h2><p>${terms}</p>
${topicTable(each, all, site)}${quotations}<details><summary>${say.text('cluster-members', { shown: nearest.length })}</summary><ol class="members">${names}</ol></details></li>`;
}

/** Topics that more of this group write of than of the others, as counts: of groups of some reports a share says little. */
function topicTable({ cluster, topics }: ClusterFigure, all: readonly ClusterFigure[], { say }: SiteContext): Html {
  const others = all.filter((other) => other.cluster.cluster_no !== cluster.cluster_no);
  const rest = others.reduce((sum, other) => sum + other.cluster.size, 0);
  const rows = [...topics]
    .map(([code, count]) => {
      const outside = others.reduce((sum, other) => sum + (other.topics.get(code) ?? 0), 0);
      return { code, count, outside, more: count / cluster.size - outside / Math.max(rest, 1) };
    })
    .filter(({ count, more }) => count >= fewestOnTopic && more > 0)
    .sort((a, b) => b.more - a.more || (a.code < b.code ? -1 : 1))
    .slice(0, most.ofGroup)
    .map(({ code, count, outside }) => [
      html`<a href="${links.topic(code)}">${code} ${say.topic(code)}</a>`,
      say.text('count-of', { count, of: cluster.size }),
      say.text('count-of', { count: outside, of: rest }),
    ]);
  return rows.length === 0 ? html`` : table([words('cluster-topics'), number('cluster-own'), number('cluster-others')], rows, say);
}

function quoteItem({ side, reportId, quote, start, end }: ClusterQuote, terms: readonly string[], site: SiteContext): Html {
  const { say } = site;
  const place = say.text('at-characters', { start: start + 1, end });
  return html`<li><blockquote lang="zh">${markedTerms(quote, terms)}</blockquote><p class="aside"><span class="tag">${say.text(side)}</span> ${reportLink(site, reportId, links)} · ${place}</p></li>`;
}

/** The terms of the group where they stand; of two at one place the longer. */
function markedTerms(quote: string, terms: readonly string[]): readonly Html[] {
  const longest = terms.toSorted((a, b) => b.length - a.length);
  const pieces: Html[] = [];
  let plain = 0;
  for (let at = 0; at < quote.length; ) {
    const term = longest.find((each) => quote.startsWith(each, at));
    if (term === undefined) {
      at += 1;
      continue;
    }
    pieces.push(html`${quote.slice(plain, at)}<mark>${term}</mark>`);
    at += term.length;
    plain = at;
  }
  return [...pieces, html`${quote.slice(plain)}`];
}
