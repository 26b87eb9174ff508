import { grouped } from '#model';
import { type Html, html } from '#text';
import { examplesOf } from './examples.ts';
import type { SiteContext } from './site-context.ts';
import { type Links, linksFrom } from './site-page.ts';
import { table, words } from './site-parts.ts';
import { quoteList } from './site-quotes.ts';
import type { WritePage } from './site-write.ts';
import { isLarge, type TopicRow, topicFigures, topicHeadings, topicsInOrder } from './topic-figures.ts';

/** Topics whose quotations stand on the page of a region. */
const quoted = 6;

/** The regions with anything stated and the name of their page, in the order of their names. */
export interface Regions {
  readonly names: readonly string[];
  /** A page of the folder `topic`. */
  readonly pageOf: (region: string) => string;
}

export function regionsOf({ figures }: Pick<SiteContext, 'figures'>): Regions {
  const names = [...new Set(figures.regionTopics.map(({ scope_value }) => scope_value))].sort();
  const numbers = new Map(names.map((name, i) => [name, i + 1]));
  return { names, pageOf: (region) => `region-${numbers.get(region) ?? 0}` };
}

/** A page for each region: its topics, its divisions, its words. The filter by region that works without a script. */
export async function regionPages(site: SiteContext, regions: Regions, write: WritePage): Promise<void> {
  const rows = grouped(site.figures.regionTopics, ({ scope_value }) => scope_value);
  for (const region of regions.names) {
    const body = regionPage(region, rows.get(region) ?? [], regions, site);
    const title = `${site.say.text('topics')} · ${region}`;
    await write(`topic/${regions.pageOf(region)}.html`, { depth: 'leaf', title, body, counts: 'only' });
  }
}

const links = linksFrom('leaf');

function regionPage(region: string, rows: readonly TopicRow[], regions: Regions, site: SiteContext): Html {
  const { say } = site;
  const ordered = topicsInOrder(rows);
  const [first] = ordered;
  if (first === undefined) return html`<p>${say.text('topics-empty')}</p>`;
  const count = first.scope_reports;
  const note = say.text(isLarge(first) ? 'scope-ranked' : 'scope-few', { count });
  const columns = [words('topic'), ...topicHeadings.map((id) => ({ id, kind: 'number' as const }))];
  const figures = ordered.map((row) => [
    html`<a href="${links.topic(row.topic)}">${row.topic} ${say.topic(row.topic)}</a>`,
    ...topicFigures(row, say),
  ]);
  const quotes = ordered.slice(0, quoted).flatMap((row) => {
    const examples = examplesOf(row.examples).filter(({ side }) => side === 'problem');
    return examples.length === 0 ? [] : [html`<h3>${row.topic} ${say.topic(row.topic)}</h3>${quoteList(examples, site, links)}`];
  });
  return html`${pathOf(region, regions, say.text('all-reports'))}${divisionsOf(region, regions)}<p class="note">${note}</p>${table(columns, figures, say)}
<section><h2>${say.text('examples')}</h2>${quotes}</section>`;
}

/** The regions it lies in, each with its page. */
function pathOf(region: string, { names, pageOf }: Regions, all: string): Html {
  const parts = region.split('/');
  const above = parts.slice(0, -1).map((part, i) => {
    const name = parts.slice(0, i + 1).join('/');
    return html` / ${names.includes(name) ? html`<a href="${links.topic(pageOf(name))}">${part}</a>` : part}`;
  });
  return html`<p class="path"><a href="${links.topics}">${all}</a>${above} / ${parts.at(-1) ?? ''}</p>`;
}

function divisionsOf(region: string, { names, pageOf }: Regions): Html {
  const chips = names
    .filter((name) => name.startsWith(`${region}/`) && !name.slice(region.length + 1).includes('/'))
    .map((name) => html`<a class="chip" href="${links.topic(pageOf(name))}">${lastPart(name)}</a> `);
  return chips.length === 0 ? html`` : html`<p class="kinds">${chips}</p>`;
}

const lastPart = (region: string) => region.slice(region.lastIndexOf('/') + 1);

interface Node {
  readonly name: string;
  readonly under: Node[];
}

/** All regions as a tree of links; a script shows a field to search them by. */
export function regionList(site: SiteContext, regions: Regions, from: Links): Html {
  const { say } = site;
  if (regions.names.length === 0) return html``;
  const count = new Map(site.figures.regionTopics.map(({ scope_value, scope_reports }) => [scope_value, scope_reports]));
  const label = (name: string) =>
    html`<a href="${from.topic(regions.pageOf(name))}" data-region="${name}">${lastPart(name)}</a> <span class="aside">${count.get(name) ?? 0}</span>`;
  const item = ({ name, under }: Node): Html =>
    under.length === 0 ? html`<li>${label(name)}</li>` : html`<li>${label(name)}<ul>${under.map(item)}</ul></li>`;
  const top = ({ name, under }: Node): Html =>
    under.length === 0
      ? html`<li>${label(name)}</li>`
      : html`<li>${label(name)} <details><summary>${say.text('divisions', { count: countOf(under) })}</summary><ul>${under.map(item)}</ul></details></li>`;
  return html`<section id="regions"><h2>${say.text('by-region')}</h2><p class="note">${say.text('regions-note')}</p>
<form class="region-filter switches" hidden><label>${say.text('find-region')} <input type="search" name="text" autocomplete="off"></label> <output></output></form>
<ul class="region-list">${treeOf(regions.names).map(top)}</ul></section>`;
}

const countOf = (nodes: readonly Node[]): number => nodes.reduce((sum, { under }) => sum + 1 + countOf(under), 0);

/** Names are ordered, so that a region stands before its divisions. */
function treeOf(names: readonly string[]): readonly Node[] {
  const top: Node[] = [];
  const known = new Map<string, Node>();
  for (const name of names) {
    const node: Node = { name, under: [] };
    known.set(name, node);
    (known.get(name.slice(0, Math.max(0, name.lastIndexOf('/'))))?.under ?? top).push(node);
  }
  return top;
}
