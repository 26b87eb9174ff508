import type { Row } from '#contract';
import { grouped } from '#model';
import { type Html, html } from '#text';
import { type Figure, familyGraph } from './chart-families.ts';
import { marked } from './difference.ts';
import { figure } from './draw.ts';
import { textsOf } from './report-detail.ts';
import { allOf } from './results.ts';
import { pairLink, reportLink, type SiteContext } from './site-context.ts';
import { linksFrom } from './site-page.ts';
import { bar, pager, partsOf, shortened } from './site-parts.ts';
import type { WritePage } from './site-write.ts';

const pageRows = 50;
/** Members whose changes are shown; all are listed. */
const mostCompared = 40;

/** What a picture can show: the largest families, some members of each, lines to the representative before others. */
const drawn = { families: 12, members: 40, edges: 120 };

type Family = Row<'families'>;

/** Families, the largest first, and a page for each with its template and what each member changed of it. */
export async function familyPages(site: SiteContext, write: WritePage): Promise<Html> {
  const families = (await allOf(site.results.rows('families'))).toSorted((a, b) => b.size - a.size || (a.family_id < b.family_id ? -1 : 1));
  const picture = await familyPicture(site, families);
  await familyLists(site, families, picture, write);
  for (const family of families) await familyPage(site, family, write);
  return picture;
}

async function familyPicture(site: SiteContext, families: readonly Family[]): Promise<Html> {
  const shown: Figure[] = [];
  for (const family of families.slice(0, drawn.families)) {
    const members = await allOf(site.results.rows('family_members', { family_id: family.family_id }));
    const others = members.map(({ report_id }) => report_id).filter((id) => id !== family.representative);
    const ids = [family.representative, ...others.slice(0, drawn.members - 1)];
    const edges = await allOf(site.results.rows('pairs', { left_report: ids, right_report: ids }));
    const own = ({ left_report, right_report }: Row<'pairs'>) =>
      Number(left_report !== family.representative && right_report !== family.representative);
    shown.push({ family, members: ids, edges: edges.toSorted((a, b) => own(a) - own(b)).slice(0, drawn.edges) });
  }
  const chart = familyGraph(shown, site.reports, site.say);
  return chart === null
    ? html``
    : figure(chart, html`<p class="note">${site.say.text('families-drawn', { shown: shown.length, total: families.length })}</p>`);
}

async function familyLists(site: SiteContext, families: readonly Family[], picture: Html, write: WritePage): Promise<void> {
  const { say } = site;
  const links = linksFrom('list');
  const parts = partsOf(families, pageRows);
  for (const [i, part] of parts.entries()) {
    const items = part.map(
      (
        family,
      ) => html`<li class="item ${family.verdict}"><p><a class="agency" href="${links.family(family.family_id)}">${say.text('family-of', { count: family.size })}</a>
<span class="tag ${family.verdict}">${say.code('verdict', family.verdict)}</span> <span class="aside">${say.text('representative')} ${site.reports.name(family.representative)} · ${say.text('share-of')} ${bar(family.share, say)}</span></p>
<blockquote>${shortened(family.template, 160)}</blockquote></li>`,
    );
    const none = families.length === 0 ? html`<p>${say.text('families-empty')}</p>` : null;
    const turning = pager(i + 1, parts.length, (no) => links.list('families', no), say);
    const body = html`<p class="note">${say.text('families-note')}</p>${i === 0 ? picture : null}${none}<ol class="list" start="${i * pageRows + 1}">${items}</ol>${turning}`;
    await write(`families-${i + 1}.html`, { depth: 'list', title: say.text('families'), body });
  }
}

async function familyPage(site: SiteContext, family: Family, write: WritePage): Promise<void> {
  const { say, results } = site;
  const links = linksFrom('leaf');
  const members = (await allOf(results.rows('family_members', { family_id: family.family_id }))).toSorted(
    (a, b) => b.share - a.share || (a.report_id < b.report_id ? -1 : 1),
  );
  const others = members.filter(({ report_id }) => report_id !== family.representative);
  const list = members.map(
    ({ report_id, share }) => html`<li>${reportLink(site, report_id, links)} <span class="aside">${bar(share, say)}</span></li>`,
  );
  const changes = await changesOf(site, family, others.slice(0, mostCompared));
  const cut =
    others.length > mostCompared
      ? html`<p class="note">${say.text('members-compared', { shown: mostCompared, total: others.length })}</p>`
      : null;
  const body = html`<p class="note">${say.text('template-note')}</p><section><h2>${say.text('template')}</h2><blockquote class="text" lang="zh">${family.template}</blockquote></section>
<section><h2>${say.text('changed')}</h2><p>${say.text('against')} ${reportLink(site, family.representative, links)}</p>${cut}${changes}</section>
<section><h2>${say.text('members')} (${members.length})</h2><ol class="members">${list}</ol></section>`;
  await write(`family/${family.family_id}.html`, { depth: 'leaf', title: say.text('family-of', { count: family.size }), body });
}

/** Per member its passages beside those of the representative, with what differs marked. */
async function changesOf(
  site: SiteContext,
  { representative }: Family,
  members: readonly Row<'family_members'>[],
): Promise<readonly Html[]> {
  const ids = members.map(({ report_id }) => report_id);
  const { results, say } = site;
  const after = await allOf(results.rows('matches', { left_report: representative, right_report: ids }));
  const before = await allOf(results.rows('matches', { right_report: representative, left_report: ids }));
  const texts = await textsOf(
    results,
    [representative, ...ids].flatMap((id) => site.reports.get(id) ?? []),
  );
  const textOf = (id: string) => texts.get(site.reports.get(id)?.source_id ?? '') ?? '';
  const passages = grouped(
    [...after.map((row) => ({ id: row.right_report, row })), ...before.map((row) => ({ id: row.left_report, row }))],
    ({ id }) => id,
  );
  const cut = (row: Row<'matches'>, id: string) =>
    row.left_report === id ? textOf(id).slice(row.left_start, row.left_end) : textOf(id).slice(row.right_start, row.right_end);
  return ids.map((id) => {
    const rows = (passages.get(id) ?? []).filter(({ row }) => row.kind !== 'statutory');
    const shown = rows.map(({ row }) => {
      const { left, right } = marked(cut(row, representative), cut(row, id));
      return html`<tr><td>${left}</td><td>${right}</td></tr>`;
    });
    const comparison = pairLink(site, representative, id, linksFrom('leaf'));
    const link = comparison === null ? null : html`<p><a href="${comparison}">${say.text('side-by-side')}</a></p>`;
    const none = shown.length === 0 ? html`<p class="note">${say.text('not-aligned')}</p>` : null;
    const head = html`<thead><tr><th scope="col">${site.reports.name(representative)}</th><th scope="col">${site.reports.name(id)}</th></tr></thead>`;
    const rest = shown.length === 0 ? null : html`<table class="aligned">${head}<tbody>${shown}</tbody></table>`;
    return html`<details><summary>${site.reports.name(id)}</summary>${none}${link}${rest}</details>`;
  });
}
