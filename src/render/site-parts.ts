import type { Severity } from '#model';
import { type Html, html } from '#text';
import { narrowColumns } from './chart-heat.ts';
import type { Say } from './say.ts';

/** A share as a bar; its number stands beside it. */
export function bar(share: number, say: Say): Html {
  return html`<span class="bar" aria-hidden="true"><i style="width:${Math.round(share * 100)}%"></i></span> ${say.percent(share)}`;
}

export interface Column {
  readonly id: string;
  readonly kind: 'words' | 'number';
}

export const words = (id: string): Column => ({ id, kind: 'words' });
export const number = (id: string): Column => ({ id, kind: 'number' });

/** A table whose first cell names the row. Wide ones scroll on their own, so that the page does not. */
export function table(columns: readonly Column[], rows: readonly (readonly (Html | string | number)[])[], say: Say): Html {
  const head = columns.map(({ id, kind }) => html`<th scope="col" class="${kind}">${say.text(id)}</th>`);
  const body = rows.map((cells) => {
    const shown = cells.map((cell, i) =>
      i === 0 ? html`<th scope="row">${cell}</th>` : html`<td class="${columns[i]?.kind ?? 'words'}">${cell}</td>`,
    );
    return html`<tr>${shown}</tr>`;
  });
  return html`<div class="wide" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** The figures behind a picture, for readers who cannot see it and for copying. */
export const folded = (content: Html, say: Say): Html =>
  html`<details class="figures"><summary>${say.text('as-table')}</summary>${content}</details>`;

/** On telephones a heat map shows its first columns; says so there. */
export const narrowNote = (columns: number, say: Say): Html | null =>
  columns <= narrowColumns
    ? null
    : html`<p class="note at-narrow">${say.text('chart-narrow', { shown: narrowColumns, total: columns })}</p>`;

export function severityTag(severity: Severity, say: Say): Html {
  return html`<span class="tag ${severity}">${say.code('severity', severity)}</span>`;
}

/** Links to the pages of a long list. */
export function pager(page: number, pages: number, href: (no: number) => string, say: Say): Html {
  if (pages <= 1) return html``;
  const numbers = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, pages])].filter((no) => no >= 1 && no <= pages);
  const links = numbers.map((no) => (no === page ? html`<b aria-current="page">${no}</b>` : html`<a href="${href(no)}">${no}</a>`));
  const step = (no: number, id: string) => (no < 1 || no > pages ? html`` : html`<a href="${href(no)}" rel="${id}">${say.text(id)}</a>`);
  return html`<nav class="pager" aria-label="${say.text('pages')}">${step(page - 1, 'prev')}${links}${step(page + 1, 'next')}<span>${say.text('page-of', { page, pages })}</span></nav>`;
}

/** `values` in parts of at most `size`; one empty part where there are none, so that a list has a first page. */
export function partsOf<Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] {
  if (values.length === 0) return [[]];
  return Array.from({ length: Math.ceil(values.length / size) }, (_, i) => values.slice(i * size, (i + 1) * size));
}

/** A whole passage would push everything else off the page; its place tells the rest. */
export function shortened(quote: string, longest = 280): string {
  if (quote.length <= longest) return quote;
  return `${quote.slice(0, longest * 0.75)} … ${quote.slice(-longest / 4)}`;
}
