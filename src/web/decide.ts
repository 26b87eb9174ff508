import type { Context } from 'hono';
import type { ViewRow } from '#contract';
import { decisions, type VerdictDecision, verdictSubjects } from '#model';
import type { QueueKey } from '#store';
import { type Asked, among, askedIn, filterOf, queryOf, subjectHref } from './asked.ts';
import type { Desk } from './desk.ts';
import type { Env } from './guard.ts';
import { keyText } from './key.ts';
import { messagePage } from './page.ts';
import { counterparts, decidedWith, relatedTo } from './related.ts';
import { longestReviewer, rememberReviewer, reviewerIn } from './visitor.ts';

export const longestNote = 2000;

/** A form that was sent: about what, and where the person was. */
interface Sent {
  readonly fields: URLSearchParams;
  readonly row: ViewRow<'queue'>;
  readonly asked: Asked;
}

/** Writes a decision, on what says the same too where asked and nothing stands, and leads on to the next that is open. Sent twice it is written once. */
export async function answerDecision(c: Context<Env>, desk: Desk): Promise<Response> {
  const sent = await sentIn(c, desk);
  const decision = among(decisions, sent?.fields.get('decision') ?? null);
  if (sent === null || decision === null) return c.html(messagePage(desk.say.text('not-found'), desk.say), 404);
  const { fields, row, asked } = sent;
  const reviewer = (fields.get('reviewer') ?? '').trim();
  const note = (fields.get('note') ?? '').trim().replaceAll('\r\n', '\n');
  if (reviewer === '') return c.redirect(subjectHref(row, asked, { wants: 'reviewer' }), 303);
  if (reviewer.length > longestReviewer || note.length > longestNote) return c.text(desk.say.text('too-large'), 413);
  rememberReviewer(c, reviewer);
  const others = fields.get('together') === 'yes' ? counterparts(row, await relatedTo(desk.store, row)).free : [];
  const isSaid = (each: ViewRow<'queue'>) => each.decision === decision && each.reviewer === reviewer && (each.note ?? '') === note;
  const unsaid = isSaid(row) ? [] : [row, ...others];
  await write(desk, unsaid, { decision, reviewer, note: note === '' ? null : note });
  return c.redirect(await afterwards(desk, row, asked), 303);
}

/** Takes back the decision that stands, with those made together with it, and shows what it was about. */
export async function answerUndo(c: Context<Env>, desk: Desk): Promise<Response> {
  const sent = await sentIn(c, desk);
  if (sent === null) return c.html(messagePage(desk.say.text('not-found'), desk.say), 404);
  const { row, asked } = sent;
  const together = row.decision === null ? [] : [row, ...(await decidedWith(desk.store, row)).together];
  const remembered = reviewerIn(c);
  const reviewer = remembered === '' ? (row.reviewer ?? '') : remembered;
  await write(desk, together, { decision: 'withdrawn', reviewer, note: null });
  return c.redirect(subjectHref(row, asked, { after: keyText(row) }), 303);
}

async function sentIn(c: Context<Env>, { store }: Desk): Promise<Sent | null> {
  const fields = new URLSearchParams(c.get('body'));
  const subject = among(verdictSubjects, fields.get('subject'));
  if (subject === null) return null;
  const wanted = { subject: [subject], subject_id: [fields.get('subject_id') ?? ''] };
  const [row] = await store.queue(wanted, { offset: 0, limit: 1 });
  return row === undefined ? null : { fields, row, asked: askedIn(new URLSearchParams(fields.get('asked') ?? '')) };
}

/** Never dated before what it follows, though the clock of the machine went back: it would not stand. */
async function write(
  { store, now }: Desk,
  keys: readonly QueueKey[],
  verdict: { readonly decision: VerdictDecision; readonly reviewer: string; readonly note: string | null },
): Promise<void> {
  if (keys.length === 0) return;
  let decided_at = now().toISOString();
  for await (const rows of store.rows('verdicts', { subject_id: keys.map(({ subject_id }) => subject_id) })) {
    for (const earlier of rows) if (earlier.decided_at > decided_at) decided_at = earlier.decided_at;
  }
  await store.appendVerdict(...keys.map(({ subject, subject_id }) => ({ subject, subject_id, ...verdict, decided_at })));
}

/** The next of the same queue that is open, else the first one, else the queue. */
async function afterwards({ store }: Desk, row: QueueKey, asked: Asked): Promise<string> {
  const open: Asked = asked.decision === 'all' ? { ...asked, decision: 'open' } : asked;
  const place = await store.queuePlace(filterOf(open), row);
  const first = place === null || keyText(place.first) === keyText(row) ? null : place.first;
  const next = place?.next ?? first;
  const after = { after: keyText(row) };
  return next === null ? `/${queryOf(asked, after)}` : subjectHref(next, asked, after);
}
