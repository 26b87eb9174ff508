import type { Row } from '#contract';
import { html } from '#text';
import { allOf } from './results.ts';
import type { SiteContext } from './site-context.ts';
import { linksFrom } from './site-page.ts';
import { pager, partsOf, table, words } from './site-parts.ts';
import type { WritePage } from './site-write.ts';

const pageRows = 200;

/** Files that are no part of the figures: unreadable, other documents, second files of one report; then what the manifest misses. */
export async function unreadablePages(site: SiteContext, write: WritePage): Promise<void> {
  const { say, options } = site;
  const files = await unanalysed(site);
  const links = linksFrom('list');
  const parts = partsOf(files, pageRows);
  for (const [i, part] of parts.entries()) {
    const rows = part.map((file) => [
      file.path,
      say.text(`state-${file.state}`),
      html`${file.fault_detail ?? ''} <span class="source">${file.fault_code ?? ''}</span>`,
    ]);
    const none =
      files.length === 0
        ? html`<p>${say.text('unreadable-empty')}</p>`
        : table([words('file'), words('state'), words('reason')], rows, say);
    const missing =
      options.missing.length === 0 || i > 0
        ? null
        : html`<section><h2>${say.text('missing')} (${options.missing.length})</h2><p class="note">${say.text('missing-note')}</p><ul>${options.missing.map((path) => html`<li>${path}</li>`)}</ul></section>`;
    const body = html`${none}${pager(i + 1, parts.length, (no) => links.list('unreadable', no), say)}${missing}`;
    await write(`unreadable-${i + 1}.html`, { depth: 'list', title: say.text('unreadable'), body });
  }
}

type Unanalysed = Pick<Row<'sources'>, 'path' | 'state' | 'fault_code' | 'fault_detail'>;

/** By path; texts are not kept. */
async function unanalysed({ results }: Pick<SiteContext, 'results'>): Promise<readonly Unanalysed[]> {
  const files = results.rows('sources', { state: ['unreadable', 'not-a-report', 'duplicate'] });
  const all = await allOf(files);
  return all.map(({ path, state, fault_code, fault_detail }) => ({ path, state, fault_code, fault_detail }));
}
