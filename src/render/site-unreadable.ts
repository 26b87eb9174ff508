import type { Row } from '#contract';
import { type Html, html } from '#text';
import { allOf } from './results.ts';
import { reportLink, type SiteContext } from './site-context.ts';
import { linksFrom } from './site-page.ts';
import { pager, partsOf, table, words } from './site-parts.ts';
import type { WritePage } from './site-write.ts';

const pageRows = 200;

/**
 * Files that are no part of the figures: unreadable, other documents, second files of one report; then what was lost of
 * those that were read, and what the manifest misses.
 */
export async function unreadablePages(site: SiteContext, write: WritePage): Promise<void> {
  const { say, options } = site;
  const files = await unanalysed(site);
  const links = linksFrom('list');
  const parts = partsOf(files, pageRows);
  for (const [i, part] of parts.entries()) {
    const rows = part.map((file) => [
      file.path,
      say.text(`state-${file.state}`),
      html`<span title="${file.fault_code ?? ''}">${file.fault_detail ?? ''}</span>`,
    ]);
    const none =
      files.length === 0
        ? html`<p>${say.text('unreadable-empty')}</p>`
        : table([words('file'), words('state'), words('reason')], rows, say);
    const missing =
      options.missing.length === 0 || i > 0
        ? null
        : html`<section><h2>${say.text('missing')} (${options.missing.length})</h2><p class="note">${say.text('missing-note')}</p><ul>${options.missing.map((path) => html`<li>${path}</li>`)}</ul></section>`;
    const lost = i > 0 ? null : lossList(site);
    const body = html`${none}${pager(i + 1, parts.length, (no) => links.list('unreadable', no), say)}${lost}${missing}`;
    await write(`unreadable-${i + 1}.html`, { depth: 'list', title: say.text('unreadable'), body, counts: 'beside' });
  }
}

/** Losses shown; the workbook has all. */
const mostLosses = 500;

function lossList(site: SiteContext): Html {
  const { say, losses } = site;
  if (losses.length === 0) return html``;
  const rows = losses
    .slice(0, mostLosses)
    .map((row) => [reportLink(site, row.report_id, linksFrom('list')), say.code('flag', row.code), say.message(row)]);
  const cut =
    losses.length <= mostLosses ? null : html`<p class="note">${say.text('losses-cut', { shown: mostLosses, total: losses.length })}</p>`;
  return html`<section id="losses"><h2>${say.text('losses')} (${losses.length})</h2><p class="note">${say.text('losses-note')}</p>${cut}${table([words('agency'), words('state'), words('message')], rows, say)}</section>`;
}

type Unanalysed = Pick<Row<'sources'>, 'path' | 'state' | 'fault_code' | 'fault_detail'>;

/** By path; texts are not kept. */
async function unanalysed({ results }: Pick<SiteContext, 'results'>): Promise<readonly Unanalysed[]> {
  const files = results.rows('sources', { state: ['unreadable', 'not-a-report', 'duplicate'] });
  const all = await allOf(files);
  return all.map(({ path, state, fault_code, fault_detail }) => ({ path, state, fault_code, fault_detail }));
}
