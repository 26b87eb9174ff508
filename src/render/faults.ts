import { type Html, html } from '#text';
import type { PageInput } from './page-input.ts';
import type { Say } from './say.ts';

/** The files that were not analysed, and what to do about each. */
export function faults(input: PageInput, say: Say): Html {
  const head = html`<h2>${say.text('faults')}</h2>`;
  if (input.faults.length === 0) return html`<section id="faults">${head}<p>${say.text('faults-empty')}</p></section>`;
  const cut =
    input.counts.faults > input.faults.length
      ? html`<p class="note">${say.text('shown-first', { shown: input.faults.length, total: input.counts.faults })}</p>`
      : null;
  const rows = input.faults.map(
    ({ path, code, detail }) => html`<tr><th scope="row">${path}</th><td>${detail} <span class="source">${code}</span></td></tr>`,
  );
  return html`<section id="faults">${head}${cut}<div class="wide"><table><thead><tr><th scope="col">${say.text('file')}</th><th scope="col">${say.text('reason')}</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}
