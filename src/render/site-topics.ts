import type { Row } from '#contract';
import { type Html, html } from '#text';
import { topicChart, topicGrid } from './chart-topics.ts';
import { figure } from './draw.ts';
import { examplesOf } from './examples.ts';
import { allOf } from './results.ts';
import { isRanked, reportLink, type SiteContext } from './site-context.ts';
import { linksFrom } from './site-page.ts';
import { folded, number, table, words } from './site-parts.ts';
import type { WritePage } from './site-write.ts';

type TopicRow = Row<'topic_summary'>;

/** Problems by topic, with a page for each topic: where it is stated and in which words. Returns the picture. */
export async function topicPages(site: SiteContext, write: WritePage): Promise<Html> {
  const { say, figures } = site;
  const picture = await topicPicture(site);
  const links = linksFrom('list');
  const body = html`<p class="note">${say.text('topics-note')}</p>${topicTable(site, links.topic)}${picture}`;
  await write('topics.html', { depth: 'list', title: say.text('topics'), body });
  for (const { topic } of figures.topics) await topicPage(site, topic, write);
  return picture;
}

async function topicPicture({ figures, say }: SiteContext): Promise<Html> {
  const grid = topicGrid(figures);
  const chart = topicChart(grid, say);
  if (chart === null) return html``;
  const head = html`<tr><th scope="col">${say.text('topic')}</th>${grid.regions.map((region) => html`<th scope="col">${region}</th>`)}</tr>`;
  const rows = grid.topics.map(
    (topic, i) =>
      html`<tr><th scope="row">${topic} ${say.topic(topic)}</th>${(grid.problems[i] ?? []).map((count) => html`<td class="number">${count}</td>`)}</tr>`,
  );
  return figure(chart, folded(html`<div class="wide"><table><thead>${head}</thead><tbody>${rows}</tbody></table></div>`, say));
}

/** By number of problems where there are enough reports to rank, else by code. */
export function topicTable(site: SiteContext, href: (topic: string) => string): Html {
  const { say, figures } = site;
  const rows = figures.topics.filter((row) => row.problem_count + row.measure_count > 0);
  if (rows.length === 0) return html`<p>${say.text('topics-empty')}</p>`;
  const shown = isRanked(site) ? rows : rows.toSorted((a, b) => (a.topic < b.topic ? -1 : 1));
  const columns = [words('topic'), ...['reports', 'problems', 'measures', 'answered', 'specificity', 'previous'].map(number)];
  return table(
    columns,
    shown.map((row) => [html`<a href="${href(row.topic)}">${row.topic} ${say.topic(row.topic)}</a>`, ...figuresOf(row, site)]),
    say,
  );
}

function figuresOf(row: TopicRow, site: SiteContext): readonly (string | number)[] {
  const answered = row.answered_share === null || !isRanked(site) ? '–' : site.say.percent(row.answered_share);
  const specificity = row.mean_specificity === null || !isRanked(site) ? '–' : row.mean_specificity.toFixed(1);
  return [row.report_count, row.problem_count, row.measure_count, answered, specificity, row.previous_count];
}

const scopes = ['all', 'level', 'unit_type', 'region'] as const;

async function topicPage(site: SiteContext, topic: string, write: WritePage): Promise<void> {
  const { say, results } = site;
  const rows = await allOf(results.rows('topic_summary', { topic }));
  const links = linksFrom('leaf');
  const seen = new Set<string>();
  const quotes = rows
    .flatMap(({ examples }) => examplesOf(examples))
    .filter(({ reportId, quote }) => !seen.has(`${reportId} ${quote}`) && seen.add(`${reportId} ${quote}`))
    .slice(0, 60)
    .map(
      ({ reportId, quote }) =>
        html`<li><blockquote lang="zh">${quote}</blockquote><p class="aside">${reportLink(site, reportId, links)}</p></li>`,
    );
  const tables = scopes.map((scope) => scopeTable(scope, rows, site));
  const body = html`<section><h2>${say.text('examples')}</h2><ul class="quotes">${quotes}</ul></section>${tables}`;
  await write(`topic/${topic}.html`, { depth: 'leaf', title: `${topic} ${say.topic(topic)}`, body });
}

function scopeTable(scope: (typeof scopes)[number], all: readonly TopicRow[], site: SiteContext): Html {
  const { say } = site;
  const rows = all.filter((row) => row.scope === scope && row.problem_count + row.measure_count > 0);
  if (rows.length === 0) return html``;
  const columns = [words(`scope-${scope}`), ...['reports', 'problems', 'measures', 'answered', 'specificity', 'previous'].map(number)];
  const shown = rows.map((row) => [scopeName(row, site), ...figuresOf(row, site)]);
  return html`<section><h2>${say.text(`scope-${scope}`)}</h2>${table(columns, shown, say)}</section>`;
}

export function scopeName({ scope, scope_value }: TopicRow, { say }: Pick<SiteContext, 'say'>): string {
  if (scope === 'all') return say.text('all-reports');
  if (scope === 'region') return scope_value;
  return say.code(scope === 'level' ? 'level' : 'unit', scope_value);
}
