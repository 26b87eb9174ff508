import type { Row } from '#contract';
import { lossCodes } from '#model';
import { type Html, html } from '#text';
import { provenanceParts } from './chart-shares.ts';
import { type ReportDetail, reportDetails } from './report-detail.ts';
import { named } from './report-index.ts';
import { decisionTag } from './review.ts';
import { pairLink, reportLink, type SiteContext } from './site-context.ts';
import { linksFrom } from './site-page.ts';
import { bar, severityTag, shortened } from './site-parts.ts';
import { markedText } from './site-text.ts';
import type { WritePage } from './site-write.ts';
import { messageWithoutKind } from './without-kind.ts';

const links = linksFrom('leaf');

/** A page for every flagged report and every report that a shown pair names. */
export async function reportPages(site: SiteContext, write: WritePage): Promise<void> {
  for await (const detail of reportDetails(site.results, [...site.paged])) {
    const { report } = detail;
    await write(`report/${report.report_id}.html`, {
      depth: 'leaf',
      title: named(report, site.say),
      body: reportPage(detail, site),
      counts: 'beside',
    });
  }
}

function reportPage(detail: ReportDetail, site: SiteContext): Html {
  const { say } = site;
  const items = detail.flags.map((flag, no) => ({ isLoss: isLoss(flag), item: flagItem(flag, no, site) }));
  const flags = items.filter((each) => !each.isLoss).map(({ item }) => item);
  const lost = items.filter((each) => each.isLoss).map(({ item }) => item);
  return html`${facts(detail.report, site)}
<section id="flags"><h2>${say.text('flags')} (${flags.length})</h2>${flagFilters(site)}<ol class="flags">${flags}</ol></section>
${losses(lost, site)}${alike(detail, site)}
<section id="text"><h2>${say.text('full-text')}</h2>${textFilters(site)}<div class="text" lang="zh">${markedText(detail, say)}</div></section>`;
}

/** What was lost on the way is no lead about the agency. */
const isLoss = ({ code }: Row<'flags'>) => lossCodes.some((each) => each === code);

function losses(items: readonly Html[], { say }: SiteContext): Html {
  if (items.length === 0) return html``;
  return html`<section id="losses"><h2>${say.text('losses')} (${items.length})</h2><p class="note">${say.text('losses-note')}</p><ol class="flags">${items}</ol></section>`;
}

function facts(report: Row<'reports'>, { say }: SiteContext): Html {
  const pairs: readonly (readonly [string, string | null])[] = [
    ['region', report.region],
    ['unit-type', report.unit_type === null ? null : say.code('unit', report.unit_type)],
    ['published-on', report.published_on],
    ['file', report.path],
  ];
  const rows = pairs.map(([id, value]) => (value === null ? html`` : html`<dt>${say.text(id)}</dt><dd>${value}</dd>`));
  const parts = provenanceParts.map((part) => html`<i class="${part}" style="flex:${report[`${part}_share`].toFixed(4)}"></i>`);
  const names = provenanceParts.map(
    (part) => html`<span><i class="${part}"></i>${say.text(`part-${part}`)} ${say.percent(report[`${part}_share`])}</span> `,
  );
  const kinds = (['boilerplate', 'nil', 'substantive'] as const).map(
    (kind) => html`<dt>${say.code('substance', kind)}</dt><dd>${bar(report[`${kind}_share`], say)}</dd>`,
  );
  if (say.face !== null) return html`<dl class="facts">${rows}${kinds}</dl>`;
  return html`<dl class="facts">${rows}${kinds}</dl><div class="made-of" aria-hidden="true">${parts}</div><p class="legend">${say.text('made-of')} ${names}</p>`;
}

const severityIds = ['high', 'medium', 'low'] as const;

/** Boxes that a style sheet reads: no script is needed. */
function flagFilters({ say }: SiteContext): Html {
  const boxes = severityIds.map((id) => html`<label><input type="checkbox" id="show-${id}" checked> ${say.code('severity', id)}</label> `);
  return html`<p class="switches">${say.text('show')} ${boxes}</p>`;
}

const layerIds = ['boilerplate', 'nil', 'substantive', 'passages', 'items', 'codes'] as const;

function textFilters({ say }: SiteContext): Html {
  const boxes = layerIds.map(
    (id) =>
      html`<label class="key-${id}"><input type="checkbox" id="show-${id}" ${id === 'codes' ? html`` : html`checked`}> ${say.text(`layer-${id}`)}</label> `,
  );
  return html`<p class="switches">${say.text('show')} ${boxes}</p>`;
}

function flagItem(flag: Row<'flags'>, no: number, site: SiteContext): Html {
  const { say } = site;
  const place = flag.start_at === null ? html`${say.text('whole-report')}` : html`<a href="#at-${no}">${say.text('to-the-place')}</a>`;
  const quote = flag.quote === null ? null : html`<blockquote>${shortened(flag.quote)}</blockquote>`;
  return html`<li id="flag-${no}" class="${flag.severity}"><p><b>${say.code('flag', flag.code)}</b> ${severityTag(flag.severity, say)} <span class="tag">${say.code('certainty', flag.certainty)}</span>${decisionTag(site.decisions.ofFlag(flag.flag_id), say)}</p>
<p>${messageWithoutKind(flag, say)}</p>${quote}${against(flag, site)}<p class="source">${place} · ${say.text('rule')} ${flag.rule}</p></li>`;
}

function against(flag: Row<'flags'>, site: SiteContext): Html {
  if (flag.other_report === null) return html``;
  const comparison = pairLink(site, flag.report_id, flag.other_report, links);
  const link = comparison === null ? null : html` · <a href="${comparison}">${site.say.text('side-by-side')}</a>`;
  return html`<p class="other">↔ ${reportLink(site, flag.other_report, links)}${link}</p>`;
}

/** The reports alike with this one, those with the longest passages first. */
function alike({ report, matches }: ReportDetail, site: SiteContext): Html {
  const lengths = new Map<string, number>();
  for (const { left_report, right_report, length, kind } of matches) {
    const other = left_report === report.report_id ? right_report : left_report;
    if (kind !== 'statutory') lengths.set(other, (lengths.get(other) ?? 0) + length);
  }
  if (lengths.size === 0) return html``;
  const { say } = site;
  const items = [...lengths]
    .sort(([a, one], [b, another]) => another - one || (a < b ? -1 : 1))
    .map(([other, length]) => {
      const comparison = pairLink(site, report.report_id, other, links);
      const link = comparison === null ? null : html` · <a href="${comparison}">${say.text('side-by-side')}</a>`;
      return html`<li>${reportLink(site, other, links)} ${say.text('shared-characters', { count: length })}${link}</li>`;
    });
  return html`<section id="alike"><h2>${say.text('alike')}</h2><ul>${items}</ul></section>`;
}
