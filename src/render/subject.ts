import { type Html, html } from '#text';
import type { Subject } from './page-input.ts';
import type { Say } from './say.ts';

export function named(subject: Subject, say: Say): Html {
  const name = subject.name ?? say.text('agency-unknown');
  const year = subject.year === null ? null : html` <span class="year">${subject.year}</span>`;
  return html`<span class="agency">${name}</span>${year}`;
}
