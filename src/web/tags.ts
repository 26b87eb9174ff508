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

/** What a subject is called: its kind and whose reports it is about. */
export function titleOf({ subject, code, agency, other_agency }: ViewRow<'queue'>, say: Say): string {
  const agencies = [agency, ...(subject === 'pair' ? [other_agency] : [])].map((each) => agencyOf(each, say));
  return say.text('subject-title', { kind: say.kind(subject, code), agency: agencies.join(' ↔ ') });
}

/** What a subject says in a sentence. */
export function messageOf(row: ViewRow<'queue'>, say: Say): string {
  if (row.subject === 'flag') return (say.language === 'zh' ? row.message_zh : row.message_en) ?? '';
  return say.text('pair-message', {
    other: agencyOf(row.other_agency, say),
    share: say.percent(row.share ?? 0),
    longest: row.longest ?? 0,
  });
}

/** Where the report is from, on what year, and what it stands against. */
export function whereOf({ subject, region, year, report_id, other_report, other_agency }: ViewRow<'queue'>, say: Say): string {
  const isAgainst = subject === 'flag' && other_report !== null && other_report !== report_id;
  const against = isAgainst ? say.text('against', { agency: agencyOf(other_agency, say) }) : null;
  return [region, year === null ? null : String(year), against].filter((each) => each !== null).join(' · ');
}

/** A whole passage would push the rest of a list off the page. */
export function shortened(words: string, longest = 160): string {
  return words.length <= longest ? words : `${words.slice(0, longest * 0.75)} … ${words.slice(-longest / 4)}`;
}
