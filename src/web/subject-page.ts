import type { Row, ViewRow } from '#contract';
import { type Decision, decisions } from '#model';
import type { QueuePlace } from '#store';
import { type Html, html } from '#text';
import { type Asked, filterOf, queryOf, subjectHref } from './asked.ts';
import { longestNote } from './decide.ts';
import type { Desk } from './desk.ts';
import { flagEvidence, pairEvidence, pairShares } from './evidence.ts';
import { pageOf, progressOf } from './page.ts';
import { counterparts, relatedList, relatedTo } from './related.ts';
import type { Say } from './say.ts';
import { hidden, statusOf, undoForm } from './status.ts';
import { messageOf, tagsOf, titleOf, whereOf } from './tags.ts';
import { longestReviewer } from './visitor.ts';

/** How somebody came to a page. */
export interface Visit {
  readonly asked: Asked;
  /** The subject just decided, as `keyText`. */
  readonly after: string | null;
  /** What a form lacked. */
  readonly wants: string | null;
  readonly reviewer: string;
}

/** The evidence of a flag or a pair and what there is to decide; null where there is none of that name. */
export async function subjectPage(desk: Desk, name: Readonly<Record<'subject' | 'id', string>>, visit: Visit): Promise<string | null> {
  const { store, say } = desk;
  const subject = name.subject === 'pair' ? 'pair' : 'flag';
  const [row] = name.subject === subject ? await store.queue({ subject: [subject], subject_id: [name.id] }, { offset: 0, limit: 1 }) : [];
  const place = row === undefined ? null : await store.queuePlace(filterOf(visit.asked), row);
  if (row === undefined || place === null) return null;
  const flag = subject === 'flag' ? await flagOf(desk, row.subject_id) : null;
  const title = titleOf(row, say);
  const message = flag === null ? await pairShares(desk, row) : messageOf(row, say);
  const related = await relatedTo(store, row);
  const evidence = flag === null ? await pairEvidence(desk, row) : await flagEvidence(desk, flag);
  const body = html`${steps(place, visit.asked, say)}
<h1>${title}</h1>
<p class="tags">${tagsOf(row, say)} <span class="note">${whereOf(row, desk)}</span></p>
<div class="desk"><div class="evidence"><p class="message">${message}</p>${meaning(row, flag, say)}${evidence}
${relatedList(related, visit.asked, say)}</div>
<aside id="decide" aria-label="${say.text('decide')}">${decideForm(row, counterparts(row, related), visit, say)}${await history(desk, row, visit.asked)}</aside></div>`;
  const { shown } = await progressOf(desk);
  const status = await statusOf(desk, visit.after, visit.asked);
  return pageOf({ title: `${place.place}/${place.size} ${title}`, home: `/${queryOf(visit.asked)}`, progress: shown, status, body }, say);
}

async function flagOf({ store }: Desk, flag_id: string): Promise<Row<'flags'> | null> {
  const found: Row<'flags'>[] = [];
  for await (const rows of store.rows('flags', { flag_id })) found.push(...rows);
  return found[0] ?? null;
}

function steps({ place, size, previous, next }: QueuePlace, asked: Asked, say: Say): Html {
  const step = (key: QueuePlace['next'], id: 'prev' | 'next') =>
    key === null ? null : html`<a rel="${id}" href="${subjectHref(key, asked)}">${say.text(`step-${id}`)}</a>`;
  return html`<nav class="steps" aria-label="${say.text('queue')}"><a id="to-queue" href="/${queryOf(asked)}">${say.text('queue')}</a>${step(previous, 'prev')}<span class="note">${say.text('place-of', { place, size })}</span>${step(next, 'next')}<a class="narrow" href="#decide">${say.text('decide')}</a></nav>`;
}

/** What a lead of the kind means, how sure it is, and the rule that made it. */
function meaning({ subject, code, certainty }: ViewRow<'queue'>, flag: Row<'flags'> | null, say: Say): Html {
  const rule = flag === null ? null : html`<dt>${say.text('rule')}</dt><dd><code>${flag.rule}</code></dd>`;
  return html`<details class="meaning" open><summary>${say.text('meaning')}</summary><dl><dt>${say.kind(subject, code)}</dt><dd>${say.text(`${subject}-${code}`)}</dd>
<dt>${say.code('certainty', certainty)}</dt><dd>${say.text(`certainty-${certainty}`)}</dd>${rule}</dl></details>`;
}

const keyOf: Readonly<Record<Decision, string>> = { confirmed: 'c', dismissed: 'd', 'needs-checking': 'n' };

/** With what says the same: how much of it may be decided on together, and how much is decided. */
function decideForm(
  row: ViewRow<'queue'>,
  { free, left }: ReturnType<typeof counterparts>,
  { asked, wants, reviewer }: Visit,
  say: Say,
): Html {
  const buttons = decisions.map((decision) => {
    const label = html`${say.text(`decide-${decision}`)} <kbd aria-hidden="true">${keyOf[decision]}</kbd>`;
    const pressed = row.decision === decision ? 'true' : 'false';
    return html`<button name="decision" value="${decision}" class="${decision}" aria-pressed="${pressed}" aria-keyshortcuts="${keyOf[decision]}">${label}</button>`;
  });
  const together =
    free.length === 0
      ? null
      : html`<label class="together"><input type="checkbox" name="together" value="yes" checked> ${say.text('together', { others: free.length })}</label>`;
  const again = free.filter(({ decision }) => decision !== null).length;
  const changed =
    again === 0
      ? null
      : html`<p class="note">${say.text('together-again', { again, decision: say.text(`decision-${row.decision ?? 'open'}`) })}</p>`;
  const decided = left === 0 ? null : html`<p class="note">${say.text('left-decided', { left })}</p>`;
  const lacking = wants === 'reviewer' ? html`<p class="lacking" role="alert" id="lacking">${say.text('wants-reviewer')}</p>` : null;
  return html`<form class="decide" method="post" action="/decide"><h2>${say.text('decide')}</h2>${lacking}${hidden({ subject: row.subject, subject_id: row.subject_id, asked: queryOf(asked) })}
<p class="buttons">${buttons}</p>${together}${changed}${decided}
<label>${say.text('reviewer')} <input name="reviewer" required maxlength="${longestReviewer}" value="${reviewer}" autocomplete="name"></label>
<label>${say.text('note')} <textarea name="note" rows="3" maxlength="${longestNote}">${row.note ?? ''}</textarea></label></form>`;
}

/** Everything that was ever decided on it, the last first. */
async function history({ store, say }: Desk, row: ViewRow<'queue'>, asked: Asked): Promise<Html> {
  const verdicts: Row<'verdicts'>[] = [];
  for await (const rows of store.rows('verdicts', { subject: row.subject, subject_id: row.subject_id })) verdicts.push(...rows);
  if (verdicts.length === 0) return html``;
  const items = verdicts
    .toReversed()
    .map(
      ({ decision, reviewer, note, decided_at }) =>
        html`<li><span class="decision ${decision}">${say.text(`decision-${decision}`)}</span> ${reviewer} <time datetime="${decided_at}">${say.moment(decided_at)}</time>${note === null ? null : html`<br>${note}`}</li>`,
    );
  const undo =
    row.decision === null ? null : undoForm(row, asked, say.text('undo-standing', { decision: say.text(`decision-${row.decision}`) }));
  return html`<section class="history"><h2>${say.text('history')}</h2><ol>${items}</ol>${undo}</section>`;
}
