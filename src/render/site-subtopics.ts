import type { Row } from '#contract';
import { type Html, html } from '#text';
import { examplesOf } from './examples.ts';
import type { SiteContext } from './site-context.ts';
import type { Links } from './site-page.ts';
import { quoteList } from './site-quotes.ts';

/** What is written of inside a topic; nothing where it was too small or fell into no parts. */
export function subtopicList(subtopics: readonly Row<'subtopics'>[], site: SiteContext, links: Links): Html {
  const { say } = site;
  if (subtopics.length === 0) return html`<section><h2>${say.text('subtopics')}</h2><p>${say.text('subtopics-none')}</p></section>`;
  const lists = (['problem', 'measure'] as const).map((side) => {
    const own = subtopics.filter((row) => row.side === side);
    return own.length === 0
      ? html``
      : html`<h3>${say.text(side)}</h3><ol class="list">${own.map((row) => subtopicItem(row, site, links))}</ol>`;
  });
  return html`<section><h2>${say.text('subtopics')}</h2><p class="note">${say.text('subtopics-note')}</p>${lists}</section>`;
}

function subtopicItem(row: Row<'subtopics'>, site: SiteContext, links: Links): Html {
  const { say } = site;
  const terms = row.terms.map((term) => html`<span class="chip">${term}</span> `);
  const size = say.text('subtopic-size', { items: row.item_count, agencies: row.agency_count });
  return html`<li class="item"><p><b>${row.label}</b> <span class="aside">${size}</span></p><p>${terms}</p>
<details><summary>${say.text('examples')}</summary>${quoteList(examplesOf(row.examples), site, links)}</details></li>`;
}
