import type { ViewRow } from '#contract';
import { type Html, html } from '#text';
import type { Desk } from './desk.ts';
import type { Say } from './say.ts';

/** How severe, how sure, and what stands, in words. */
export function tagsOf({ severity, certainty, decision }: Pick<ViewRow<'queue'>, 'severity' | 'certainty' | 'decision'>, say: Say): Html {
  const state = decision ?? 'open';
  return html`<span class="tag ${severity}">${say.text('severity-of', { severity: say.code('severity', severity) })}</span>
<span class="tag">${say.code('certainty', certainty)}</span> <span class="decision ${state}">${say.text(`decision-${state}`)}</span>`;
}

export const agencyOf = (agency: string | null, say: Say): string => agency ?? say.text('agency-unknown');

/** A report by its agency and year: two reports of one agency differ by nothing else. */
export const reportNamed = (agency: string | null, year: number | null, say: Say): string =>
  `${agencyOf(agency, say)}${year === null ? '' : ` ${year}`}`;

const isAgainstOther = ({ report_id, other_report }: ViewRow<'queue'>): boolean => other_report !== null && other_report !== report_id;

/** What a subject is called: its kind and whose reports it is about. */
export function titleOf(row: ViewRow<'queue'>, say: Say): string {
  const { subject, code, agency, year, other_agency, other_year } = row;
  const own = isAgainstOther(row) ? reportNamed(agency, year, say) : agencyOf(agency, say);
  const reports = subject === 'pair' ? `${own} ↔ ${reportNamed(other_agency, other_year, say)}` : own;
  return say.text('subject-title', { kind: say.kind(subject, code), agency: reports });
}

/** What a subject says in a sentence. */
export function messageOf(row: ViewRow<'queue'>, say: Say): string {
  if (row.subject === 'flag') return (say.language === 'zh' ? row.message_zh : row.message_en) ?? '';
  return say.text(row.code === 'own-earlier' ? 'pair-message-own-earlier' : 'pair-message', {
    other: reportNamed(row.other_agency, row.other_year, say),
    share: say.percent(row.share ?? 0),
    longest: row.longest ?? 0,
  });
}

/** Where the report is from, on what year, and what it stands against. */
export function whereOf(row: ViewRow<'queue'>, { say, region }: Pick<Desk, 'say' | 'region'>): string {
  const { subject, year, other_agency, other_year } = row;
  const years = [year, ...(subject === 'pair' && other_year !== year ? [other_year] : [])].filter((each) => each !== null).join(' ↔ ');
  const against =
    subject === 'flag' && isAgainstOther(row) ? say.text('against', { agency: reportNamed(other_agency, other_year, say) }) : null;
  const place = row.region === null ? null : region(row.region);
  return [place, years === '' ? null : years, against].filter((each) => each !== null).join(' · ');
}

/** A whole passage would push the rest of a list off the page. */
export function shortened(words: string, longest = 160): string {
  return words.length <= longest ? words : `${words.slice(0, longest * 0.75)} … ${words.slice(-longest / 4)}`;
}
