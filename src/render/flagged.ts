import { certainties, severities } from '#model';
import { type Html, html } from '#text';
import type { FlaggedReport, PageInput, ShownFlag } from './page-input.ts';
import type { Say } from './say.ts';
import { named } from './subject.ts';

/** The reports with flags, each opening to its flags in their words and places. */
export function flagged(input: PageInput, say: Say): Html {
  const { flagged: reports, counts } = input;
  if (reports.length === 0) return html`<section id="flagged"><h2>${say.text('flagged')}</h2><p>${say.text('flagged-empty')}</p></section>`;
  const cut =
    counts.flaggedReports > reports.length
      ? html`<p class="note">${say.text('shown-first', { shown: reports.length, total: counts.flaggedReports })}</p>`
      : null;
  return html`<section id="flagged"><h2>${say.text('flagged')}</h2>${cut}${filters(reports, say)}
<div class="list">${reports.map((report) => reportOf(report, say))}</div></section>`;
}

function filters(reports: readonly FlaggedReport[], say: Say): Html {
  const codes = [...new Set(reports.flatMap((report) => report.flags.map(({ row }) => row.code)))].sort();
  const option = (value: string, label: string) => html`<option value="${value}">${label}</option>`;
  const all = option('', say.text('filter-all'));
  return html`<form class="filters" role="search">
<label>${say.text('filter-text')} <input type="search" name="text"></label>
<label>${say.text('filter-code')} <select name="code">${all}${codes.map((code) => option(code, say.code('flag', code)))}</select></label>
<label>${say.text('filter-severity')} <select name="severity">${all}${severities.map((each) => option(each, say.code('severity', each)))}</select></label>
</form>`;
}

function reportOf(report: FlaggedReport, say: Say): Html {
  const { subject, flags } = report;
  const codes = [...new Set(flags.map(({ row }) => row.code))];
  const worst = severities.find((severity) => flags.some(({ row }) => row.severity === severity)) ?? 'low';
  const chips = codes.map((code) => html`<span class="chip">${say.code('flag', code)}</span>`);
  const levels = [...new Set(flags.map(({ row }) => row.severity))].join(' ');
  return html`<details class="report ${worst}" id="r-${subject.reportId}" data-codes="${codes.join(' ')}" data-severities="${levels}" data-text="${subject.name ?? ''} ${subject.region ?? ''} ${subject.path}">
<summary>${named(subject, say)} <span class="where">${subject.region ?? ''}</span> ${chips}
<span class="aside">${say.text('substance')} ${say.percent(report.substantiveShare)}</span></summary>
<p class="path">${subject.path}</p>
<ul class="flags">${flags.map((flag) => flagOf(flag, say))}</ul></details>`;
}

function flagOf({ row, before, after, other }: ShownFlag, say: Say): Html {
  const certainty = certainties.find((each) => each === row.certainty) ?? 'possible';
  const place = row.start_at === null ? say.text('whole-report') : `${say.text('place')} ${row.start_at}–${row.end_at}`;
  const quote = row.quote === null ? null : html`<blockquote>${before}<mark>${shortened(row.quote)}</mark>${after}</blockquote>`;
  const against = other === null ? null : html`<p class="other">↔ <a href="#r-${other.reportId}">${named(other, say)}</a></p>`;
  return html`<li class="${row.severity}"><p><b>${say.code('flag', row.code)}</b>
<span class="tag">${say.code('severity', row.severity)}</span> <span class="tag">${say.code('certainty', certainty)}</span></p>
<p>${say.language === 'zh' ? row.message_zh : row.message_en}</p>${quote}${against}
<p class="source">${place} · ${say.text('rule')} ${row.rule}</p></li>`;
}

/** A whole passage would push everything else off the page; its place tells the rest. */
const longestQuote = 280;

function shortened(quote: string): string {
  return quote.length <= longestQuote ? quote : `${quote.slice(0, longestQuote * 0.75)} … ${quote.slice(-longestQuote / 4)}`;
}
