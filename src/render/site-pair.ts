import type { Row, ViewRow } from '#contract';
import { grouped } from '#model';
import { type Html, html } from '#text';
import { marked } from './difference.ts';
import { textsOf } from './report-detail.ts';
import { allOf } from './results.ts';
import { reportLink, type SiteContext } from './site-context.ts';
import { linksFrom, pairName } from './site-page.ts';
import { pairSummary } from './site-pairs.ts';
import type { WritePage } from './site-write.ts';

const links = linksFrom('leaf');
/** Pairs whose texts are held at once. */
const batchPairs = 200;

/** A page for every pair: both texts side by side, alike passages numbered and linked both ways. */
export async function pairPages(site: SiteContext, write: WritePage): Promise<void> {
  for (let start = 0; start < site.pairs.length; start += batchPairs) {
    const batch = site.pairs.slice(start, start + batchPairs);
    const ids = [...new Set(batch.flatMap(({ left_report, right_report }) => [left_report, right_report]))];
    const entries = ids.flatMap((id) => site.reports.get(id) ?? []);
    const texts = await textsOf(site.results, entries);
    const textOf = (id: string) => texts.get(site.reports.get(id)?.source_id ?? '') ?? '';
    const matches = await matchesOf(site, batch);
    for (const pair of batch) {
      const name = pairName(pair.left_report, pair.right_report);
      const title = `${site.reports.name(pair.left_report)} ↔ ${site.reports.name(pair.right_report)}`;
      const texts = { left: textOf(pair.left_report), right: textOf(pair.right_report) };
      await write(`pair/${name}.html`, { depth: 'leaf', title, body: pairPage(pair, matches.get(name) ?? [], texts, site) });
    }
  }
}

async function matchesOf(
  site: SiteContext,
  pairs: readonly ViewRow<'best_pairs'>[],
): Promise<ReadonlyMap<string, readonly Row<'matches'>[]>> {
  const left_report = [...new Set(pairs.map((pair) => pair.left_report))];
  const right_report = [...new Set(pairs.map((pair) => pair.right_report))];
  const rows = await allOf(site.results.rows('matches', { left_report, right_report }));
  return grouped(rows, (row) => pairName(row.left_report, row.right_report));
}

interface Texts {
  readonly left: string;
  readonly right: string;
}

function pairPage(pair: ViewRow<'best_pairs'>, matches: readonly Row<'matches'>[], texts: Texts, site: SiteContext): Html {
  const { say } = site;
  const told = matches.filter(({ kind }) => kind !== 'statutory');
  const compared = told.map((match) =>
    marked(texts.left.slice(match.left_start, match.left_end), texts.right.slice(match.right_start, match.right_end)),
  );
  const left = told.map((match, i) => ({ no: i + 1, start: match.left_start, end: match.left_end, shown: compared[i]?.left ?? html`` }));
  const right = told.map((match, i) => ({
    no: i + 1,
    start: match.right_start,
    end: match.right_end,
    shown: compared[i]?.right ?? html``,
  }));
  const list = told.map((match, i) => {
    const no = i + 1;
    return html`<li><a href="#l-${no}">${say.text('left')}</a> ↔ <a href="#r-${no}">${say.text('right')}</a> <span class="aside">${say.text('characters', { count: match.length })} · ${say.text('identity')} ${say.percent(match.identity)} · ${say.text(`passage-${match.kind}`)}</span></li>`;
  });
  const column = (id: string, side: 'l' | 'r', text: string, places: readonly Placed[]) =>
    html`<section class="column" aria-label="${site.reports.name(id)}"><h2>${reportLink(site, id, links)}</h2><p class="path">${site.reports.get(id)?.path ?? ''}</p><div class="text" lang="zh">${numbered(text, side, places)}</div></section>`;
  return html`<div class="item ${pair.verdict}">${pairSummary(pair, links, site, false)}</div>
<p class="note">${say.text('passages', { count: told.length })} · ${say.text('differs')} · ${say.text('numbers-link')}</p><ol class="passages">${list}</ol>
<div class="columns">${column(pair.left_report, 'l', texts.left, left)}${column(pair.right_report, 'r', texts.right, right)}</div>`;
}

interface Placed {
  readonly no: number;
  readonly start: number;
  readonly end: number;
  readonly shown: Html;
}

/** A text with its passages. Passages that lie in another on this side keep their number there. */
function numbered(text: string, side: 'l' | 'r', places: readonly Placed[]): Html {
  const other = side === 'l' ? 'r' : 'l';
  const parts: Html[] = [];
  let at = 0;
  for (const { no, start, end, shown } of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const link = html`<a class="back" id="${side}-${no}" href="#${other}-${no}">${no}</a>`;
    if (start < at) {
      parts.push(link);
      continue;
    }
    parts.push(html`${text.slice(at, start)}${link}<span class="passage">${shown}</span>`);
    at = end;
  }
  return html`${parts}${text.slice(at)}`;
}
