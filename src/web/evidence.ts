import type { Row, ViewRow } from '#contract';
import type { Span } from '#model';
import { type Html, html } from '#text';
import type { Desk } from './desk.ts';
import { differing } from './differing.ts';
import { placeShown, reportHref, reportTold, type Told } from './place.ts';
import type { Say } from './say.ts';
import { reportNamed } from './tags.ts';

const spanOf = (start: number | null, end: number | null): Span | null => (start === null || end === null ? null : { start, end });
const wordsOf = ({ text }: Told, span: Span | null): string => (span === null ? '' : text.slice(span.start, span.end));

/** The words that a flag is about, where they stand; both places side by side where there are two. */
export async function flagEvidence({ store, say }: Desk, flag: Row<'flags'>): Promise<Html> {
  const here = await reportTold(store, flag.report_id);
  if (here === null) return html``;
  const there = flag.other_report === null ? null : await reportTold(store, flag.other_report);
  const span = spanOf(flag.start_at, flag.end_at);
  const other = spanOf(flag.other_start, flag.other_end);
  if (there === null) return html`<div class="places">${placeShown(here, span, null, say)}</div>`;
  const compared = span === null || other === null ? null : differing(wordsOf(here, span), wordsOf(there, other));
  const note = compared === null ? null : html`<p class="note">${say.text('differs')}</p>`;
  return html`${note}<div class="places two">${placeShown(here, span, compared?.left ?? null, say)}${placeShown(there, other, compared?.right ?? null, say)}</div>`;
}

/** Passages shown of a pair; the whole texts hold the others. */
const mostPassages = 60;

/** What two reports have in common besides statutory text: passage beside passage. */
export async function pairEvidence({ store, say }: Desk, row: ViewRow<'queue'>): Promise<Html> {
  const left = await reportTold(store, row.report_id);
  const right = row.other_report === null ? null : await reportTold(store, row.other_report);
  if (left === null || right === null) return html``;
  const matches: Row<'matches'>[] = [];
  for await (const rows of store.rows('matches', { left_report: left.report.report_id, right_report: right.report.report_id })) {
    matches.push(...rows.filter(({ kind }) => kind !== 'statutory'));
  }
  const head = ({ report }: Told) =>
    html`<div><h2>${reportNamed(report.agency, report.year, say)}</h2><p class="note path">${report.path}</p><p><a href="${reportHref(report, null)}">${say.text('whole-text')}</a></p></div>`;
  const shown = matches.slice(0, mostPassages).map((match, i) => passage(match, i + 1, { left, right }, say));
  const more =
    matches.length > mostPassages
      ? html`<p class="note">${say.text('passages-cut', { shown: mostPassages, all: matches.length })}</p>`
      : null;
  return html`<p class="note">${say.text('passages', { count: matches.length })} · ${say.text('differs')}</p>
<div class="heads two">${head(left)}${head(right)}</div><ol class="passages">${shown}</ol>${more}`;
}

/** How much of each of the two is alike. */
export async function pairShares({ store, say }: Desk, row: ViewRow<'queue'>): Promise<string> {
  const where = { left_report: row.report_id, right_report: row.other_report ?? '' };
  for await (const pairs of store.rows('pairs', where)) {
    for (const { left_share, right_share, longest } of pairs) {
      return say.text('pair-shares', { left: say.percent(left_share), right: say.percent(right_share), longest });
    }
  }
  return '';
}

function passage(match: Row<'matches'>, no: number, { left, right }: { readonly left: Told; readonly right: Told }, say: Say): Html {
  const spans = { left: { start: match.left_start, end: match.left_end }, right: { start: match.right_start, end: match.right_end } };
  const words = { left: wordsOf(left, spans.left), right: wordsOf(right, spans.right) };
  const compared = differing(words.left, words.right) ?? { left: html`${words.left}`, right: html`${words.right}` };
  const about = [
    say.text('characters', { count: match.length }),
    say.text('identity', { share: say.percent(match.identity) }),
    say.text(`passage-${match.kind}`),
  ];
  const side = (told: Told, span: Span, shown: Html) => {
    const link = say.text('in-whole-text', { agency: reportNamed(told.report.agency, told.report.year, say) });
    return html`<div><div class="text" lang="zh">${shown}</div><p class="note"><a href="${reportHref(told.report, span)}">${link}</a></p></div>`;
  };
  return html`<li><p class="note">${no} · ${about.join(' · ')}</p><div class="two">${side(left, spans.left, compared.left)}${side(right, spans.right, compared.right)}</div></li>`;
}
