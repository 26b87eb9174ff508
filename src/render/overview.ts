import { type Html, html } from '#text';
import type { PageInput } from './page-input.ts';
import type { Say } from './say.ts';

export function overview({ counts }: PageInput, say: Say): Html {
  const share = counts.boilerplateShare === null ? '–' : say.percent(counts.boilerplateShare);
  const cards: readonly (readonly [string, number | string, string])[] = [
    ['reports-read', counts.current, '#flagged'],
    ['reports-previous', counts.previous, '#flagged'],
    ['flags-count', counts.flags, '#flagged'],
    ['pairs-count', counts.pairs, '#pairs'],
    ['boilerplate-share', share, '#topics'],
    ['files-failed', counts.faults, '#faults'],
  ];
  const shown = cards.map(([id, value, link]) => html`<a class="card" href="${link}"><b>${value}</b><span>${say.text(id)}</span></a>`);
  return html`<section id="overview" aria-label="${say.text('overview')}"><div class="cards">${shown}</div></section>`;
}
