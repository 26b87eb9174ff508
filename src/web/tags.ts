import type { ViewRow } from '#contract';
import { type Html, html } from '#text';
import type { Say } from './say.ts';

/** How severe, how sure, and what stands, in words. */
export function tagsOf({ severity, certainty, decision }: Pick<ViewRow<'queue'>, 'severity' | 'certainty' | 'decision'>, say: Say): Html {
  const state = decision ?? 'open';
  return html`<span class="tag ${severity}">${say.text('severity-of', { severity: say.code('severity', severity) })}</span>
<span class="tag">${say.code('certainty', certainty)}</span> <span class="decision ${state}">${say.text(`decision-${state}`)}</span>`;
}

export const agencyOf = (agency: string | null, say: Say): string => agency ?? say.text('agency-unknown');

/** What a subject is called: its kind and whose report it is. */
export const titleOf = ({ subject, code, agency }: Pick<ViewRow<'queue'>, 'subject' | 'code' | 'agency'>, say: Say): string =>
  say.text('subject-title', { kind: say.kind(subject, code), agency: agencyOf(agency, say) });

/** What a subject says in a sentence. */
export function messageOf(row: ViewRow<'queue'>, say: Say): string {
  if (row.subject === 'flag') return (say.language === 'zh' ? row.message_zh : row.message_en) ?? '';
  return say.text('pair-message', {
    other: agencyOf(row.other_agency, say),
    share: say.percent(row.share ?? 0),
    longest: row.longest ?? 0,
  });
}

/** A whole passage would push the rest of a list off the page. */
export function shortened(words: string, longest = 160): string {
  return words.length <= longest ? words : `${words.slice(0, longest * 0.75)} … ${words.slice(-longest / 4)}`;
}
