import type { ViewRow } from '#contract';
import { pairSubject } from '#model';
import type { Store } from '#store';
import { type Html, html } from '#text';
import { type Asked, subjectHref } from './asked.ts';
import type { Say } from './say.ts';
import { titleOf } from './tags.ts';

const mostRelated = 20;

/** Flags that say of one of two reports what the pair says of both. */
const ofPair = ['copied', 'template', 'same-as-last-year'];

/** What else is said of the same two reports. */
export async function relatedTo(
  store: Store,
  { subject_id, report_id, other_report }: ViewRow<'queue'>,
): Promise<readonly ViewRow<'queue'>[]> {
  if (other_report === null || other_report === report_id) return [];
  const both = [report_id, other_report];
  const ids = [pairSubject(report_id, other_report)];
  for await (const rows of store.rows('flags', { report_id: both, other_report: both })) {
    ids.push(...rows.filter((row) => row.other_report !== row.report_id).map(({ flag_id }) => flag_id));
  }
  return store.queue({ subject_id: ids.filter((id) => id !== subject_id) }, { offset: 0, limit: mostRelated });
}

/** Those of them that say the same: a pair and its flags. */
interface Counterparts {
  /** Those that one decision may be made on: open, or decided on together with the subject. */
  readonly free: readonly ViewRow<'queue'>[];
  /** How many were decided on by themselves; that stands. */
  readonly left: number;
}

export function counterparts(row: ViewRow<'queue'>, related: readonly ViewRow<'queue'>[]): Counterparts {
  const isOfPair = ({ subject, code }: ViewRow<'queue'>) => subject === 'pair' || ofPair.includes(code);
  const all = isOfPair(row) ? related.filter(isOfPair) : [];
  const free = all.filter((each) => each.decision === null || isMadeWith(each, row));
  return { free, left: all.length - free.length };
}

const isMadeWith = (one: ViewRow<'queue'>, other: ViewRow<'queue'>): boolean =>
  one.decision === other.decision && one.decided_at === other.decided_at && one.reviewer === other.reviewer;

/** Of the counterparts of `row` those that were decided on together with it, and are taken back with it, and how many were by themselves. */
export async function decidedWith(
  store: Store,
  row: ViewRow<'queue'>,
): Promise<{ readonly together: readonly ViewRow<'queue'>[]; readonly left: number }> {
  if (row.decision === null) return { together: [], left: 0 };
  const { free, left } = counterparts(row, await relatedTo(store, row));
  return { together: free.filter((each) => isMadeWith(each, row)), left };
}

export function relatedList(related: readonly ViewRow<'queue'>[], asked: Asked, say: Say): Html {
  if (related.length === 0) return html``;
  const items = related.map((each) => {
    const state = each.decision ?? 'open';
    return html`<li><a href="${subjectHref(each, asked)}">${titleOf(each, say)}</a> <span class="decision ${state}">${say.text(`decision-${state}`)}</span></li>`;
  });
  return html`<section><h2>${say.text('related')}</h2><ul>${items}</ul></section>`;
}
