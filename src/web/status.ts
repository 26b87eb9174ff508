import type { ViewRow } from '#contract';
import { type Html, html } from '#text';
import { type Asked, queryOf, subjectHref } from './asked.ts';
import type { Desk } from './desk.ts';
import { keyIn } from './key.ts';
import { decidedWith } from './related.ts';
import { agencyOf } from './tags.ts';

/** What was just decided or taken back, told from the store: whoever makes up an address learns nothing false. */
export async function statusOf({ store, say }: Desk, after: string | null, asked: Asked): Promise<Html> {
  const key = after === null ? null : keyIn(after);
  const [row] = key === null ? [] : await store.queue({ subject: [key.subject], subject_id: [key.subject_id] }, { offset: 0, limit: 1 });
  if (row === undefined) return html`<p role="status" class="status"></p>`;
  const values = { kind: say.kind(row.subject, row.code), agency: agencyOf(row.agency, say) };
  const { together, left } = await decidedWith(store, row);
  const others = together.length;
  const words = say.text(row.decision === null ? 'now-open' : others === 0 ? 'now-decided' : 'now-decided-together', {
    others,
    ...values,
    decision: say.text(`decision-${row.decision ?? 'open'}`),
  });
  const leftOut = left === 0 ? '' : ` ${say.text('left-decided', { left })}`;
  const link = html`<a href="${subjectHref(row, asked)}">${say.text('look-again')}</a>`;
  return html`<div class="status"><p role="status">${words}${leftOut}</p> ${link} ${row.decision === null ? html`` : undoForm(row, asked, say.text('undo'))}</div>`;
}

export function undoForm({ subject, subject_id }: Pick<ViewRow<'queue'>, 'subject' | 'subject_id'>, asked: Asked, label: string): Html {
  return html`<form class="undo" method="post" action="/undo">${hidden({ subject, subject_id, asked: queryOf(asked) })}<button>${label}</button></form>`;
}

export function hidden(fields: Readonly<Record<string, string>>): Html {
  return html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}
