import type { ViewRow } from '#contract';
import { type Decision, decisions } from '#model';
import { type Html, html } from '#text';
import type { Desk } from './desk.ts';
import type { Say } from './say.ts';

interface Page {
  readonly title: string;
  /** The address that the name of the product leads to. */
  readonly home: string;
  readonly progress: Html;
  /** What was just done; read out. */
  readonly status: Html;
  readonly body: Html;
}

const doctype: Html = { markup: '<!doctype html>' };

export function pageOf({ title, home, progress, status, body }: Page, say: Say): string {
  return html`${doctype}
<html lang="${say.language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} · ${say.text('product')}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"><script src="/script.js" defer></script></head>
<body><a class="skip" href="#main">${say.text('skip')}</a>
<header><div><p class="product"><a href="${home}">${say.text('product')}</a></p>${progress}<button type="button" id="show-keys" hidden>${say.text('keys')}</button></div></header>
<main id="main" tabindex="-1">${status}${body}</main>
<footer><p>${say.text('lead')}</p></footer>${keys(say)}</body></html>
`.markup;
}

/** A page that says one thing only. */
export function messagePage(message: string, say: Say): string {
  const body = html`<h1>${message}</h1><p><a href="/">${say.text('queue')}</a></p>`;
  return pageOf({ title: message, home: '/', progress: html``, status: html``, body }, say);
}

const shortcuts = [
  ['j', 'key-next'],
  ['k', 'key-previous'],
  ['Enter', 'key-open'],
  ['c', 'decide-confirmed'],
  ['d', 'decide-dismissed'],
  ['n', 'decide-needs-checking'],
  ['u', 'undo'],
  ['q', 'queue'],
  ['/', 'search'],
  ['?', 'keys'],
] as const;

function keys(say: Say): Html {
  const rows = shortcuts.map(([key, id]) => html`<dt><kbd>${key}</kbd></dt><dd>${say.text(id)}</dd>`);
  return html`<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">${say.text('keys')}</h2><dl>${rows}</dl><form method="dialog"><button>${say.text('close')}</button></form></dialog>`;
}

/** How much is decided of this year, of which all figures of the outputs are. */
export async function progressOf({
  store,
  say,
}: Desk): Promise<{ readonly counts: readonly ViewRow<'queue_counts'>[]; readonly shown: Html }> {
  const counts: ViewRow<'queue_counts'>[] = [];
  for await (const rows of store.view('queue_counts')) counts.push(...rows);
  const own = counts.filter(({ role }) => role === 'current');
  const sum = (of: (decision: Decision | null) => boolean) =>
    own.reduce((total, { decision, subjects }) => total + (of(decision) ? subjects : 0), 0);
  const [all, decided] = [sum(() => true), sum((decision) => decision !== null)];
  const parts = decisions.map((id) => {
    const count = sum((decision) => decision === id);
    return html` <span class="decision ${count === 0 ? 'open' : id}">${say.text(`decision-${id}`)} ${count}</span>`;
  });
  const shown = html`<p class="progress"><label>${say.text('progress', { decided, all })} <progress max="${Math.max(1, all)}" value="${decided}"></progress></label>${parts}</p>`;
  return { counts, shown };
}
