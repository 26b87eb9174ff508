import { join } from 'node:path';
import { type Certainty, certainties } from '#model';
import { type Html, html } from '#text';
import { publishedChart, weeksOf } from './chart-published.ts';
import { chartRegions, copiedChart, fewRegions, provenanceChart, provenanceParts, tenthName } from './chart-shares.ts';
import { corpusFigures, flagsByCode } from './corpus-figures.ts';
import { figure, type Size } from './draw.ts';
import { pairsOf } from './figures.ts';
import { isRanked, type SiteContext } from './site-context.ts';
import { flaggedItem, kindLink } from './site-flagged.ts';
import { linksFrom, sitePage } from './site-page.ts';
import { pairSummary } from './site-pairs.ts';
import { folded, number, table, words } from './site-parts.ts';
import { topicTable } from './site-topics.ts';
import { writeOut } from './write-out.ts';

const links = linksFrom('overview');
/** Of each list the overview shows the beginning. */
const firstRows = 10;

export interface Pictures {
  readonly topics: Html;
  /** Null where only confirmed findings are shown: nobody decides on families. */
  readonly families: Html | null;
}

/** `index.html`: the figures, the pictures and the beginning of each list. Returns its path. */
export async function writeOverview(site: SiteContext, pictures: Pictures): Promise<string> {
  const { options, say, figures } = site;
  const title = say.text('title', { year: figures.totals.year ?? '' });
  const body = html`${cards(site)}
<section><h2>${say.text('flags-by-kind')}</h2><p class="kinds">${figures.codeCounts.map(({ code, reports }) => kindLink(code, reports, links, site))}</p><p class="note">${say.text('reports-of-kind')}</p></section>
${allFigures(site)}
${firstFlagged(site)}${firstPairs(site)}
${await ofAll(site)}
${families(site, pictures.families)}
<section><h2><a href="${links.topics}">${say.text('topics')}</a></h2><p class="note">${say.text('topics-note')}</p>${topicTable(site, links.topic)}${pictures.topics}</section>`;
  const path = join(options.out, 'index.html');
  await writeOut(path, sitePage({ depth: 'overview', title, body, counts: 'beside' }, options, say));
  return path;
}

function families({ say, figures: { totals } }: SiteContext, picture: Html | null): Html {
  if (picture === null) return html``;
  const count = say.text('families-count', { families: totals.families, reports: totals.family_members });
  return html`<section><h2><a href="${links.list('families')}">${say.text('families')}</a></h2><p class="note">${count}</p>${picture}</section>`;
}

function cards({ figures, options, say }: SiteContext): Html {
  const { totals } = figures;
  const share = (value: number | null) => (value === null ? '–' : say.percent(value));
  const shown: readonly (readonly [string, number | string, string])[] = [
    ['reports-read', totals.current, links.list('flagged')],
    ['reports-previous', totals.previous, links.list('flagged')],
    ['flagged-count', totals.flagged_reports, links.list('flagged')],
    ['flags-count', totals.flags, links.list('flagged')],
    ['copied-pairs', pairsOf(figures, 'copied'), links.list('pairs')],
    ['families-found', totals.families, links.list('families')],
    ['boilerplate-share', share(totals.boilerplate), links.topics],
    ['files-failed', totals.unreadable + totals.not_reports, links.list('unreadable')],
    ['losses-count', totals.losses, links.list('unreadable')],
    ['duplicates', totals.duplicates, links.list('unreadable')],
    ['missing', options.missing.length, links.list('unreadable')],
  ];
  const told = shown.filter(([id]) => id !== 'families-found' || say.face === null);
  return html`<div class="cards">${told.map(([id, value, href]) => html`<a class="card" href="${href}"><b>${value}</b><span>${say.text(id)}</span></a>`)}</div>`;
}

/** What the program measured of all reports, late ones too: nobody confirms that, so confirmed findings stand without. */
async function ofAll(site: SiteContext): Promise<Html> {
  if (site.say.face !== null) return html``;
  const charts = html`${await copied(site)}${await provenance(site)}${await published(site)}`;
  return html`<section><h2>${site.say.text('shares')}</h2><div class="charts">${charts}</div></section>`;
}

/** Every figure of the corpus, as workbook and notice have them, and the flags by kind and certainty. */
function allFigures({ figures, options, say }: SiteContext): Html {
  const groups = corpusFigures(figures, options, say).map(({ id, figures: own }) => {
    const items = own.map(({ id: name, values, kind, value }) => {
      const told = value === null ? '–' : kind === 'share' ? say.percent(value) : value;
      return html`<dt>${say.text(name, values)}</dt><dd>${told}</dd>`;
    });
    return html`<section><h3>${say.text(id)}</h3><dl class="facts">${items}</dl></section>`;
  });
  // How sure the program was says nothing of what a person confirmed.
  const told: readonly Certainty[] = say.face === null ? certainties : [];
  const columns = [words('flag-kind'), ...['reports', 'flags', ...told.map((id) => `flags-${id}`)].map(number)];
  const rows = flagsByCode(figures).map((row) => [
    html`<a href="${links.list(`code-${row.code}`)}">${say.code('flag', row.code)}</a>`,
    row.reports,
    row.flags,
    ...told.map((id) => row[id]),
  ]);
  return html`<details id="figures"><summary>${say.text('all-figures')}</summary><div class="groups">${groups}</div>${table(columns, rows, say)}</details>`;
}

function firstFlagged(site: SiteContext): Html {
  const { say, flagged } = site;
  const note = say.text(flagged.length === 0 ? 'flagged-empty' : isRanked(site) ? 'flagged-order' : 'flagged-few');
  const items = flagged.slice(0, firstRows).map((report) => flaggedItem(report, links, site));
  return html`<section><h2><a href="${links.list('flagged')}">${say.text('flagged')}</a> (${flagged.length})</h2><p class="note">${note}</p><ol class="list">${items}</ol>${more(flagged.length, links.list('flagged'), site)}</section>`;
}

function firstPairs(site: SiteContext): Html {
  const { say, pairs } = site;
  const items = pairs.slice(0, firstRows).map((pair) => html`<li class="item ${pair.verdict}">${pairSummary(pair, links, site)}</li>`);
  const none = pairs.length === 0 ? html`<p>${say.text('pairs-empty')}</p>` : null;
  return html`<section><h2><a href="${links.list('pairs')}">${say.text('pairs')}</a></h2><p class="note">${say.text('pairs-note')}</p>${none}<ol class="list">${items}</ol>${more(pairs.length, links.list('pairs'), site)}</section>`;
}

const more = (count: number, href: string, { say }: SiteContext): Html =>
  count <= firstRows ? html`` : html`<p><a href="${href}">${say.text('all-of-list', { count })}</a></p>`;

function copied({ figures, say }: SiteContext): Promise<Html> {
  const rows = figures.copiedShares.map(({ tenth, reports }) => [tenthName(tenth), reports]);
  return figure((size) => copiedChart(figures, say, size), folded(table([words('copied-share'), number('reports')], rows, say), say));
}

function provenance({ figures, say }: SiteContext): Promise<Html> {
  const rows = chartRegions(figures).map((row) => [
    row.region === '' ? say.text('all-reports') : row.region,
    row.reports,
    ...provenanceParts.map((part) => say.percent(row[part])),
  ]);
  const columns = [words('region'), number('reports'), ...provenanceParts.map((part) => number(`part-${part}`))];
  const note = few(fewRegions(figures), say);
  return figure((size) => provenanceChart(figures, say, size), html`${note}${folded(table(columns, rows, say), say)}`);
}

function few(regions: ReturnType<typeof fewRegions>, say: SiteContext['say']): Html {
  if (regions.length === 0) return html``;
  const names = regions.map(({ region, reports }) => say.text('region-reports', { region, reports })).join(say.text('comma'));
  return html`<p class="note">${say.text('regions-few', { regions: names })}</p>`;
}

async function published({ figures, say }: SiteContext): Promise<Html> {
  const weeks = weeksOf(figures);
  if (weeks.length === 0) return html``;
  const rows = weeks.map(({ from, inTime, late }) => [from, inTime, late]);
  const undated = figures.totals.current - figures.totals.dated;
  const note = html`<p class="note">${say.text('undated', { undated })}</p>`;
  const draft = (size: Size) => publishedChart(weeks, say, size);
  return figure(draft, html`${note}${folded(table([words('week'), number('in-time'), number('late-reports')], rows, say), say)}`);
}
