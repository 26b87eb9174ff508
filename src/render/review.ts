import type { ViewRow } from '#contract';
import { type Decision, pairSubject, type VerdictSubject } from '#model';
import { type Html, html } from '#text';
import { allOf, type Results } from './results.ts';
import type { Say } from './say.ts';

/** What people decided on flags and pairs. */
export interface Decisions {
  ofFlag(flagId: string): Decision | null;
  ofPair(one: string, other: string): Decision | null;
  /** Who decided, and why. */
  verdictOf(subject: VerdictSubject, id: string): ViewRow<'standing_verdicts'> | null;
}

export async function readReviewed(results: Results): Promise<ViewRow<'reviewed'>> {
  const [reviewed] = await allOf(results.view('reviewed'));
  if (reviewed === undefined) throw new Error('the view "reviewed" has no row');
  return reviewed;
}

export async function readDecisions(results: Results): Promise<Decisions> {
  const standing = new Map<string, ViewRow<'standing_verdicts'>>();
  for await (const rows of results.view('standing_verdicts')) for (const row of rows) standing.set(`${row.subject} ${row.subject_id}`, row);
  const verdictOf: Decisions['verdictOf'] = (subject, id) => standing.get(`${subject} ${id}`) ?? null;
  return {
    ofFlag: (flagId) => verdictOf('flag', flagId)?.decision ?? null,
    ofPair: (one, other) => verdictOf('pair', pairSubject(one, other))?.decision ?? null,
    verdictOf,
  };
}

export function decisionName(decision: Decision | null, say: Say): string | null {
  return decision === null ? null : say.text(`decision-${decision}`);
}

/** Who confirmed it, and the note: `张三（已核对原件）`. */
export function reviewedBy(verdict: ViewRow<'standing_verdicts'> | null, say: Say): string {
  if (verdict === null) return '';
  const { reviewer, note } = verdict;
  return note === null ? reviewer : say.text('reviewer-note', { reviewer, note: note.replaceAll(/\s+/g, ' ') });
}

/** Nothing where all that is shown was confirmed. */
export function decisionTag(decision: Decision | null, say: Say): Html | null {
  const name = decisionName(decision, say);
  return name === null || say.face !== null ? null : html` <span class="tag ${decision ?? ''}">${name}</span>`;
}
