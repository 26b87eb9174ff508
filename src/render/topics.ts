import type { Row } from '#contract';
import { type Html, html } from '#text';
import type { PageInput } from './page-input.ts';
import type { Say } from './say.ts';

interface Example {
  readonly quote: string;
}

/** With fewer reports a share says nothing (DOMAIN.md 1.4). */
const fewestForShares = 30;

/** Stated problems by topic, over all reports. */
export function topics(input: PageInput, say: Say): Html {
  const rows = input.topics.filter((row) => row.scope === 'all' && row.problem_count + row.measure_count > 0);
  const head = html`<h2>${say.text('topics')}</h2><p class="note">${say.text('topics-note')}</p>`;
  if (rows.length === 0) return html`<section id="topics">${head}<p>${say.text('topics-empty')}</p></section>`;
  const most = Math.max(...rows.map((row) => row.problem_count), 1);
  const sorted = rows.toSorted((a, b) => b.problem_count - a.problem_count || (a.topic < b.topic ? -1 : 1));
  const columns = ['topic', 'problems', 'reports', 'measures', 'answered', 'specificity', 'previous', 'examples'];
  return html`<section id="topics">${head}<div class="wide"><table class="topics"><thead><tr>${columns.map((id) => html`<th scope="col">${say.text(id)}</th>`)}</tr></thead>
<tbody>${sorted.map((row) => rowOf(row, most, input.counts.current, say))}</tbody></table></div></section>`;
}

function rowOf(row: Row<'topic_summary'>, most: number, reports: number, say: Say): Html {
  const answered = row.answered_share === null || reports < fewestForShares ? '–' : say.percent(row.answered_share);
  const quotes = examplesOf(row.examples).map(({ quote }) => html`<q>${quote}</q>`);
  return html`<tr><th scope="row">${row.topic} ${say.topic(row.topic)}</th>
<td class="number"><span class="bar" aria-hidden="true"><i style="width:${Math.round((row.problem_count / most) * 100)}%"></i></span> ${row.problem_count}</td>
<td class="number">${row.report_count}</td><td class="number">${row.measure_count}</td><td class="number">${answered}</td>
<td class="number">${row.mean_specificity === null ? '–' : row.mean_specificity.toFixed(1)}</td><td class="number">${row.previous_count}</td><td>${quotes}</td></tr>`;
}

function examplesOf(json: string): Example[] {
  const parsed: unknown = JSON.parse(json);
  if (!Array.isArray(parsed)) return [];
  return parsed.filter(
    (each: unknown): each is Example => typeof each === 'object' && each !== null && 'quote' in each && typeof each.quote === 'string',
  );
}
