import type { Row } from '#contract';
import type { Span } from '#model';
import { type Html, html } from '#text';
import { askedIn, subjectHref } from './asked.ts';
import type { Desk } from './desk.ts';
import { marksIn } from './marks.ts';
import { pageOf, progressOf } from './page.ts';
import { reportTold } from './place.ts';
import type { Say } from './say.ts';
import { reportNamed } from './tags.ts';

/** The whole text of a report with the places of its flags, and the one asked for; null where there is no such report. */
export async function reportPage(desk: Desk, reportId: string, query: URLSearchParams): Promise<string | null> {
  const { store, say } = desk;
  const told = await reportTold(store, reportId);
  if (told === null) return null;
  const { report, text } = told;
  const flags: Row<'flags'>[] = [];
  for await (const rows of store.rows('flags', { report_id: reportId })) flags.push(...rows);
  const places = flags.flatMap(({ start_at, end_at }) => (start_at === null || end_at === null ? [] : [{ start: start_at, end: end_at }]));
  const title = reportNamed(report.agency, report.year, say);
  const body = html`<nav class="steps" aria-label="${say.text('queue')}"><a id="to-queue" href="/">${say.text('queue')}</a></nav><h1>${title}</h1><p class="note path">${report.path}</p>${leads(flags, say)}
<h2>${say.text('whole-text')}</h2><div class="text whole" lang="zh">${marksIn(text, places, spanIn(query, text.length))}</div>`;
  const { shown } = await progressOf(desk);
  return pageOf({ title, home: '/', progress: shown, status: html``, body }, say);
}

function leads(flags: readonly Row<'flags'>[], say: Say): Html {
  if (flags.length === 0) return html``;
  const anywhere = askedIn(new URLSearchParams({ decision: 'all', year: 'all' }));
  const items = flags.map(({ flag_id, code, severity, message_zh, message_en }) => {
    const href = subjectHref({ subject: 'flag', subject_id: flag_id }, anywhere);
    return html`<li><a href="${href}">${say.kind('flag', code)}</a> <span class="tag ${severity}">${say.code('severity', severity)}</span> ${say.language === 'zh' ? message_zh : message_en}</li>`;
  });
  return html`<details><summary>${say.text('leads', { count: flags.length })}</summary><ol>${items}</ol></details>`;
}

function spanIn(query: URLSearchParams, length: number): Span | null {
  const [start, end] = [Number(query.get('from') ?? -1), Number(query.get('to') ?? -1)];
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length ? { start, end } : null;
}
