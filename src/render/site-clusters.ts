import type { Row } from '#contract';
import { type Html, html } from '#text';
import { allOf } from './results.ts';
import { isRanked, reportLink, type SiteContext } from './site-context.ts';
import { linksFrom } from './site-page.ts';
import type { WritePage } from './site-write.ts';

/** Members shown of a group: those nearest to its centre. */
const mostMembers = 40;

/** Groups of agencies by what they state; where there are none, why. */
export async function clusterPage(site: SiteContext, write: WritePage): Promise<void> {
  const { say, results } = site;
  const clusters = await allOf(results.rows('clusters'));
  const nearest = await nearestMembers(site);
  const items = clusters.map((cluster) => clusterItem(cluster, nearest.get(cluster.cluster_no) ?? [], site));
  const none = clusters.length > 0 ? null : html`<p>${say.text(isRanked(site) ? 'clusters-none' : 'clusters-few')}</p>`;
  const body = html`<p class="note">${say.text('clusters-note')}</p>${none}<ol class="list">${items}</ol>`;
  await write('clusters-1.html', { depth: 'list', title: say.text('clusters'), body });
}

async function nearestMembers({ results }: SiteContext): Promise<ReadonlyMap<number, readonly Row<'cluster_members'>[]>> {
  const nearest = new Map<number, Row<'cluster_members'>[]>();
  for await (const rows of results.rows('cluster_members')) {
    for (const row of rows)
      nearest.set(row.cluster_no, [...(nearest.get(row.cluster_no) ?? []), row].sort(byDistance).slice(0, mostMembers));
  }
  return nearest;
}

const byDistance = (a: Row<'cluster_members'>, b: Row<'cluster_members'>) =>
  a.distance - b.distance || (a.report_id < b.report_id ? -1 : 1);

function clusterItem(cluster: Row<'clusters'>, members: readonly Row<'cluster_members'>[], site: SiteContext): Html {
  const { say } = site;
  const links = linksFrom('list');
  const terms = cluster.terms.map((term) => html`<span class="chip">${term}</span> `);
  const names = members.map(({ report_id }) => html`<li>${reportLink(site, report_id, links)}</li>`);
  return html`<li class="item"><p><b>${cluster.label}</b> <span class="aside">${say.text('cluster-size', { count: cluster.size })}</span></p><p>${terms}</p>
<details><summary>${say.text('cluster-members', { shown: members.length })}</summary><ol class="members">${names}</ol></details></li>`;
}
