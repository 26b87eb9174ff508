import type { ViewRow } from '#contract';
import { type FlagCode, severities } from '#model';
import { type Html, html } from '#text';
import { named } from './report-index.ts';
import { isRanked, type SiteContext } from './site-context.ts';
import { type Links, linksFrom } from './site-page.ts';
import { pager, partsOf } from './site-parts.ts';
import type { WritePage } from './site-write.ts';

const pageRows = 100;

/** The list of reports with flags, a hundred a page. */
export async function flaggedPages(site: SiteContext, write: WritePage): Promise<void> {
  const { say, flagged, figures } = site;
  const parts = partsOf(flagged, pageRows);
  const links = linksFrom('list');
  for (const [i, part] of parts.entries()) {
    const pages = pager(i + 1, parts.length, (no) => links.list('flagged', no), say);
    const note = flagged.length === 0 ? say.text('flagged-empty') : say.text(isRanked(site) ? 'flagged-order' : 'flagged-few');
    const kinds = figures.codeCounts.map(({ code, reports }) => kindLink(code, reports, links, site));
    const body = html`<p class="note">${note}</p><section class="kinds" aria-label="${say.text('filter-code')}">${kinds}</section>
${searchForm(site)}<ol class="list" start="${i * pageRows + 1}">${part.map((report) => flaggedItem(report, links, site))}</ol>${pages}`;
    await write(`flagged-${i + 1}.html`, { depth: 'list', title: say.text('flagged'), body });
  }
}

export function kindLink(code: FlagCode, reports: number, links: Links, { say }: SiteContext): Html {
  return html`<a class="chip" href="${links.list(`code-${code}`)}">${say.code('flag', code)} <b>${reports}</b></a> `;
}

/** Works only with scripts, which therefore show it. */
function searchForm({ say }: SiteContext): Html {
  const severity = severities.map((each) => html`<option value="${each}">${say.code('severity', each)}</option>`);
  return html`<form class="filters" role="search" hidden><label>${say.text('filter-text')} <input type="search" name="text"></label>
<label>${say.text('filter-severity')} <select name="severity"><option value="">${say.text('filter-all')}</option>${severity}</select></label>
<output aria-live="polite"></output></form><ol class="list found" hidden></ol>`;
}

export function flaggedItem(report: ViewRow<'flagged'>, links: Links, { say, paged, reports }: SiteContext): Html {
  const { report_id, path, high, medium, low, codes } = report;
  const region = reports.get(report_id)?.region ?? null;
  const worst = high > 0 ? 'high' : medium > 0 ? 'medium' : 'low';
  const name = named(report, say);
  const link = paged.has(report_id)
    ? html`<a class="agency" href="${links.report(report_id)}">${name}</a>`
    : html`<span class="agency">${name}</span>`;
  const counts = [
    ['high', high],
    ['medium', medium],
    ['low', low],
  ] as const;
  const levels = counts
    .filter(([, count]) => count > 0)
    .map(([level, count]) => html`<span class="tag ${level}">${say.code('severity', level)} ${count}</span> `);
  const chips = codes.map((code) => html`<span class="chip">${say.code('flag', code)}</span> `);
  return html`<li class="item ${worst}" data-severity="${counts
    .filter(([, count]) => count > 0)
    .map(([level]) => level)
    .join(' ')}" data-text="${name} ${region ?? ''} ${path}">
<p>${link} <span class="where">${region ?? ''}</span> ${levels}</p><p>${chips}</p></li>`;
}
