import type { ViewRow } from '#contract';
import { certainties, severities } from '#model';
import { type Html, html } from '#text';
import { type Asked, decisionStates, filterOf, kindOf, kinds, queryOf, subjectHref, typeOf, yearStates } from './asked.ts';
import type { Desk } from './desk.ts';
import { pageOf, progressOf } from './page.ts';
import type { Say } from './say.ts';
import { statusOf } from './status.ts';
import { messageOf, shortened, tagsOf, titleOf, whereOf } from './tags.ts';

const pageSize = 50;

/** What there is to review, a page at a time, what weighs most first. */
export async function queuePage(desk: Desk, asked: Asked, after: string | null): Promise<string> {
  const { store, say } = desk;
  const filter = filterOf(asked);
  const size = await store.queueSize(filter);
  const pages = Math.max(1, Math.ceil(size / pageSize));
  const at: Asked = { ...asked, page: Math.min(asked.page, pages) };
  const rows = await store.queue(filter, { offset: (at.page - 1) * pageSize, limit: pageSize });
  const { counts, shown } = await progressOf(desk);
  const list =
    rows.length === 0
      ? html`<p class="note">${say.text(counts.length === 0 ? 'nothing-at-all' : 'nothing-found')}</p>`
      : html`<ol class="queue">${rows.map((row) => item(row, at, desk))}</ol>`;
  const body = html`<h1>${say.text('queue')}</h1>
${filters(at, counts, say)}
<p class="note">${say.text('found', { size })}</p>
${list}${pager(at, pages, say)}`;
  return pageOf({ title: say.text('queue'), home: '/', progress: shown, status: await statusOf(desk, after, at), body }, say);
}

function item(row: ViewRow<'queue'>, asked: Asked, desk: Desk): Html {
  const { say } = desk;
  const quote = row.quote === null ? null : html`<blockquote lang="zh">${shortened(row.quote)}</blockquote>`;
  return html`<li class="item ${row.severity}"><h2><a class="open" href="${subjectHref(row, asked)}">${titleOf(row, say)}</a></h2>
<p class="tags">${tagsOf(row, say)} <span class="note">${whereOf(row, desk)}</span></p><p>${shortened(messageOf(row, say), 240)}</p>${quote}</li>`;
}

function filters(asked: Asked, counts: readonly ViewRow<'queue_counts'>[], say: Say): Html {
  const choice = (name: string, value: string, options: Html) =>
    html`<label>${say.text(`filter-${name}`)} <select name="${name}">${value === '' ? html`<option value="" selected>${say.text('any')}</option>` : html`<option value="">${say.text('any')}</option>`}${options}</select></label>`;
  const options = (ids: readonly string[], chosen: string | null, name: (id: string) => string) =>
    html`${ids.map((id) => option(id, name(id), id === chosen))}`;
  const years = options(yearStates, asked.year, (id) => say.text(`year-${id}`));
  const states = options(decisionStates, asked.decision, (id) => say.text(`decision-${id}`));
  return html`<form class="filters" method="get" action="/" role="search" aria-label="${say.text('filters')}">
<label class="words">${say.text('search')} <input type="search" name="q" id="q" value="${asked.text}" maxlength="200" placeholder="${say.text('search-in')}"></label>
${choice('type', typeOf(asked), types(asked, counts, say))}
${choice(
  'severity',
  asked.severity ?? '',
  options(severities, asked.severity, (id) => say.code('severity', id)),
)}
${choice(
  'certainty',
  asked.certainty ?? '',
  options(certainties, asked.certainty, (id) => say.code('certainty', id)),
)}
<label>${say.text('filter-year')} <select name="year">${years}</select></label>
<label>${say.text('filter-decision')} <select name="decision">${states}</select></label>
<button>${say.text('apply')}</button> <a href="/">${say.text('clear')}</a></form>`;
}

const option = (value: string, name: string, isChosen: boolean): Html =>
  isChosen ? html`<option value="${value}" selected>${name}</option>` : html`<option value="${value}">${name}</option>`;

/** The kinds and the codes that there are of each in the years asked for, with their numbers. */
function types(asked: Asked, counts: readonly ViewRow<'queue_counts'>[], say: Say): Html {
  const chosen = typeOf(asked);
  const own = counts.filter(({ role }) => asked.year === 'all' || role === asked.year);
  const groups = kinds.map((kind) => {
    const totals = new Map<string, number>();
    for (const row of own) if (kindOf(row) === kind) totals.set(row.code, (totals.get(row.code) ?? 0) + row.subjects);
    const all = [...totals.values()].reduce((sum, count) => sum + count, 0);
    const each = [...totals].map(([code, count]) =>
      option(`${kind}:${code}`, `${say.kind(kind === 'pair' ? kind : 'flag', code)} (${count})`, `${kind}:${code}` === chosen),
    );
    return html`<optgroup label="${say.text(`all-${kind}`)}">${option(kind, `${say.text(`all-${kind}`)} (${all})`, kind === chosen)}${each}</optgroup>`;
  });
  return html`${groups}`;
}

function pager(asked: Asked, pages: number, say: Say): Html {
  if (pages <= 1) return html``;
  const { page } = asked;
  const numbers = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, pages])].filter((no) => no >= 1 && no <= pages);
  const href = (no: number) => `/${queryOf({ ...asked, page: no })}`;
  const links = numbers.map((no) => (no === page ? html`<b aria-current="page">${no}</b>` : html`<a href="${href(no)}">${no}</a>`));
  const step = (no: number, id: 'prev' | 'next') =>
    no < 1 || no > pages ? html`` : html`<a href="${href(no)}" rel="${id}">${say.text(`page-${id}`)}</a>`;
  return html`<nav class="pager" aria-label="${say.text('pages')}">${step(page - 1, 'prev')}${links}${step(page + 1, 'next')}<span class="note">${say.text('page-of', { page, pages })}</span></nav>`;
}
