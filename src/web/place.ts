import type { Row } from '#contract';
import type { Span } from '#model';
import type { Store } from '#store';
import { type Html, html } from '#text';
import type { Say } from './say.ts';
import { reportNamed } from './tags.ts';

/** A report with its text. */
export interface Told {
  readonly report: Row<'reports'>;
  readonly text: string;
}

export async function reportTold(store: Store, reportId: string): Promise<Told | null> {
  const reports: Row<'reports'>[] = [];
  for await (const rows of store.rows('reports', { report_id: reportId })) reports.push(...rows);
  const [report] = reports;
  if (report === undefined) return null;
  let text = '';
  for await (const rows of store.rows('sources', { source_id: report.source_id })) for (const row of rows) text = row.text ?? '';
  return { report, text };
}

export function reportHref({ report_id }: Pick<Row<'reports'>, 'report_id'>, span: Span | null): string {
  const id = encodeURIComponent(report_id);
  return span === null ? `/report/${id}` : `/report/${id}?from=${span.start}&to=${span.end}#at`;
}

/** Characters shown before a quote and behind it, and of a report whose place is the whole. */
const before = 140;
const behind = 260;
const opening = 500;

/** A place in its report: what stands around it, and the way to the whole text. `quoted`: the words of the place, marked up. */
export function placeShown({ report, text }: Told, span: Span | null, quoted: Html | null, say: Say): Html {
  const name = reportNamed(report.agency, report.year, say);
  return html`<section class="place" aria-label="${name}"><h2>${name}</h2>
<p class="note path">${report.path}</p>
${span === null ? html`<p class="note">${say.text('whole-report')}</p>` : null}
<div class="text" lang="zh">${span === null ? html`${cut(text, 0, opening)}` : excerpt(text, span, quoted)}</div>
<p><a href="${reportHref(report, span)}">${say.text('whole-text')}</a></p></section>`;
}

/** From the beginning of a line, where one is near. */
function excerpt(text: string, { start, end }: Span, quoted: Html | null): Html {
  const near = Math.max(0, start - before);
  const line = near === 0 ? 0 : text.indexOf('\n', near) + 1;
  const from = line > 0 && line <= start ? line : near;
  const to = Math.min(text.length, end + behind);
  const words = quoted ?? html`${cut(text, start, end)}`;
  return html`${from > 0 ? '…' : ''}${cut(text, from, start)}<mark>${words}</mark>${cut(text, end, to)}${to < text.length ? '…' : ''}`;
}

/** A part of a text that does not begin or end inside a character of two units. */
function cut(text: string, start: number, end: number): string {
  const isInside = (at: number) => /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
  return text.slice(isInside(start) ? start + 1 : start, isInside(end) ? end - 1 : end);
}
