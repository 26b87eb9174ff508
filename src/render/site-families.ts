import type { Row } from '#contract';
import { type Html, html } from '#text';
import { familyGraph } from './chart-families.ts';
import { picture } from './draw.ts';
import { copiedOf, drawnFamily, type FamilyFigure, familyLegend, readFamilies } from './family-figure.ts';
import { allOf } from './results.ts';
import type { SiteContext } from './site-context.ts';
import { familyPage, readCompared } from './site-family.ts';
import { type Links, linksFrom } from './site-page.ts';
import { bar, folded, number, pager, partsOf, shortened, table, words } from './site-parts.ts';
import type { WritePage } from './site-write.ts';

const pageRows = 50;
/** Pictures side by side: the largest families of the overview and of the list. */
const drawn = { overview: 6, list: 12 };

/** Families, the largest first, and a page for each. Returns the picture of the largest for the overview. */
export async function familyPages(site: SiteContext, write: WritePage): Promise<Html> {
  const families = (await allOf(site.results.rows('families'))).toSorted((a, b) => b.size - a.size || (a.family_id < b.family_id ? -1 : 1));
  const largest: FamilyFigure[] = [];
  for await (const figures of readFamilies(site, families)) {
    largest.push(...figures.slice(0, drawn.list - largest.length));
    const compared = await readCompared(site, figures);
    for (const figure of figures) await familyPage(site, figure, compared, write);
  }
  const pictureFor = (count: number, links: Links) => familiesPicture(largest.slice(0, count), families.length, links, site);
  await familyLists(site, families, await pictureFor(drawn.list, linksFrom('list')), write);
  return (await pictureFor(drawn.overview, linksFrom('overview'))) ?? html`<p>${site.say.text('families-empty')}</p>`;
}

/** The largest families side by side, each by itself: places of one say nothing of another. */
async function familiesPicture(figures: readonly FamilyFigure[], total: number, links: Links, site: SiteContext): Promise<Html | null> {
  if (figures.length === 0) return null;
  const { say } = site;
  const cards: Html[] = [];
  for (const [i, figure] of figures.entries()) cards.push(await familyCard(figure, i, links, site));
  const rows = figures.map(({ family, members, pairs }, i) => [
    html`<a href="${links.family(family.family_id)}">${i + 1}</a>`,
    site.reports.name(family.representative),
    members.length,
    pairs.length,
    copiedOf({ family, members, pairs }),
  ]);
  const columns = [words('family'), words('representative-report'), ...['size', 'family-pairs', 'copied-pairs'].map(number)];
  const note = say.text('families-drawn', { shown: figures.length, total });
  return html`<figure id="families-graph"><figcaption>${say.text('chart-families')}</figcaption><p class="note">${note}</p>${familyLegend(site)}
<ul class="family-grid">${cards}</ul>${folded(table(columns, rows, say), say)}</figure>`;
}

async function familyCard(figure: FamilyFigure, i: number, links: Links, site: SiteContext): Promise<Html> {
  const { say } = site;
  const { family, members, pairs } = figure;
  const id = `family-${i + 1}`;
  const name = site.reports.name(family.representative);
  const told = say.text('family-in-words', { name, pairs: pairs.length, copied: copiedOf(figure) });
  const drawing = await picture(familyGraph(id, drawnFamily(figure, site), 'narrow'), `${id}-title`, 'at-all');
  return html`<li><p id="${id}-title"><a class="agency" href="${links.family(family.family_id)}">${say.text('family-of', { count: members.length })}</a> <span class="tag ${family.verdict}">${say.code('verdict', family.verdict)}</span> <span class="aside">${told}</span></p>${drawing}</li>`;
}

async function familyLists(site: SiteContext, families: readonly Row<'families'>[], picture: Html | null, write: WritePage): Promise<void> {
  const { say } = site;
  const links = linksFrom('list');
  const parts = partsOf(families, pageRows);
  for (const [i, part] of parts.entries()) {
    const items = part.map(
      (
        family,
      ) => html`<li class="item ${family.verdict}"><p><a class="agency" href="${links.family(family.family_id)}">${say.text('family-of', { count: family.size })}</a>
<span class="tag ${family.verdict}">${say.code('verdict', family.verdict)}</span> <span class="aside">${say.text('representative')} ${site.reports.name(family.representative)} · ${say.text('share-of')} ${bar(family.share, say)}</span></p>
<blockquote>${shortened(family.template, 160)}</blockquote></li>`,
    );
    const none = families.length === 0 ? html`<p>${say.text('families-empty')}</p>` : null;
    const turning = pager(i + 1, parts.length, (no) => links.list('families', no), say);
    const body = html`<p class="note">${say.text('families-note')}</p>${i === 0 ? picture : null}${none}<ol class="list" start="${i * pageRows + 1}">${items}</ol>${turning}`;
    await write(`families-${i + 1}.html`, { depth: 'list', title: say.text('families'), body });
  }
}
