import type { Row } from '#contract';
import { type Html, html } from '#text';
import { decisionTag } from './review.ts';
import { reportLink, type SiteContext } from './site-context.ts';
import { linksFrom } from './site-page.ts';
import { pager, severityTag, shortened } from './site-parts.ts';
import type { WritePage } from './site-write.ts';
import { messageWithoutKind } from './without-kind.ts';

const pageRows = 200;

/** All flags of a kind on reports of this year, kind by kind: the filter that works without a script. */
export async function codePages(site: SiteContext, write: WritePage): Promise<void> {
  const current = new Set(site.flagged.map(({ report_id }) => report_id));
  for (const { code, flags } of site.figures.codeCounts) {
    const pages = Math.ceil(flags / pageRows);
    let page = 1;
    let part: Row<'flags'>[] = [];
    const flush = async () => {
      await write(`code-${code}-${page}.html`, {
        depth: 'list',
        title: site.say.code('flag', code),
        body: codePage(part, { page, pages, flags }, site),
      });
      page += 1;
      part = [];
    };
    for await (const rows of site.results.rows('flags', { code })) {
      // Those of earlier years stand in the workbook alone.
      for (const row of rows.filter(({ report_id }) => current.has(report_id))) {
        part.push(row);
        if (part.length === pageRows) await flush();
      }
    }
    if (part.length > 0) await flush();
  }
}

function codePage(
  rows: readonly Row<'flags'>[],
  { page, pages, flags }: { readonly page: number; readonly pages: number; readonly flags: number },
  site: SiteContext,
): Html {
  const { say } = site;
  const links = linksFrom('list');
  const code = rows[0]?.code ?? '';
  const items = rows.map((row) => {
    const quote = row.quote === null ? null : html`<blockquote>${shortened(row.quote, 160)}</blockquote>`;
    return html`<li class="item ${row.severity}"><p>${reportLink(site, row.report_id, links)} ${severityTag(row.severity, say)} <span class="tag">${say.code('certainty', row.certainty)}</span>${decisionTag(site.decisions.ofFlag(row.flag_id), say)}</p>
<p>${messageWithoutKind(row, say)}</p>${quote}</li>`;
  });
  const turning = pager(page, pages, (no) => links.list(`code-${code}`, no), say);
  return html`<p class="note">${say.text('flags-of-kind', { flags })}</p><ul class="list">${items}</ul>${turning}`;
}
