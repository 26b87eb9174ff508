import type { Row } from '#contract';
import { type Html, html } from '#text';
import { topicDraft, topicGrid } from './chart-topics.ts';
import { figure } from './draw.ts';
import { examplesOf } from './examples.ts';
import { isProblem } from './figures.ts';
import { allOf } from './results.ts';
import type { SiteContext } from './site-context.ts';
import { linksFrom } from './site-page.ts';
import { folded, narrowNote, number, table, words } from './site-parts.ts';
import { quoteList } from './site-quotes.ts';
import { type Regions, regionList, regionPages, regionsOf } from './site-regions.ts';
import { subtopicList } from './site-subtopics.ts';
import type { WritePage } from './site-write.ts';
import { headingsOf, isLarge, scopeName, type TopicRow, topicFigures, topicHeadings, topicsInOrder } from './topic-figures.ts';

/**
 * Problems and measures by topic, with a page for each topic and each region: by whom it is stated and in which words.
 * Returns the picture.
 */
export async function topicPages(site: SiteContext, write: WritePage): Promise<Html> {
  const { say, figures } = site;
  const picture = await topicPicture(site);
  const links = linksFrom('list');
  const regions = regionsOf(site);
  const body = html`<p class="note">${say.text('topics-note')}</p>${topicTable(site, links.topic)}${regionList(site, regions, links)}${picture}`;
  await write('topics.html', { depth: 'list', title: say.text('topics'), body, counts: 'only' });
  const subtopics = await allOf(site.results.rows('subtopics'));
  const pages = figures.claimingNone === null ? figures.topics : [figures.claimingNone, ...figures.topics];
  for (const { topic } of pages)
    await topicPage(
      topic,
      subtopics.filter((row) => row.topic === topic),
      regions,
      site,
      write,
    );
  await regionPages(site, regions, write);
  return picture;
}

async function topicPicture({ figures: all, say }: SiteContext): Promise<Html> {
  const grid = topicGrid(all);
  const draft = topicDraft(grid, say);
  if (draft === null) return html``;
  const head = html`<tr><th scope="col">${say.text('topic')}</th>${grid.regions.map((region) => html`<th scope="col">${region}</th>`)}</tr>`;
  const rows = grid.topics.map(
    (topic, i) =>
      html`<tr><th scope="row">${topic} ${say.topic(topic)}</th>${(grid.problems[i] ?? []).map((count) => html`<td class="number">${count}</td>`)}</tr>`,
  );
  const figures = folded(html`<div class="wide" tabindex="0"><table><thead>${head}</thead><tbody>${rows}</tbody></table></div>`, say);
  return figure(draft, html`${narrowNote(grid.regions.length, say)}${figures}`);
}

/** By agencies that state it where there are enough reports to rank, else by code, and why. */
export function topicTable({ say, figures }: SiteContext, href: (topic: string) => string): Html {
  const rows = topicsInOrder(figures.topics);
  const [first] = rows;
  if (first === undefined) return html`<p>${say.text('topics-empty')}</p>${claims(figures, say, href)}`;
  const note = say.text(isLarge(first) ? 'scope-ranked' : 'scope-few', { count: first.scope_reports });
  const shown = rows.map((row) => [html`<a href="${href(row.topic)}">${row.topic} ${say.topic(row.topic)}</a>`, ...topicFigures(row, say)]);
  return html`<p class="note">${note}</p>${table([words('topic'), ...topicHeadings.map(number)], shown, say)}${claims(figures, say, href)}`;
}

/** A claim to have no problems is no problem stated. */
function claims({ claimingNone, totals }: SiteContext['figures'], say: SiteContext['say'], href: (topic: string) => string): Html {
  if (claimingNone === null) return html``;
  const told = say.text('claiming-none-note', { reports: totals.claiming_none });
  return html`<p class="note">${told} <a href="${href(claimingNone.topic)}">${say.topic(claimingNone.topic)}</a></p>`;
}

const scopes = ['all', 'level', 'unit_type', 'region'] as const;
/** Quotations of levels, kinds of unit and regions; the workbook has all. */
const mostQuotes = 60;
const links = linksFrom('leaf');

async function topicPage(
  topic: string,
  subtopics: readonly Row<'subtopics'>[],
  regions: Regions,
  site: SiteContext,
  write: WritePage,
): Promise<void> {
  const { say, results } = site;
  const rows = await allOf(results.rows('topic_summary', { topic }));
  const of = (isOfAll: boolean) =>
    rows.filter(({ scope }) => (scope === 'all') === isOfAll).flatMap(({ examples }) => examplesOf(examples));
  const shown = new Set(of(true).map(({ reportId, start }) => `${reportId} ${start}`));
  const more = of(false).filter(({ reportId, start }) => !shown.has(`${reportId} ${start}`));
  const others =
    more.length === 0
      ? null
      : html`<details><summary>${say.text('more-examples')}</summary>${quoteList(more.slice(0, mostQuotes), site, links)}</details>`;
  const examples = html`<section><h2>${say.text('examples')}</h2><p class="note">${say.text('examples-note')}</p>${quoteList(of(true), site, links)}${others}</section>`;
  const tables = scopes.map((scope) => scopeTable(scope, rows, regions, site));
  const body = html`${tables.slice(0, 1)}${isProblem({ topic }) ? subtopicList(subtopics, site, links) : null}${examples}${tables.slice(1)}`;
  await write(`topic/${topic}.html`, { depth: 'leaf', title: `${topic} ${say.topic(topic)}`, body, counts: 'only' });
}

function scopeTable(scope: (typeof scopes)[number], all: readonly TopicRow[], regions: Regions, site: SiteContext): Html {
  const { say } = site;
  const rows = all.filter((row) => row.scope === scope && row.problem_count + row.measure_count > 0);
  if (rows.length === 0) return html``;
  const columns = [words(`scope-${scope}`), number('scope-reports'), ...headingsOf(rows[0]?.topic ?? '').map(number)];
  const name = (row: TopicRow) =>
    scope === 'region' && regions.names.includes(row.scope_value)
      ? html`<a href="${links.topic(regions.pageOf(row.scope_value))}">${row.scope_value}</a>`
      : scopeName(row, site);
  const shown = rows.map((row) => [name(row), row.scope_reports, ...topicFigures(row, say)]);
  const isTold = rows.every(isLarge) || !rows.every(isProblem);
  const note = isTold ? null : html`<p class="note">${say.text('scopes-few')}</p>`;
  return html`<section><h2>${say.text(`scope-${scope}`)}</h2>${note}${table(columns, shown, say)}</section>`;
}
