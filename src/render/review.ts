import type { ViewRow } from '#contract';
import { type Decision, pairSubject } from '#model';
import { type Html, html } from '#text';
import { allOf, type Results } from './results.ts';
import type { Say } from './say.ts';

/** What people decided on flags and pairs. */
export interface Decisions {
  ofFlag(flagId: string): Decision | null;
  ofPair(one: string, other: string): Decision | null;
}

export async function readReviewed(results: Results): Promise<ViewRow<'reviewed'>> {
  const [reviewed] = await allOf(results.view('reviewed'));
  if (reviewed === undefined) throw new Error('the view "reviewed" has no row');
  return reviewed;
}

export async function readDecisions(results: Results): Promise<Decisions> {
  const standing = new Map<string, Decision>();
  for await (const rows of results.view('standing_verdicts'))
    for (const { subject, subject_id, decision } of rows) standing.set(`${subject} ${subject_id}`, decision);
  return {
    ofFlag: (flagId) => standing.get(`flag ${flagId}`) ?? null,
    ofPair: (one, other) => standing.get(`pair ${pairSubject(one, other)}`) ?? null,
  };
}

export function decisionName(decision: Decision | null, say: Say): string | null {
  return decision === null ? null : say.text(`decision-${decision}`);
}

/** Nothing where all that is shown was confirmed. */
export function decisionTag(decision: Decision | null, say: Say): Html | null {
  const name = decisionName(decision, say);
  return name === null || say.face !== null ? null : html` <span class="tag ${decision ?? ''}">${name}</span>`;
}
