import type { Row } from '#contract';
import { grouped } from '#model';
import { type Html, html } from '#text';
import { familyGraph } from './chart-families.ts';
import { marked } from './difference.ts';
import { figure, type Size } from './draw.ts';
import { drawnFamily, type FamilyFigure, familyLegend, familyNote } from './family-figure.ts';
import { textsOf } from './report-detail.ts';
import { allOf } from './results.ts';
import { pairLink, reportLink, type SiteContext } from './site-context.ts';
import { linksFrom } from './site-page.ts';
import { bar, number, table, words } from './site-parts.ts';
import type { WritePage } from './site-write.ts';

/** Members whose changes are shown; all are listed. */
const mostCompared = 40;
const links = linksFrom('leaf');

/** A family: its picture, all members, the template, and what each member changed of it. */
export async function familyPage(site: SiteContext, family: FamilyFigure, compared: Compared, write: WritePage): Promise<void> {
  const { say } = site;
  const { family_id, representative, template, size } = family.family;
  const drawn = drawnFamily(family, site);
  const draft = (width: Size) => familyGraph('family-graph', drawn, width);
  const drawing = await figure(draft, html`${familyLegend(site)}${familyNote(family, drawn, site)}`);
  const others = family.members.slice(1);
  const changes = changesOf(site, family.family, others.slice(0, mostCompared), compared);
  const cut =
    others.length > mostCompared
      ? html`<p class="note">${say.text('members-compared', { shown: mostCompared, total: others.length })}</p>`
      : null;
  const body = html`${drawing}<section><h2>${say.text('members')} (${family.members.length})</h2>${memberTable(family, site)}</section>
<section><h2>${say.text('template')}</h2><p class="note">${say.text('template-note')}</p><blockquote class="text" lang="zh">${template}</blockquote></section>
<section><h2>${say.text('changed')}</h2><p>${say.text('against')} ${reportLink(site, representative, links)}</p>${cut}${changes}</section>`;
  await write(`family/${family_id}.html`, { depth: 'leaf', title: say.text('family-of', { count: size }), body });
}

/** All members under the numbers of the picture. */
function memberTable({ family, members, pairs }: FamilyFigure, site: SiteContext): Html {
  const { say } = site;
  const alike = new Map<string, number>();
  const toFirst = new Map<string, string>();
  for (const { left_report, right_report, verdict } of pairs) {
    for (const id of [left_report, right_report]) alike.set(id, (alike.get(id) ?? 0) + 1);
    if (left_report === family.representative) toFirst.set(right_report, verdict);
    if (right_report === family.representative) toFirst.set(left_report, verdict);
  }
  const rows = members.map(({ report_id, share }, i) => [
    html`${i + 1} ${reportLink(site, report_id, links)}`,
    bar(share, say),
    alike.get(report_id) ?? 0,
    toRepresentative(report_id, family.representative, toFirst.get(report_id), site),
  ]);
  return table([words('agency'), words('member-share'), number('member-pairs'), words('to-representative')], rows, say);
}

function toRepresentative(id: string, representative: string, verdict: string | undefined, site: SiteContext): Html {
  const { say } = site;
  if (id === representative) return html`<b>${say.text('representative')}</b>`;
  if (verdict === undefined) return html`–`;
  const comparison = pairLink(site, representative, id, links);
  const tag = html`<span class="tag ${verdict}">${say.code('verdict', verdict)}</span>`;
  return comparison === null ? tag : html`${tag} <a href="${comparison}">${say.text('side-by-side')}</a>`;
}

/** What members have in common with their representatives. */
export interface Compared {
  /** By both reports, in either order. */
  readonly passages: ReadonlyMap<string, readonly Row<'matches'>[]>;
  textOf(id: string): string;
}

/** Passages and texts of all members that are shown beside the representatives of these families. */
export async function readCompared({ results, reports }: SiteContext, families: readonly FamilyFigure[]): Promise<Compared> {
  const ids = [...new Set(families.flatMap(({ members }) => members.slice(0, mostCompared + 1).map(({ report_id }) => report_id)))];
  const matches = await allOf(results.rows('matches', { left_report: ids, right_report: ids }));
  const texts = await textsOf(
    results,
    ids.flatMap((id) => reports.get(id) ?? []),
  );
  return {
    passages: grouped(matches, (row) => bothOf(row.left_report, row.right_report)),
    textOf: (id) => texts.get(reports.get(id)?.source_id ?? '') ?? '',
  };
}

const bothOf = (left: string, right: string) => `${left} ${right}`;

/** Per member its passages beside those of the representative, with what differs marked. */
function changesOf(
  site: SiteContext,
  { representative }: Row<'families'>,
  members: readonly Row<'family_members'>[],
  { passages, textOf }: Compared,
): readonly Html[] {
  const { say } = site;
  const cut = (row: Row<'matches'>, id: string) =>
    row.left_report === id ? textOf(id).slice(row.left_start, row.left_end) : textOf(id).slice(row.right_start, row.right_end);
  return members.map(({ report_id: id }) => {
    const all = [...(passages.get(bothOf(representative, id)) ?? []), ...(passages.get(bothOf(id, representative)) ?? [])];
    const shown = all.flatMap((row) => {
      if (row.kind === 'statutory') return [];
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
