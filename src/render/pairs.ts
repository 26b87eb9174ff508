import { type Html, html } from '#text';
import { marked } from './difference.ts';
import type { PageInput, ShownPair } from './page-input.ts';
import type { Say } from './say.ts';
import { named } from './subject.ts';

/** The pairs that are alike, each opening to its passages side by side. */
export function pairs(input: PageInput, say: Say): Html {
  const { pairs: shown, counts } = input;
  if (shown.length === 0) return html`<section id="pairs"><h2>${say.text('pairs')}</h2><p>${say.text('pairs-empty')}</p></section>`;
  const cut =
    counts.pairs > shown.length ? html`<p class="note">${say.text('shown-first', { shown: shown.length, total: counts.pairs })}</p>` : null;
  return html`<section id="pairs"><h2>${say.text('pairs')}</h2><p class="note">${say.text('pairs-note')}</p>${cut}
<div class="list">${shown.map((pair) => pairOf(pair, say))}</div></section>`;
}

function pairOf({ row, left, right, passages }: ShownPair, say: Say): Html {
  const head = (subject: typeof left, share: number) =>
    html`<span class="side">${named(subject, say)} ${bar(share)} <span class="aside">${say.text('share-of')} ${say.percent(share)}</span></span>`;
  const rows = passages.map((passage) => {
    const sides = marked(passage.left, passage.right);
    return html`<tr><td>${sides.left}</td><td>${sides.right}</td></tr>`;
  });
  return html`<details class="pair ${row.verdict}"><summary><span class="chip">${say.code('verdict', row.verdict)}</span>
${head(left, row.left_share)} ${head(right, row.right_share)}
<span class="aside">${say.text('longest')} ${say.text('characters', { count: row.longest })}</span></summary>
<p class="note">${say.text('passages', { count: passages.length })} · ${say.text('differs')}</p>
<table class="aligned"><thead><tr><th scope="col">${named(left, say)}<br><span class="path">${left.path}</span></th>
<th scope="col">${named(right, say)}<br><span class="path">${right.path}</span></th></tr></thead><tbody>${rows}</tbody></table></details>`;
}

/** A share as a bar; its number stands beside it. */
function bar(share: number): Html {
  return html`<span class="bar" aria-hidden="true"><i style="width:${Math.round(share * 100)}%"></i></span>`;
}
